import type { Pronoun, SpeechLocale } from '../../contract/speech.ts';
import { words } from '../../words.ts';
import { carriers } from './carriers.ts';
import { isFinite, isPast, mayBePlural } from './finite.ts';
import { nouns } from './nouns.ts';
import { verbs } from './verbs.ts';

const pronoun = (gender: Pronoun['gender'], plural = false, rest: Partial<Pronoun> = {}): Pronoun => ({
  gender,
  plural,
  person: 3,
  indefinite: false,
  ...rest,
});

export const speech: SpeechLocale = {
  apostrophe: 'attaches',
  apostropheWords: words("o'clock"),
  clitics: [],
  abbreviations:
    words(`mr mrs ms dr prof gen col lt sgt capt maj sen rep gov st jr sr hon rev pres inc corp co ltd vs etc no jan feb mar apr jun jul aug sept sep
    oct nov dec mon tue wed thu fri u.s u.n u.k d.c a.m p.m adm cmdr supt`),
  verbs,
  nouns,
  prepositions: [
    { words: ['according', 'to'], opinion: false, anything: true },
    ...['words', 'view', 'opinion', 'eyes', 'judgment', 'judgement', 'telling'].map((noun) => ({
      words: ['in', 'the', noun, 'of'],
      opinion: false,
    })),
    ...['view', 'opinion', 'words', 'eyes', 'judgment', 'judgement', 'telling'].map((noun) => ({
      words: ['in', '*', noun],
      opinion: false,
    })),
    ...words('reported announced noted revealed stated explained described stressed confirmed').flatMap((verb) =>
      [[], ['first'], ['previously'], ['earlier']].map((before) => ({
        words: ['as', ...before, verb, 'by'],
        opinion: false,
      })),
    ),
    { words: ['by', '*', 'account'], opinion: false },
    ...['account', 'admission', 'reckoning', 'telling'].map((noun) => ({
      words: ['by', '*', 'own', noun],
      opinion: false,
    })),
    ...['is', 'are'].map((be) => ({ words: ['if', '*', be, 'to', 'be', 'believed'], opinion: false })),
    { words: ['as', 'far', 'as', '*', 'is', 'concerned'], opinion: false },
    { words: ['to', 'hear', '*', 'tell', 'it'], opinion: false },
  ],
  carriers,
  negations: words("not n't never no neither nor"),
  objectPronouns: words('me him her us them you it himself herself themselves itself'),
  reflexivePronouns: [],
  infinitiveOpeners: [],
  adverbs:
    words(`also then later now still already once even just again often always too so instead further yesterday today tonight
    first twice ever sometimes seldom himself herself themselves earlier long soon afterward afterwards however meanwhile perhaps newly only
    nearby abroad overseas overnight elsewhere thereafter indeed thus hence therefore nonetheless nevertheless anyway aloud beforehand hitherto henceforth`),
  adverbPhrases: [
    ['in', 'turn'],
    ['at', 'first'],
    ['for', 'his', 'part'],
    ['for', 'her', 'part'],
    ['of', 'course'],
  ],
  adverbEndings: ['ly'],
  complementisers: ['that'],
  questionWords: words('if whether why how when where what who which'),
  conditionals: [],
  infinitiveMarkers: ['to'],
  isInfinitive: () => false,
  endsLikeVerb: (word) => word.length > 3 && (isPast(word) || /(?:[^e]ed|[^sui]s)$/u.test(word)),
  isPresentParticiple: (word) => /...ing$/u.test(word),
  looksVerbal: (word) => isPast(word) || (/(?:ed|ize|ise)$/u.test(word) && word.length > 4),
  isFinite,
  mayBePlural,
  expletives: ['there'],
  attributeMarkers: words('of for as'),
  agentWords: ['by'],
  opinionWords: ['for'],
  listenerPronouns: words('her him me them us you'),
  addressing: words('addressed addressing briefed briefing speaking spoke spoken talked talking'),
  addresseeWords: words('to with'),
  relatives: words('who which whose whom that where'),
  gerundMarkers: words('by in without before after while when'),
  coordinators: words('and but or then nor'),
  subordinators: words(
    `that while when whereas as because although though if since before after until unless which who whose where so than whether even`,
  ),
  contrasts: [
    ['while'],
    ['whereas'],
    ['even', 'though'],
    ['although'],
    ['though'],
    ['even', 'as'],
    ...words('prompting drawing sparking triggering fuelling fueling stoking eliciting').map((verb) => [verb]),
    ...words('retracting backtracking recanting correcting withdrawing walking').map((verb) => ['before', verb]),
  ],
  turning: [],
  likewise: ['as'],
  openers: [],
  withheld: [
    ...words('anonymous unnamed unidentified nameless').flatMap((word) =>
      words('remain stay be').map((be) => [be, word]),
    ),
    ...words('named identified quoted drawn interviewed').map((word) => ['be', word]),
    ...words('a an any further more details no additional its his her their').map((word) => ['give', word]),
    ...words('a an any further more details no additional').map((word) => ['provide', word]),
    ...words('comment elaborate answer respond speculate speak specify disclose discuss').map((word) => [word]),
    ['go', 'into'],
    ['anonymity'],
    ['say', 'more'],
  ],
  showing: words('confirm attest imply'),
  nobody: ['nobody', 'none', 'noone', 'neither'],
  takingUp: [],
  connectors: words('but however yet and so still meanwhile nevertheless then instead moreover also'),
  contentPrepositions: [],
  prepositionWords:
    words(`in on at by with from for about during after before under over into through against between among within without since until
    to of as off near via amid upon despite following along across around toward towards outside inside behind beside besides beyond below beneath above underneath`),
  nounLinks: words('of for'),
  determiners:
    words(`the a an this that these those his her its their our my your some several many two three four five six seven eight nine ten
    most both each every another all few no any other one`),
  determinerGender: new Map<string, Pick<Pronoun, 'gender' | 'plural'>>(
    words('these those some several many two three four five six seven eight nine ten most both all few').map(
      (w) => [w, { gender: 'unknown', plural: true }] as const,
    ),
  ),
  pronouns: new Map<string, Pronoun>([
    ['he', pronoun('masculine')],
    ['she', pronoun('feminine')],
    ['they', pronoun('unknown', true)],
    ['it', pronoun('unknown')],
    ['him', pronoun('masculine')],
    ['her', pronoun('feminine')],
    ['them', pronoun('unknown', true)],
    ['one', pronoun('unknown', false, { indefinite: true })],
    ['some', pronoun('unknown', true, { indefinite: true })],
    ['others', pronoun('unknown', true, { indefinite: true })],
    ['many', pronoun('unknown', true, { indefinite: true })],
    ['several', pronoun('unknown', true, { indefinite: true })],
    ['i', pronoun('unknown', false, { person: 1 })],
    ['we', pronoun('unknown', true, { person: 1 })],
    ['you', pronoun('unknown', false, { person: 2 })],
  ]),
  functionWords:
    words(`is are was were be been being am has have had having do does did will would shall should may might can could must not n't
    're 've 'll 'd he she it they we you i him them us me who whom which that what when where why how if whether because although though while
    and or but nor so than then there here also just even still already yet never ever to as went go goes going gone came come comes made make makes took take takes
    got get gets left met meets began begins won lost held holds seems seemed became become becomes remains remained led leads put puts gave gives set saw sent kept
    ran runs stood paid fell rose hit broke spent lives works`),
  timeWords:
    words(`monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow morning afternoon evening night week month year last next
    late early earlier later january february march april may june july august september october november december ago`),
  bareNouns: true,
  opensPhrase: (word) => !/..ing$/u.test(word),
  agrees: () => true,
  inverts: true,
  inciseOrder: 'free',
  resumption: 'same',
  citing: ['citing', 'quoting'],
  amountMarkers: ['at'],
  amounts: [],
  quotedBy: [
    ['quoted', 'by'],
    ['cited', 'by'],
    ['quoted', 'in'],
    ['as', 'saying', 'by'],
    ['interviewed', 'by'],
    ...words('seen obtained reviewed viewed').map((verb) => [verb, 'by']),
  ],
  airedOn: [],
  media:
    words(`statement interview letter tweet message speech op-ed conference report book video email e-mail post address hearing memo briefing
    editorial column blog testimony podcast television telephone`),
  issuing: words(
    'published released issued conducted carried seen obtained reviewed commissioned unveiled made dated signed leaked',
  ),
  namingWords:
    words(`dubbed titled entitled called named nicknamed so-called film movie book novel show programme program song album series magazine newspaper
    slogan word words term phrase hashtag operation codenamed known`),
};
