import { parseRoles } from '../../roles.ts';

export const roles = parseRoles(`
  president o: président/m présidente/f présidents/m+ présidentes/f+
  vice-president o: vice-président/m vice-présidente/f
  prime-minister o: premier-ministre/m première-ministre/f chancelier/m chancelière/f
  minister o: ministre/x ministres/x+
  secretary o: secrétaire/x secrétaires/x+
  spokesperson o: porte-parole/x porte-parolat/x attaché/m attachée/f
  head o: chef/m cheffe/f dirigeant/m dirigeante/f dirigeants/m+ dirigeantes/f+ leader/x leaders/x+ locataire/x patron/m patronne/f numéro/m
  director o: directeur/m directrice/f directeurs/m+ directrices/f+ PDG/x pdg/x gérant/m gérante/f
  ambassador o: ambassadeur/m ambassadrice/f ambassadeurs/m+
  envoy o: émissaire/x envoyé/m envoyée/f médiateur/m médiatrice/f
  mayor o: maire/x maires/x+ édile/x
  governor o: gouverneur/m gouverneure/f préfet/m préfète/f
  legislator o: député/m députée/f sénateur/m sénatrice/f députés/m+ sénateurs/m+ élu/m élue/f élus/m+ élues/f+ parlementaire/x parlementaires/x+ eurodéputé/m eurodéputée/f
  candidate o: candidat/m candidate/f
  general o: général/m générale/f colonel/m colonelle/f amiral/m commandant/m commandante/f capitaine/x lieutenant/m officier/m
  king o: roi/m reine/f prince/m princesse/f pape/m émir/m sultan/m empereur/m
  bishop o: évêque/m archevêque/m curé/m pasteur/m rabbin/m imam/m
  judge o: juge/x procureur/m procureure/f magistrat/m magistrate/f greffier/m
  lawyer o: avocat/m avocate/f avocats/m+ avocates/f+
  counsellor o: conseiller/m conseillère/f conseillers/m+ adjoint/m adjointe/f
  coordinator o: coordinateur/m coordinatrice/f coordonnateur/m coordonnatrice/f
  commissioner o: commissaire/x haut-commissaire/x
  counterpart o: homologue/x homologues/x+
  professor o: professeur/m professeure/f enseignant/m enseignante/f professeurs/m+ enseignants/m+ enseignantes/f+ instituteur/m institutrice/f
  researcher o: chercheur/m chercheuse/f chercheurs/m+ historien/m historienne/f économiste/x politologue/x sociologue/x philosophe/x politiste/x scientifique/x scientifiques/x+ ingénieur/m ingénieure/f
  doctor o: médecin/m médecins/m+ docteur/m chirurgien/m chirurgienne/f infirmier/m infirmière/f psychologue/x
  author o: auteur/m autrice/f auteure/f auteurs/m+ écrivain/m écrivaine/f romancier/m romancière/f
  journalist o: journaliste/x journalistes/x+ rédacteur/m rédactrice/f éditorialiste/x chroniqueur/m chroniqueuse/f reporter/m correspondant/m correspondante/f
  artist o: chanteur/m chanteuse/f acteur/m actrice/f comédien/m comédienne/f réalisateur/m réalisatrice/f
  coach o: entraîneur/m entraîneuse/f sélectionneur/m joueur/m joueuse/f joueurs/m+ capitaine/x
  founder o: fondateur/m fondatrice/f cofondateur/m cofondatrice/f
  unionist o: syndicaliste/x délégué/m déléguée/f militant/m militante/f militants/m+ militantes/f+
  farmer o: agriculteur/m agricultrice/f agriculteurs/m+ pêcheur/m pêcheurs/m+ éleveur/m commerçant/m commerçante/f commerçants/m+ restaurateur/m boulanger/m boulangère/f gardien/m
  student o: étudiant/m étudiante/f étudiants/m+ étudiantes/f+ élève/x élèves/x+ lycéen/m lycéenne/f
  source a: source/f sources/f+ proche/x proches/x+ entourage/m informateur/m
  official a: responsable/x responsables/x+ officiel/m officielle/f officiels/m+ fonctionnaire/x fonctionnaires/x+ diplomate/x diplomates/x+ cadre/x cadres/x+ interlocuteur/m
  witness a: témoin/m témoins/m+ habitant/m habitante/f habitants/m+ riverain/m riveraine/f riverains/m+ voisin/m voisine/f voisins/m+ passant/m passants/m+ internaute/x internautes/x+ utilisateur/m utilisatrice/f utilisateurs/m+ victime/f victimes/f+
  expert a: expert/m experte/f experts/m+ expertes/f+ analyste/x analystes/x+ spécialiste/x spécialistes/x+ observateur/m observateurs/m+ commentateurs/m+ critiques/x+
  people p: manifestants/m+ opposants/m+ opposant/m partisans/m+ familles/f+ parents/m+ mère/f père/m fils/m fille/f frère/m sœur/f épouse/f veuve/f femme/f homme/m hommes/m+ femmes/f+ gens/m+ collègue/x collègues/x+ ami/m amie/f amis/m+ ténor/m ténors/m+ salarié/m salariée/f salariés/m+ ouvrier/m ouvriers/m+ retraité/m retraitée/f client/m cliente/f clients/m+ membre/x membres/x+ soldat/m soldats/m+ policier/m policiers/m+ pompier/m pompiers/m+
`);
