import type { NameLocale } from '../../contract/names.ts';
import { words } from '../../words.ts';
import { givenNames } from './given.ts';
import { offices } from './offices.ts';
import { roles } from './roles.ts';

/** Endings of adjectives and participles; verbs in the present hardly have them. */
const NARROWING =
  /(?:al|ale|aux|ales|el|elle|els|elles|if|ive|ifs|ives|aire|aires|iste|istes|ien|ienne|iens|iennes|ais|aise|aises|ois|oise|oises|ain|aine|ains|aines|éen|éenne|éens|éennes|eux|euse|euses|ible|ables?|ibles|ier|ière|iers|ières|é|ée|és|ées|ique|iques|in|ine|ins|and|ande|ands|ol|ole|ols|eur|eure|eurs|ant|ante|ants|antes|ou|oue|[aeiou]que)$/u;
const NARROW = new Set(
  words(`fort forte adjoint adjointe adjoints arabe arabes belge belges britannique chef chefs expert experte experts grec grecque honoraire intérimaire jeune
  jeunes kurde kurdes laïque libre mixte noir noire noirs perse proche proches public publique publics publiques russe russes serbe serbes slovaque
  suisse suisses tchèque tchèques turc turque turcs turques croate croates bulgare bulgares unique blanc blanche blancs vert verte verts slave sud-africain`),
);

const anaphor = (gender: 'feminine' | 'masculine', plural: boolean, phrases: readonly string[]) =>
  phrases.map((phrase) => ({ words: words(phrase), gender, plural, last: !phrase.includes('intéressé') }));

export const names: NameLocale = {
  honorifics: new Map([
    ...words('m mm monsieur messieurs me').map(
      (w) => [w, w === 'me' ? ('unknown' as const) : ('masculine' as const)] as const,
    ),
    ...words('mme mlle madame mademoiselle mmes').map((w) => [w, 'feminine' as const] as const),
    ...words('dr pr docteur professeur maître').map((w) => [w, 'unknown' as const] as const),
  ]),
  particles: words("de d' du von van der den al el ben bin le la"),
  roles,
  offices,
  headLast: false,
  definite: words("au aux ce ces cet cette du l' la le les leur leurs notre nos sa ses son"),
  demonstratives: words('ce ces cet cette'),
  possessives: new Map(
    words('leur leurs sa ses son').map((w) => [w, { gender: 'unknown', plural: w.startsWith('l') }] as const),
  ),
  former: words('ancien ancienne anciennes anciens ex feu'),
  postposed: words(
    'cité citée interrogé interrogée interrogées interrogés joint jointe jointes joints présent présente présentes présents proche proches',
  ),
  placing: words('à au aux en dans chez de du des près proche'),
  anaphors: [
    ...anaphor('masculine', false, ['ce dernier', "l' intéressé"]),
    ...anaphor('feminine', false, ['cette dernière', "l' intéressée"]),
    ...anaphor('masculine', true, ['ces derniers', 'les intéressés']),
    ...anaphor('feminine', true, ['ces dernières', 'les intéressées']),
  ],
  prenominal: words(
    `long longue bref brève court courte beau belle bon bonne bons brave brillant brillante célèbre cher chère dernier dernière ex faux fausse fervent fidèle futur future futurs grand grande
    grandes grands gros haut haute hautes hauts humble illustre influent jeune jeunes joli jolie lointain lointaine mauvais mauvaise meilleur meilleure
    meilleurs modeste petit petite petites petits premier première premiers pauvre possible présumé principal principale principaux prochain prochaine
    propre puissant puissante regretté riche saint sainte seul seule simple simples supposé très vice vieil vieille vieilles vieux vrai vraie`,
  ),
  others: words('autre autres second seconde deuxième troisième quatrième même propre nouveau nouvel nouvelle'),
  ones: ['un', 'une'],
  narrows: (word) => NARROWING.test(word) || NARROW.has(word),
  genderOf: (adjective) =>
    /(?:[eé]enne|ienne|aise|oise|aine|ine|ande|ole|aque|ane)s?$/u.test(adjective)
      ? 'feminine'
      : /(?:[eé]en|ien|ais|ois|ain|in|and|ol|an)s?$/u.test(adjective)
        ? 'masculine'
        : 'unknown',
  retinues: words('administration bureau cabinet camp entourage équipe équipes services'),
  ownedBy: (thing, owner) => `${thing} ${/^[aeiouyàâéèêëîïôöûü]/iu.test(owner) ? 'd’' : 'de '}${owner}`,
  capitals: words('capitale'),
  countryEndings: ['ie', 'e', 'a', 'y', ''],
  peopleEndings: words(`iennes aises aines oises ienne aine aise iens oise ains ais ain ien ois`),
  institutions:
    words(`ministère gouvernement conseil commission parlement assemblée sénat parti mouvement syndicat fédération confédération union ligue association
    organisation ong fondation institut université école académie banque bourse société entreprise groupe compagnie cour tribunal parquet police gendarmerie armée marine
    état-major commandement mairie préfecture région département ville agence service services bureau direction délégation comité conférence centre observatoire
    autorité autorités présidence exécutif administration diplomatie chancellerie ambassade palais maison front alliance coalition pacte royaume république
    croix-rouge ordre chambre collectif majorité opposition gauche droite hôpital diocèse église
    établissement régiment détachement clinique lycée collège rectorat municipalité métropole agglomération commune commissariat patronat intersyndicale
    rédaction constructeur exploitant fabricant équipementier distributeur opérateur fournisseur transporteur prestataire coopérative laboratoire consulat
    défense accusation famille syndicats partis associations organisations entreprises sociétés banques fédérations collectivités tribunaux hôpitaux
    universités gouvernements mairies préfectures agences compagnies clubs ministères régions communes municipalités chancelleries ambassades diplomaties rébellion junte cartel milice paroisse assureur bailleur promoteur courtier mutuelle office régie caisse secrétariat inspection fisc douane douanes start-up enseigne plateforme`),
  outlets: words(
    `agence quotidien journal hebdomadaire magazine radio chaîne télévision site revue média médias presse titre mensuel gazette bimensuel tabloïd`,
  ),
  mastheads: words(
    `canal kanal canard courrier croix dépêche dernières-nouvelles écho échos express figaro gazette humanité indépendant marianne matin messager midi monde
    nouvelliste observateur opinion
    guardian herald journal news post telegraph times parisien phare point progrès provence républicain soir télégramme temps tribune voix`,
  ),
  bodies: words(
    `association banque club collectif compagnie constructeur coopérative enseigne entreprise fabricant fédération firme fondation formation groupe
    institut institution laboratoire maison mouvement multinationale ong opérateur organisation organisme parti société start-up syndicat think-tank université`,
  ),
  seats: new Map([
    ['diplomatie', 'foreign'],
    ['exécutif', 'executive'],
    ['monarchie', 'monarchy'],
    ['présidence', 'presidency'],
  ]),
  agencies: words('agence agences'),
  knownAgencies: words('AFP AP Reuters TASS RIA Interfax Xinhua DPA EFE ANSA UPI Belga'),
  documents: words(
    `rapport étude enquête sondage document livre article texte documents rapports note dépêche décompte évaluation bilan analyse déclaration position ouvrage récit tribune fiche fiches`,
  ),
  issuedDocuments: words(
    'communiqué communiqués déclaration lettre message tweet note position décompte rapport texte',
  ),
  issuedBy: [],
  givenNames,
  notNames:
    words(`le la les l' un une des ce cet cette ces il elle ils elles on je nous vous mais et ou or donc car ni si que qui quoi où quand comment pourquoi dans sur sous
    pour par avec sans chez vers entre contre selon après avant depuis pendant durant malgré devant lors à au aux en de du d' y son sa ses leur leurs notre nos mon ma mes
    cependant pourtant toutefois ainsi alors aussi enfin ensuite puis déjà encore toujours hier aujourd'hui demain lundi mardi mercredi jeudi vendredi samedi dimanche janvier
    février mars avril mai juin juillet août septembre octobre novembre décembre plusieurs certains quelques tout tous toute toutes même non oui c' qu' quel quelle s' se
    n' ne pas lorsque comme parce puisque tandis face grâce interrogé interrogée d'après près faisant voilà voici bref outre parmi deux trois quatre cinq six cela ceci rien plus bien bon bonjour monsieur quelque beaucoup moins autant tant voire élever environ dix onze
    douze quinze vingt trente quarante cinquante soixante cent mille sept huit neuf quelqu' presque désormais debout assis assise`),
  knownOutlets:
    words(`AFP Reuters AP RIA TASS Interfax CNN BBC CBS NBC ABC Politico Bloomberg Axios BFMTV RTL RFI RMC TF1 LCI CNews Europe1 France24 Franceinfo
    Mediapart Libération Twitter Facebook`),
  platforms: words(
    'X Twitter Facebook Instagram TikTok Telegram LinkedIn YouTube Threads Bluesky Mastodon WhatsApp Snapchat Twitch VKontakte Weibo',
  ),
  knownInstitutions: words(
    'OTAN ONU UE OMS FMI FSB CIA FBI OCDE OSCE AIEA CGT CFDT FO LFI PS LR RN UNICEF Unesco Amnesty Greenpeace Tsahal Hamas Pentagone Congrès Onu Otan',
  ),
};
