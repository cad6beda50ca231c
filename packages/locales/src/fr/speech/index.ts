import type { Pronoun, SpeechLocale } from '../../contract/speech.ts';
import { words } from '../../words.ts';
import { adverbPhrases } from './adverbs.ts';
import { carriers } from './carriers.ts';
import { nouns } from './nouns.ts';
import { openers } from './openers.ts';
import { prepositions } from './prepositions.ts';
import { verbs } from './verbs.ts';

const pronoun = (gender: Pronoun['gender'], plural = false, rest: Partial<Pronoun> = {}): Pronoun => ({
  gender,
  plural,
  person: 3,
  indefinite: false,
  ...rest,
});

const DETERMINERS =
  words(`le la les l' un une des du ce cet cette ces son sa ses leur leurs notre nos mon ma mes votre vos
  plusieurs certains certaines chaque quelque quelques tout toute tous toutes deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent aucun aucune d'autres`);

/** Before « par » and whoever passed the words on, or asked for them. */
const PASSED_ON =
  words(`interrogé interrogés interrogées interrogée contacté contactée contactés contactées joint jointe joints jointes sollicité sollicitée
  sollicités sollicitées rencontré rencontrée rencontrés rencontrées interviewé interviewée questionné questionnée relayé relayée relayés relayées
  rapporté rapportée rapportés rapportées repris reprise reprises`);
/** Before « de » and the house whose microphone or page it was. */
const VENUES = [
  'invité',
  'invitée',
  'invités',

  'au micro',
  'aux micros',
  'dans les colonnes',
  'sur les ondes',
  "à l' antenne",
  "sur l' antenne",
  'sur le plateau',
  'sur les antennes',
];

const VERBAL =
  /(?:(?:ai|i)(?:t|ent)|[aé]rent|èrent|issent|eraient|erait|ront|era|ira|[dv]ra|ttra|ourra|verra|isse|ûrent)$/u;

const FINITE = new Set(
  words(`a ont avait avaient est sont était étaient fut furent sera seront serait seraient aura auront aurait auraient fait font peut peuvent
    pourrait doit doivent devrait va vont vient viennent veut veulent reste restent semble semblent prend tient met permet existe faut`),
);

const agreeing = (word: string): string[] => [word, `${word}e`, `${word}s`, `${word}es`];

export const speech: SpeechLocale = {
  apostrophe: 'elides',
  apostropheWords: ["aujourd'hui", "prud'hommes", "quelqu'un", "quelqu'une"],
  clitics: words('-t-elles -t-elle -t-ils -t-il -t-on -elles -elle -ils -il -on -je -nous -vous -tu'),
  abbreviations: words(
    'm mm mme mlle dr pr me st ste av apr env etc art cf p no vol janv fevr avr juil sept oct nov dec ex',
  ),
  verbs,
  nouns,
  prepositions,
  carriers,
  negations: words("ne n' pas jamais plus guère point aucunement nullement rien"),
  objectPronouns: words("me m' te t' le la les l' lui leur nous vous y en"),
  reflexivePronouns: words("se s'"),
  infinitiveOpeners: [
    ...['de', "d'"].flatMap((link) => [
      { words: ['et', link], prospective: false },
      { words: ['avant', link], prospective: false },
      { words: ['afin', link], prospective: true },
      { words: ['au', 'point', link], prospective: false },
    ]),
    { words: ["jusqu'", 'à'], prospective: false },
    { words: ['pour'], prospective: true },
  ],
  adverbs:
    words(`aussi alors ensuite déjà encore toujours bien même enfin hier aujourd'hui soir matin ainsi notamment plutôt tout jamais souvent
    parfois désormais donc cependant toutefois pourtant ailleurs très fort volontiers tantôt mardi
    aussitôt auparavant longtemps soudain ensemble jadis naguère autrefois dorénavant surtout presque vite sitôt bientôt illico`),
  adverbPhrases,
  adverbEndings: ['ment'],
  complementisers: ['que', "qu'"],
  questionWords: words("si s' pourquoi comment quand où combien quel quelle quels quelles ce"),
  conditionals: words("si s'"),
  infinitiveMarkers: words("de d' à"),
  isInfinitive: (word) =>
    /(?:er|ir|oir|[^èou]re|clure|clore)$/u.test(word) && word.length > 3 && !NOT_INFINITIVE.has(word),
  endsLikeVerb: (word) => /(?:[^é]e|[^n]t|[^s]s?ent|ait|d)$/u.test(word) && word.length > 3,
  isPresentParticiple: (word) => word.length > 5 && word.endsWith('ant') && !NOT_PARTICIPLE.has(word),
  looksVerbal: (word) => VERBAL.test(word) && word.length > 4 && !NOT_VERBAL.has(word),
  isFinite: (word) => (VERBAL.test(word) && word.length > 4 && !NOT_VERBAL.has(word)) || FINITE.has(word),
  mayBePlural: () => true,
  expletives: ['il', "c'", 'cela', 'ça'],
  attributeMarkers: words("de d' comme en"),
  agentWords: ['par'],
  opinionWords: words('chez pour selon'),
  listenerPronouns: words("leur lui m' me nous t' te vous"),
  addressing: words(
    'adressant adressé adressée adresse parlant parlé parle exprimant exprimé exprimée informé informée informant',
  ),
  addresseeWords: ['à', 'au', 'aux', 'auprès', 'devant', 'face'],
  relatives: words(
    'qui dont lequel laquelle lesquels lesquelles duquel desquels desquelles auquel auxquels auxquelles où',
  ),
  gerundMarkers: ['en', 'tout', 'sans', 'pour', 'avant', 'après'],
  coordinators: words('et ou mais puis ni'),
  subordinators:
    words(`que qu' lorsque lorsqu' quand alors tandis comme parce puisque puisqu' pendant si car après avant depuis malgré où dont qui bien
    sans afin tant dès donc or plutôt`),
  contrasts: [
    ['alors', 'que'],
    ['alors', "qu'"],
    ['tandis', 'que'],
    ['tandis', "qu'"],
    ['même', 'si'],
    ['même', "s'"],
    ['après', 'que'],
    ['quoique'],
    ['dans', 'un', 'contexte'],
    ['sur', 'fond'],
    ['au', 'moment', 'où'],
    ['à', "l'", 'heure', 'où'],
    ['au', 'lendemain'],
    ['à', 'la', 'veille'],
    ['faisant', 'référence'],
    ['en', 'référence'],
    ['allusion'],
    ...words(
      'préciser donner fournir dire nommer citer détailler confirmer révéler mentionner entrer indiquer expliquer plus autre toutefois cependant en',
    ).map((word) => ['sans', word]),
    ...words('rétracter raviser reprendre dédire corriger').map((verb) => ['avant', 'de', 'se', verb]),
    ['avant', 'de', 'revenir', 'sur'],
    ['avant', 'de', 'faire', 'marche', 'arrière'],
    ['comme', "l'"],
    ['comme', 'le'],
  ],
  turning: ['mais'],
  likewise: ['comme'],
  openers,
  withheld: [
    ...words('rester demeurer').map((verb) => [verb, 'anonyme']),
    ...words('garder conserver préserver').map((verb) => [verb, "l'", 'anonymat']),
    ...words("plus davantage de d' des suite la une aucun aucune").flatMap((word) =>
      words('donner fournir livrer communiquer').map((verb) => [verb, word]),
    ),
    ...words('répondre commenter réagir épiloguer polémiquer témoigner détailler'),
    ["s'", 'exprimer'],
    ["s'", 'épancher'],
    ["s'", 'étendre'],
    ['se', 'prononcer'],
    ["l'", 'anonymat'],
    ['en', 'dire'],
    ['entrer', 'dans'],
  ].map((phrase) => (typeof phrase === 'string' ? [phrase] : phrase)),
  showing: words('indiquer révéler confirmer suggérer attester témoigner démontrer établir corroborer infirmer'),
  nobody: words('personne nul aucun aucune'),
  takingUp: ["c' est", "c' est du moins", "c' est en tout cas", "c' est précisément", "c' est aussi", 'voilà'].flatMap(
    (opener) => ['que', "qu'"].map((link) => [...words(opener), 'ce', link]),
  ),
  connectors: words('mais or et donc pourtant cependant toutefois ainsi enfin car néanmoins ensuite puis bref'),
  contentPrepositions: words('à au aux pour contre en'),
  prepositionWords:
    words(`à au aux dans sur sous lors par pour avec sans chez vers entre contre selon après avant depuis pendant durant malgré devant
    derrière auprès envers vis-à-vis dès jusque jusqu' jusqu'à outre parmi hors sauf suite face grâce en via dont interrogé interrogée`),
  nounLinks: words("de d' du des"),
  determiners: DETERMINERS,
  determinerGender: new Map<string, Pick<Pronoun, 'gender' | 'plural'>>([
    ...words('le un ce cet du au').map((w) => [w, { gender: 'masculine', plural: false }] as const),
    ...words('la une cette').map((w) => [w, { gender: 'feminine', plural: false }] as const),
    ...words('les des ces ses leurs plusieurs deux trois quatre cinq quelques certains aux').map(
      (w) => [w, { gender: 'unknown', plural: true }] as const,
    ),
  ]),
  pronouns: new Map<string, Pronoun>([
    ['il', pronoun('masculine')],
    ['elle', pronoun('feminine')],
    ['ils', pronoun('masculine', true)],
    ['elles', pronoun('feminine', true)],
    ['lui', pronoun('masculine')],
    ['eux', pronoun('masculine', true)],
    ['celui-ci', pronoun('masculine', false, { last: true })],
    ['celle-ci', pronoun('feminine', false, { last: true })],
    ['ceux-ci', pronoun('masculine', true, { last: true })],
    ['celles-ci', pronoun('feminine', true, { last: true })],
    ['on', pronoun('unknown', false, { indefinite: true })],
    ['je', pronoun('unknown', false, { person: 1 })],
    ["j'", pronoun('unknown', false, { person: 1 })],
    ['nous', pronoun('unknown', true, { person: 1 })],
    ['tu', pronoun('unknown', false, { person: 2 })],
    ['vous', pronoun('unknown', true, { person: 2 })],
    ['chacun', pronoun('masculine', false, { indefinite: true })],
    ['chacune', pronoun('feminine', false, { indefinite: true })],
    ['certains', pronoun('masculine', true, { indefinite: true })],
    ['certaines', pronoun('feminine', true, { indefinite: true })],
    ['plusieurs', pronoun('unknown', true, { indefinite: true })],
    ['autres', pronoun('unknown', true, { indefinite: true })],
    ['quelques-uns', pronoun('masculine', true, { indefinite: true })],
    ['quelques-unes', pronoun('feminine', true, { indefinite: true })],
    ['toutes', pronoun('feminine', true, { indefinite: true })],
    ['beaucoup', pronoun('unknown', true, { indefinite: true })],
    ['tous', pronoun('masculine', true, { indefinite: true })],
  ]),
  functionWords:
    words(`a ont avait avaient est sont était étaient fut furent sera seront serait seraient aura auront aurait auraient été eu être avoir
    fait font faire peut peuvent pourrait doit doivent devrait va vont vient viennent veut veulent ne n' pas plus y il elle ils elles on je j' nous vous tu se s'
    lui leur que qu' qui dont où et ou mais ni car or donc si comme quand lorsque lorsqu' puisque alors tandis parce ainsi aussi déjà encore toujours très trop
    davantage c' ce ceci cela ça ait aient soit soient étant ayant reste restent semble semblent prend tient met permet existe afin tout cependant pourtant toutefois`),
  timeWords:
    words(`lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui demain matin soir après-midi midi nuit dernier dernière prochain prochaine
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre soirée matinée journée semaine mois année tard tôt fois`),
  bareNouns: false,
  opensPhrase: () => true,
  agrees: (word, plural) => !plural || /[sxz]$/u.test(word),
  inverts: true,
  inciseOrder: 'inverted',
  resumption: 'new',
  citing: ['citant'],
  amountMarkers: ['à'],
  amounts: words('davantage plus moins autant assez beaucoup'),
  quotedBy: [
    ['cité', 'par'],
    ['citée', 'par'],
    ['cités', 'par'],
    ['citées', 'par'],
    ...PASSED_ON.map((word) => [word, 'par']),
    ...VENUES.flatMap((phrase) => ['de', "d'", 'du'].map((link) => [...words(phrase), link])),
  ],
  airedOn: ['sur', 'dans'],
  media:
    words(`communiqué interview entretien lettre tweet message discours tribune déclaration conférence rapport livre ouvrage vidéo courriel mail post
    allocution audition billet portrait briefing réunion point-presse éditorial mémoires podcast courrier compte téléphone télévision plaidoirie réquisitoire
    chronique publication podcasts visioconférence`),
  issuing: words(
    'paru publié rendu diffusé dévoilé présenté consulté mené réalisé cité remis révélé obtenu signé daté',
  ).flatMap(agreeing),
  namingWords:
    words(`baptisé baptisée baptisés intitulé intitulée intitulés dit dite dits nommé nommée appelé appelée surnommé titre titré film livre roman émission programme
    opération slogan chanson album série revue magazine quotidien hebdomadaire journal mot mots terme termes expression concept hashtag collectif association`),
};

/** Prepositions and nouns that end like a present participle and stand before a determiner. */
const NOT_PARTICIPLE = new Set(
  words(
    'durant pendant devant suivant moyennant nonobstant concernant touchant avant instant montant restaurant croissant',
  ),
);
const NOT_INFINITIVE = new Set(
  words(`hier fier mer fer cher hiver janvier février dernier premier papier métier quartier dossier chantier entier particulier
  soir espoir noir avenir plaisir ministre ministère centre lettre chiffre ordre titre autre notre votre entre contre guerre terre frère
  mère père membre nombre septembre octobre novembre décembre propre pauvre libre théâtre affaire maire salaire territoire histoire victoire victime militaire
  policier officier conseiller courrier atelier mobilier leader financier étranger danger berger sanctuaire nucléaire populaire nécessaire anniversaire univers
  secrétaire commentaire adversaire partenaire parlementaire dictature culture nature voiture rupture ouverture heure mesure candidature structure`),
);
const NOT_VERBAL = new Set(
  words(`droit endroit conflit crédit produit profit lait trait attrait portrait retrait fait souhait bruit circuit nuit fruit esprit petit gratuit
  étroit détroit exploit front afront président incident accident client patient moment gouvernement parlement parent argent agent ardent urgent récent décent
  différent excellent permanent continent opéra caméra`),
);
