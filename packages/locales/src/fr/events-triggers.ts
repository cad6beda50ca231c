/** PLOVER types of common news words; grown by hand. */
export const TRIGGERS = `CONSULT video noun visioconférence,visioconférences,vidéoconférence,vidéoconférences;réunion vidéo,réunion virtuelle;rencontre vidéo,rencontre virtuelle;appel vidéo,appels vidéo;discussion virtuelle,discussions virtuelles;sommet virtuel;sommet par visioconférence;entretien vidéo
CONSULT phone noun appel téléphonique,appels téléphoniques;entretien téléphonique,entretiens téléphoniques;conversation téléphonique,conversations téléphoniques;échange téléphonique,échanges téléphoniques;coup de fil,coups de fil;coup de téléphone
CONSULT phone verb téléphoner;s'entretenir par téléphone,entretenu par téléphone,entretenue par téléphone,entretenus par téléphone
CONSULT - noun sommet,sommets;rencontre,rencontres;réunion,réunions;entretien,entretiens;entrevue,entrevues;pourparlers;négociation,négociations;discussion,discussions;consultation,consultations;concertation,concertations;conversation,conversations;face-à-face,face à face;tête-à-tête,tête à tête;dialogue,dialogues;médiation,médiations;échange,échanges;conciliabule,conciliabules
CONSULT phone noun appel,appels
CONSULT visit noun visite,visites;visite d'État;déplacement officiel
CONSULT visit verb visiter;se rendre,s'est rendu,s'est rendue,se sont rendus,se rendra,se rendront,se rendait,se rend à,se rend en;rendre visite,rendu visite,rendra visite,rend visite
CONSULT - verb rencontrer;s'entretenir,entretenu,entretenue,entretenus,entretenues,entretiendra,entretiendront,entretiennent,entretient,s'entretiendra,s'entretenait,s'entretenaient;négocier;recevoir,reçoit,reçu,reçue,reçus,recevra,recevront,reçoivent,recevait,reçut;se réunir,réunis,réunissent,se réunira,se réuniront,se sont réunis,se réunissaient,s'est réuni,s'est réunie;dialoguer;discuter;se parler,se parleront,se sont parlé,s'étaient parlé,se parlent,se parlaient;se retrouver,se retrouvent,se retrouveront,se sont retrouvés;se voir,se sont vus,se verront,se revoir,se reverront,se sont revus;se concerter,se sont concertés
COOPERATE exercises noun exercices conjoints;exercices militaires conjoints;manœuvres conjointes,manoeuvres conjointes;manœuvres communes;exercices communs
COOPERATE - noun coopération;extradition,extraditions
COOPERATE - verb coopérer;extrader;collaborer
MOBILIZE exercises noun exercices militaires,exercice militaire;manœuvres,manoeuvres;exercices,exercice;exercices d'entraînement
MOBILIZE troops noun mobilisation,mobilisations;déploiement,déploiements;renforcement militaire,renforcement des troupes,renforcement continu des troupes;concentration de troupes,concentrations de troupes;envoi de troupes;montée en puissance militaire
MOBILIZE troops verb masser;camper;stationner;déployer,déploie,déploient,déploiera;mobiliser;s'amasser,s'amassent;envoyer des troupes,envoyé des troupes,envoie des troupes
RETREAT withdraw noun retrait,retraits;désescalade;repli
RETREAT withdraw verb retirer;se retirer;évacuer,évacue;ramener,ramène,ramènent;se replier,repliés,replient;rentrer à la maison;rentrer à leur base;rentrer à leurs bases;rentrer dans leurs casernes;rentrer dans leurs bases;regagner leurs bases;regagner leur base;regagner leurs casernes,soldats déjà rentrés,troupes rentrées,hommes rentrés
RETREAT release noun libération,libérations;échange de prisonniers,échanges de prisonniers
RETREAT release verb libérer,libère,libèrent;relâcher
RETREAT ceasefire noun cessez-le-feu;trêve,trêves;armistice
RETREAT disarm noun désarmement;reddition,redditions;capitulation
RETREAT disarm verb désarmer;capituler;se rendre aux;déposer les armes,déposé les armes
RETREAT resign noun démission,démissions
RETREAT resign verb démissionner
SANCTION - noun sanctions économiques,sanctions financières,sanctions,sanction;embargo,embargos;gel des avoirs
SANCTION - verb sanctionner;geler les avoirs,gelé les avoirs,gèle les avoirs
SANCTION expel noun expulsion,expulsions;rappel de l'ambassadeur
SANCTION expel verb expulser
SANCTION convict form reconnu coupable,reconnue coupable,reconnus coupables,reconnues coupables
SANCTION convict verb condamner à,condamné à,condamnée à,condamnés à
ASSAULT drone noun frappe de drone,frappes de drones;attaque de drones,attaques de drones,attaque de drone
ASSAULT aerial noun frappe,frappes;frappe aérienne,frappes aériennes;bombardement,bombardements;raid,raids;raid aérien,raids aériens
ASSAULT aerial verb bombarder;frapper;pilonner
ASSAULT heavy-weapons noun missile tiré,missiles tirés;tirs,tir;tirs d'artillerie;attaque de missiles,attaques de missiles,vague d'attaques;pilonnage,pilonnages
ASSAULT suicide-attack noun attentat suicide,attentats suicides,attentat-suicide,attentats-suicides;kamikaze,kamikazes
ASSAULT explosives noun attentat,attentats;explosion,explosions;attentat à la bombe
ASSAULT abduct noun enlèvement,enlèvements;prise d'otages,prises d'otages;rapt
ASSAULT abduct verb enlever;kidnapper
ASSAULT targeted noun assassinat,assassinats;meurtre,meurtres
ASSAULT targeted verb assassiner
ASSAULT torture verb torturer
ASSAULT - noun attaque,attaques;invasion,invasions;assaut,assauts;offensive,offensives;agression,agressions;annexion;guerre;massacre,massacres;embuscade,embuscades;affrontements,affrontement;incursion,incursions;combats
ASSAULT - verb attaquer;envahir,envahit,envahissait,envahi,envahie,envahira,envahissent;tuer;blesser;annexer;assaillir;détruire,détruit,détruite,détruits,détruites,détruira;toucher par,touché par,touchée par,touchés par;agresser;massacrer;abattre,abattu,abattue,abattus,abattra;tirer sur,tiré sur,tire sur,tirent sur;exécuter;occuper;s'emparer,s'est emparé,s'est emparée,s'empare
COERCE cyber noun cyberattaque,cyberattaques;piratage
COERCE arrest noun arrestation,arrestations;interpellation,interpellations;détention
COERCE arrest verb arrêter;emprisonner;interpeller;incarcérer;détenir,détient,détenu,détenue,détenus,détiennent
COERCE curfew noun couvre-feu
COERCE martial-law noun loi martiale;état d'urgence;état de siège
COERCE deport noun déportation,déportations
COERCE deport verb déporter
COERCE seize verb saisir,saisi,saisie,saisit,saisis;confisquer
COERCE restrict verb interdire,interdit,interdite,interdits,interdisent,interdira;censurer;bloquer;disperser
COERCE - noun répression;blocus
PROTEST hunger noun grève de la faim,grèves de la faim
PROTEST demo noun manifestation,manifestations;rassemblement,rassemblements;marche
PROTEST strike noun grève,grèves;débrayage
PROTEST riot noun émeute,émeutes;troubles
PROTEST demo verb manifester;descendre dans la rue,descendus dans la rue,descendent dans la rue;protester
PROTEST strike verb se mettre en grève,mis en grève,mettent en grève;faire grève,fait grève,font grève,feront grève;débrayer
PROTEST obstruct verb boycotter
AID - noun aide humanitaire,aide militaire,aide financière;livraison d'armes,livraisons d'armes;envoi d'armes;convoi humanitaire
AID - noun évacuation,évacuations
AID - verb secourir,secouru,secourus;financer;approvisionner;ravitailler
AGREE - noun accord,accords
AGREE - verb accepter;promettre,promet,promis,promise,promettent,promettra,promettait;s'engager à,s'est engagé,s'est engagée,s'engage à,s'engagent à;consentir,consent,consenti;se dire prêt,s'est dit prêt,s'est dite prête,se dit prêt,se disent prêts
SUPPORT - verb soutenir,soutient,soutenu,soutenue,soutiennent,soutiendra,soutenait;ratifier;reconnaître,reconnaît,reconnu,reconnue;féliciter;appuyer,appuie,appuient;s'excuser,s'est excusé,s'est excusée;remercier
SUPPORT - noun rétablissement des relations,reprise des relations,normalisation des relations,rétablissement des liens;réconciliation;ratification;soutien;solidarité
CONCEDE - noun concession,concessions;levée des sanctions;levée du blocus;amnistie
CONCEDE - verb autoriser;céder,cède,cèdent
REQUEST - verb exiger;réclamer;demander;exhorter;appeler à,appelle à,appelé à,appellent à,appelait à,appelant à;solliciter;sommer;enjoindre,enjoint,enjoignent;presser de,pressé de
REQUEST - noun ultimatum,ultimatums;exigence,exigences
ACCUSE - verb accuser;dénoncer;condamner;reprocher;critiquer;blâmer;fustiger;imputer;incriminer;vilipender;s'indigner,s'est indigné,s'indigne
ACCUSE investigate noun enquête,enquêtes;procès;mise en examen,mises en examen;instruction judiciaire;garde à vue,gardes à vue
ACCUSE investigate verb enquêter
ACCUSE investigate form sera jugé,sera jugée,seront jugés,seront jugées,est jugé,est jugée,sont jugés,sont jugées,être jugé,être jugée,être jugés,être jugées;comparaître,comparaîtra,comparaîtront,comparaît,comparaissent,comparu;mis en examen,mise en examen,mis en cause;inculpé,inculpée,inculpés,inculpées
ACCUSE - noun accusation,accusations;plainte,plaintes;condamnation,condamnations
REJECT - verb rejeter,rejette,rejettent,rejettera;refuser;exclure,exclut,exclu,excluent;s'opposer,s'oppose,s'opposent,s'est opposé,s'est opposée,s'opposera;décliner;repousser;écarter
REJECT - noun refus;rejet;veto
THREATEN - verb menacer;avertir,averti,avertit,avertie,avertissent;mettre en garde,mis en garde,met en garde,mettent en garde,mise en garde
THREATEN - noun menace,menaces`;

/** A verb and, some words on, its object; where the two together are another type than either. */
export const PAIRS = `MOBILIZE troops | placer,poster,positionner,concentrer,rassembler,acheminer | soldats,troupes,forces,chars,bataillons
SUPPORT - | rétablir,améliorer,approfondir,développer,resserrer,établir,renouer,nouer,normaliser,renforcer,reprendre | relations,relations diplomatiques,liens
SANCTION discontinue | rompre,couper,suspendre,geler,cesser,interrompre,réduire | relations,relations diplomatiques,liens,contacts,ponts,aide,coopération,aide militaire,aide financière
CONCEDE - | lever,alléger,assouplir,supprimer,annuler | sanctions,sanctions économiques,embargo,blocus,couvre-feu,restrictions,interdiction,siège,état d'urgence,état de siège
COERCE restrict | imposer,décréter,instaurer,déclarer,prolonger,durcir | interdiction,restrictions,blocus,censure
COERCE curfew | imposer,décréter,instaurer,prolonger | couvre-feu
COERCE martial-law | imposer,décréter,instaurer,proclamer,déclarer,prolonger | loi martiale,état d'urgence,état de siège
ASSAULT - | violer,rompre,enfreindre | cessez-le-feu,trêve
SUPPORT - | signer,ratifier,parapher | accord,accords,traité,pacte,convention,protocole
AID - | livrer,fournir,envoyer,donner,octroyer,accorder,verser,débloquer | aide,armes,munitions,vivres,millions,milliards,fonds,prêt,chars,missiles,matériel,équipements,asile,aide humanitaire,aide militaire,aide financière
ACCUSE - | porter,déposer | plainte,plaintes
ACCUSE investigate | ouvrir,lancer,mener,diligenter | enquête,information judiciaire
ASSAULT abduct | prendre,retenir | otage,otages
SUPPORT - | exprimer,apporter,réaffirmer,témoigner | soutien,solidarité,appui,condoléances
COERCE restrict | fermer,boucler | frontière,frontières,espace aérien
THREATEN - | lancer,adresser,poser | ultimatum`;
