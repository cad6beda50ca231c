import { parseRoles, withPlurals, withPrefixes } from '../../roles.ts';
import { trades } from './trades.ts';

const named = parseRoles(`
  president o: président/m présidente/f présidents/m+ présidentes/f+
  vice-president o: vice-président/m vice-présidente/f
  prime-minister o: premier-ministre/m première-ministre/f chancelier/m chancelière/f
  minister o: ministre/x ministres/x+
  secretary o: secrétaire/x secrétaires/x+
  spokesperson o: porte-parole/x porte-parolat/x attaché/m attachée/f
  head o: chef/m cheffe/f dirigeant/m dirigeante/f dirigeants/m+ dirigeantes/f+ leader/x leaders/x+ locataire/x patron/m patronne/f numéro/m hôte/x maître/m occupant/m occupante/f
  director o: directeur/m directrice/f directeurs/m+ directrices/f+ PDG/x pdg/x président-directeur/m présidente-directrice/f gérant/m gérante/f
  ambassador o: excellence/x ambassadeur/m ambassadrice/f ambassadeurs/m+
  envoy o: émissaire/x envoyé/m envoyée/f médiateur/m médiatrice/f
  mayor o: maire/x maires/x+ édile/x
  governor o: gouverneur/m gouverneure/f préfet/m préfète/f
  legislator o: député/m députée/f sénateur/m sénatrice/f députés/m+ sénateurs/m+ élu/m élue/f élus/m+ élues/f+ parlementaire/x parlementaires/x+ eurodéputé/m eurodéputée/f
  candidate o: candidat/m candidate/f
  general o: général/m générale/f colonel/m colonelle/f amiral/m commandant/m commandante/f capitaine/x lieutenant/m officier/m
  king o: majesté/x altesse/x roi/m reine/f prince/m princesse/f pape/m émir/m sultan/m empereur/m
  bishop o: éminence/x sainteté/x évêque/m archevêque/m curé/m pasteur/m rabbin/m imam/m
  judge o: juge/x magistrat/m magistrate/f greffier/m
  prosecutor o: procureur/m procureure/f
  lawyer o: avocat/m avocate/f avocats/m+ avocates/f+ bâtonnier/m bâtonnière/f notaire/x huissier/m huissière/f
  counsellor o: conseiller/m conseillère/f conseillers/m+ adjoint/m adjointe/f
  coordinator o: coordinateur/m coordinatrice/f coordonnateur/m coordonnatrice/f
  commissioner o: commissaire/x haut-commissaire/x
  counterpart o: homologue/x homologues/x+
  professor o: professeur/m professeure/f recteur/m rectrice/f doyen/m doyenne/f enseignant/m enseignante/f professeurs/m+ enseignants/m+ enseignantes/f+ instituteur/m institutrice/f proviseur/m proviseure/f
  researcher o: chercheur/m chercheuse/f chercheurs/m+ historien/m historienne/f économiste/x économistes/x+ historiens/m+ politologue/x politologues/x+ sociologues/x+ anthropologue/x archéologue/x géographe/x démographe/x climatologue/x biologiste/x épidémiologiste/x virologue/x physicien/m physicienne/f astronome/x juriste/x constitutionnaliste/x linguiste/x criminologue/x urbaniste/x architecte/x sociologue/x philosophe/x géologue/x biochimiste/x chimiste/x mathématicien/m mathématicienne/f immunologue/x infectiologue/x géophysicien/m géophysicienne/f paléontologue/x botaniste/x ornithologue/x écologue/x statisticien/m statisticienne/f universitaire/x théologien/m théologienne/f ethnologue/x politiste/x scientifique/x scientifiques/x+ ingénieur/m ingénieure/f météorologue/x hydrologue/x glaciologue/x volcanologue/x sismologue/x légiste/x océanographe/x
  doctor o: médecin/m médecins/m+ docteur/m chirurgien/m chirurgienne/f infirmier/m infirmière/f psychologue/x psychiatre/x pédiatre/x dentiste/x orthophoniste/x kinésithérapeute/x généraliste/x cardiologue/x oncologue/x gynécologue/x neurologue/x radiologue/x réanimateur/m réanimatrice/f cancérologue/x psychanalyste/x psychothérapeute/x ambulancier/m ambulancière/f urgentiste/x pharmacien/m pharmacienne/f vétérinaire/x infirmière/f aide-soignant/m aide-soignante/f sage-femme/f
  author o: auteur/m autrice/f auteure/f auteurs/m+ écrivain/m écrivaine/f romancier/m romancière/f poète/m poétesse/f essayiste/x dramaturge/x biographe/x blogueur/m blogueuse/f éditeur/m éditrice/f libraire/x traducteur/m traductrice/f co-auteur/m co-autrice/f coauteur/m coautrice/f parolier/m critique/x scénographe/x
  journalist o: journaliste/x journalistes/x+ rédacteur/m rédactrice/f éditorialiste/x chroniqueur/m chroniqueuse/f reporter/m correspondant/m correspondante/f
  artist o: chanteur/m chanteuse/f acteur/m actrice/f comédien/m comédienne/f réalisateur/m réalisatrice/f cinéaste/x peintre/x sculpteur/m sculptrice/f photographe/x musicien/m musicienne/f compositeur/m compositrice/f pianiste/x rappeur/m rappeuse/f danseur/m danseuse/f chorégraphe/x humoriste/x dessinateur/m dessinatrice/f producteur/m productrice/f scénariste/x animateur/m animatrice/f présentateur/m présentatrice/f plasticien/m plasticienne/f styliste/x artiste/x artistes/x+ galeriste/x metteur/m metteuse/f
  coach o: entraîneur/m entraîneuse/f footballeur/m footballeuse/f défenseur/m défenseure/f buteur/m cycliste/x nageur/m nageuse/f athlète/x champion/m championne/f skipper/x navigateur/m navigatrice/f pilote/x coureur/m coureuse/f sélectionneur/m joueur/m joueuse/f joueurs/m+ capitaine/x coach/x arbitre/x attaquant/m attaquante/f sélectionneuse/f skieur/m skieuse/f ailier/m ailière/f handballeur/m handballeuse/f basketteur/m basketteuse/f rugbyman/m tennisman/m judoka/x escrimeur/m escrimeuse/f boxeur/m boxeuse/f perchiste/x sprinteur/m sprinteuse/f marathonien/m marathonienne/f rameur/m rameuse/f surfeur/m surfeuse/f grimpeur/m grimpeuse/f
  founder o: fondateur/m fondatrice/f cofondateur/m cofondatrice/f
  unionist o: syndicaliste/x délégué/m déléguée/f militant/m militante/f militants/m+ militantes/f+
  farmer o: agriculteur/m agricultrice/f viticulteur/m viticultrice/f maraîcher/m maraîchère/f apiculteur/m apicultrice/f artisan/m artisane/f chauffeur/m cuisinier/m cuisinière/f entrepreneur/m entrepreneuse/f industriel/m banquier/m banquière/f investisseur/m investisseuse/f éleveuse/f agriculteurs/m+ pêcheur/m pêcheurs/m+ éleveur/m commerçant/m commerçante/f commerçants/m+ restaurateur/m boulanger/m boulangère/f gardien/m restauratrice/f boulangère/f boucher/m bouchère/f charcutier/m charcutière/f fromager/m fromagère/f pâtissier/m pâtissière/f fleuriste/x coiffeur/m coiffeuse/f garagiste/x hôtelier/m hôtelière/f épicier/m épicière/f berger/m bergère/f forestier/m horticulteur/m horticultrice/f céréalier/m vigneron/m vigneronne/f menuisier/m maçon/m plombier/m électricien/m électricienne/f céramiste/x couturier/m couturière/f routier/m taxi/m livreur/m livreuse/f marin/m mareyeur/m ostréiculteur/m ostréicultrice/f
  student o: étudiant/m étudiante/f étudiants/m+ étudiantes/f+ élève/x élèves/x+ lycéen/m lycéenne/f
  source a: source/f sources/f+ proche/x proches/x+ entourage/m informateur/m
  official a: responsable/x responsables/x+ officiel/m officielle/f officiels/m+ fonctionnaire/x fonctionnaires/x+ diplomate/x diplomates/x+ cadre/x cadres/x+ interlocuteur/m
  witness a: témoin/m témoins/m+ habitant/m habitante/f habitants/m+ riverain/m riveraine/f riverains/m+ voisin/m voisine/f voisins/m+ passant/m passants/m+ internaute/x internautes/x+ utilisateur/m utilisatrice/f utilisateurs/m+ victime/f victimes/f+ badaud/m badauds/m+ villageois/m+ résident/m résidente/f locataires/x+ propriétaire/x copropriétaire/x estivant/m randonneur/m randonneuse/f foule/f population/f automobiliste/x automobilistes/x+ conducteur/m conductrice/f
  expert a: expert/m experte/f experts/m+ expertes/f+ analyste/x analystes/x+ spécialiste/x spécialistes/x+ observateur/m observateurs/m+ commentateurs/m+ critiques/x+
  person p: femme/f homme/m hommes/m+ femmes/f+ garçon/m dame/f adolescent/m adolescente/f trentenaire/x quadragénaire/x quinquagénaire/x sexagénaire/x septuagénaire/x octogénaire/x nonagénaire/x centenaire/x
  retiree p: retraité/m retraitée/f
  worker p: salarié/m salariée/f ouvrier/m ouvrière/f ouvriers/m+
  survivor p: survivant/m survivante/f survivants/m+ rescapé/m rescapée/f rescapés/m+
  hostage p: otage/x otages/x+
  refugee p: réfugié/m réfugiée/f réfugiés/m+
  tycoon p: milliardaire/x magnat/m
  relative p: familles/f+ parents/m+ mère/f père/m fils/m fille/f frère/m sœur/f époux/m épouse/f mari/m veuve/f compagne/f compagnon/m oncle/m tante/f cousin/m cousine/f grand-mère/f grand-père/m
  people p: manifestants/m+ opposants/m+ opposant/m opposante/f partisans/m+ gens/m+ collègue/x collègues/x+ ami/m amie/f amis/m+ ténor/m ténors/m+ client/m cliente/f clients/m+ membre/x membres/x+ soldat/m soldats/m+ policier/m policière/f policiers/m+ pompier/m pompiers/m+ gendarme/x gendarmes/x+ sbires/m+ lieutenants/m+
  investigator o: enquêteur/m enquêtrice/f inspecteur/m inspectrice/f expert-comptable/m technicien/m technicienne/f consultant/m consultante/f
  negotiator o: négociateur/m négociatrice/f représentant/m représentante/f plénipotentiaire/x organisateur/m organisatrice/f
  party a: accusé/m accusée/f participant/m participante/f intervenant/m intervenante/f détracteur/m détractrice/f signataire/x plaignant/m plaignante/f requérant/m requérante/f prévenu/m prévenue/f suspect/m suspecte/f détenu/m détenue/f
  user a: usager/m usagère/f consommateur/m consommatrice/f électeur/m électrice/f lecteur/m lectrice/f auditeur/m auditrice/f contribuable/x touriste/x abonné/m abonnée/f adhérent/m adhérente/f bénévole/x
  staff p: secours/m+ employé/m employée/f employeur/m employeuse/f agent/m agente/f cheminot/m cheminote/f gréviste/x secouriste/x facteur/m factrice/f contrôleur/m contrôleuse/f aiguilleur/m caissier/m caissière/f éducateur/m éducatrice/f animateur/m puéricultrice/f stagiaire/x intérimaire/x sauveteur/m sauveteuse/f militaire/x vétéran/m supporter/m collégien/m collégienne/f
`);

/** « numéro un » and the like have no plural that stands for people. */
const WITHOUT_PLURAL = new Set(['numéro', 'entourage', 'porte-parole', 'porte-parolat']);

const pluralOf = (form: string): string =>
  /[sxz]$/u.test(form) ? form : form.endsWith('al') ? `${form.slice(0, -2)}aux` : `${form}s`;

/** With the plurals that the table does not give itself, and « vice-ministre », « ex-maire ». */
export const roles = withPrefixes(
  withPlurals(new Map([...trades, ...named]), (form) => (WITHOUT_PLURAL.has(form) ? null : pluralOf(form))),
  ['ex', 'vice', 'sous', 'co'],
);
