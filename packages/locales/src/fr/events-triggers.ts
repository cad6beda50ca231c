/** PLOVER types of common news words; grown by hand. */
export const TRIGGERS = `CONSULT video noun visioconférence,visioconférences,vidéoconférence,vidéoconférences;réunion vidéo;rencontre vidéo;appel vidéo,appels vidéo;discussion virtuelle,discussions virtuelles;sommet virtuel;sommet par visioconférence;entretien vidéo
CONSULT phone noun appel téléphonique,appels téléphoniques;entretien téléphonique,entretiens téléphoniques;conversation téléphonique,conversations téléphoniques;coup de fil
CONSULT phone verb téléphoner;s'entretenir par téléphone,entretenu par téléphone,entretenue par téléphone,entretenus par téléphone
CONSULT - noun sommet,sommets;rencontre,rencontres;réunion,réunions;entretien,entretiens;entrevue,entrevues;pourparlers;négociation,négociations;discussion,discussions;consultation,consultations;concertation,concertations;conversation,conversations;face-à-face,face à face;tête-à-tête,tête à tête;dialogue;médiation;échange,échanges
CONSULT phone noun appel,appels
CONSULT visit noun visite,visites;déplacement officiel
CONSULT visit verb visiter;se rendre,s'est rendu,s'est rendue,se sont rendus,se rendra,se rendront
CONSULT - verb rencontrer;s'entretenir,entretenu,entretenue,entretenus,entretiendra,entretiendront,entretiennent,entretient,s'entretiendra;négocier;recevoir,reçoit,reçu,reçue,recevra,reçoivent;se réunir,réunis,réunissent,se réunira,se sont réunis;dialoguer;discuter;se parler,se parleront,se sont parlé,s'étaient parlé,se parlent;se retrouver,se retrouvent,se retrouveront,se sont retrouvés;se voir,se sont vus,se verront,se revoir,se reverront,se sont revus
COOPERATE exercises noun exercices conjoints;exercices militaires conjoints;manœuvres conjointes,manoeuvres conjointes
MOBILIZE exercises noun exercices militaires,exercice militaire;manœuvres,manoeuvres;exercices,exercice;exercices d'entraînement
MOBILIZE troops noun mobilisation,mobilisations;déploiement,déploiements;renforcement militaire,renforcement des troupes,renforcement continu des troupes;concentration de troupes
MOBILIZE troops verb masser;déployer,déploie,déploient,déploiera;mobiliser;s'amasser,s'amassent
RETREAT withdraw noun retrait,retraits;désescalade
RETREAT withdraw verb retirer;se retirer;évacuer,évacue;ramener,ramène,ramènent;rentrer à la maison,soldats déjà rentrés,troupes rentrées,hommes rentrés
RETREAT release noun libération,libérations;échange de prisonniers,échanges de prisonniers
RETREAT release verb libérer,libère,libèrent
RETREAT ceasefire noun cessez-le-feu;trêve,trêves;armistice
RETREAT resign noun démission,démissions
RETREAT resign verb démissionner
SANCTION - noun sanctions économiques,sanctions financières,sanctions,sanction;embargo,embargos;gel des avoirs
SANCTION - verb sanctionner;geler les avoirs,gelé les avoirs,gèle les avoirs
SANCTION expel noun expulsion,expulsions;rappel de l'ambassadeur
SANCTION expel verb expulser
ASSAULT aerial noun frappe,frappes;frappe aérienne,frappes aériennes;bombardement,bombardements;raid,raids
ASSAULT aerial verb bombarder;frapper
ASSAULT heavy-weapons noun missile tiré,missiles tirés;tirs,tir;tirs d'artillerie;attaque de missiles,attaques de missiles,vague d'attaques
ASSAULT explosives noun attentat,attentats;explosion,explosions
ASSAULT - noun attaque,attaques;invasion,invasions;assaut,assauts;offensive,offensives;agression,agressions;annexion;guerre
ASSAULT - verb attaquer;envahir,envahit,envahissait,envahi,envahie,envahira,envahissent;tuer;blesser;annexer;assaillir;détruire,détruit,détruite;toucher par,touché par,touchée par,touchés par
COERCE cyber noun cyberattaque,cyberattaques
COERCE arrest noun arrestation,arrestations
COERCE arrest verb arrêter;emprisonner;interpeller
COERCE curfew noun couvre-feu
COERCE - noun répression;blocus
PROTEST demo noun manifestation,manifestations
PROTEST strike noun grève,grèves
PROTEST riot noun émeute,émeutes
PROTEST demo verb manifester
AID - noun aide humanitaire,aide militaire,aide financière;livraison d'armes,livraisons d'armes;envoi d'armes
AGREE - noun accord,accords
AGREE - verb accepter;promettre,promet,promis,promettent,promettra;s'engager à,s'est engagé,s'est engagée,s'engage à
SUPPORT - verb soutenir,soutient,soutenu,soutiennent,soutiendra;ratifier;reconnaître,reconnaît,reconnu
SUPPORT - noun ratification
CONCEDE - noun concession,concessions;levée des sanctions
REQUEST - verb exiger;réclamer;demander;exhorter;appeler à,appelle à,appelé à,appellent à,appelait à
REQUEST - noun ultimatum,ultimatums
ACCUSE - verb accuser;dénoncer;condamner;reprocher
ACCUSE - noun accusation,accusations
REJECT - verb rejeter,rejette,rejettent,rejettera;refuser;exclure,exclut,exclu,excluent
REJECT - noun refus
THREATEN - verb menacer;avertir,averti,avertit,avertie
THREATEN - noun menace,menaces`;
