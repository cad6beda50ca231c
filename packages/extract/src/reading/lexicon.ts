import type { Locale } from '@dixit/locales/contract';

/** The word lists of a locale as sets, made once. */
export interface Lexicon {
  locale: Locale;
  adverbs: ReadonlySet<string>;
  /** Adverb phrases by their first word, longest first. */
  adverbPhrases: ReadonlyMap<string, readonly (readonly string[])[]>;
  negations: ReadonlySet<string>;
  objectPronouns: ReadonlySet<string>;
  reflexives: ReadonlySet<string>;
  complementisers: ReadonlySet<string>;
  questionWords: ReadonlySet<string>;
  infinitiveMarkers: ReadonlySet<string>;
  attributeMarkers: ReadonlySet<string>;
  agentWords: ReadonlySet<string>;
  addresseeWords: ReadonlySet<string>;
  opinionWords: ReadonlySet<string>;
  listenerPronouns: ReadonlySet<string>;
  addressing: ReadonlySet<string>;
  relatives: ReadonlySet<string>;
  gerundMarkers: ReadonlySet<string>;
  coordinators: ReadonlySet<string>;
  subordinators: ReadonlySet<string>;
  connectors: ReadonlySet<string>;
  prepositions: ReadonlySet<string>;
  contentPrepositions: ReadonlySet<string>;
  nounLinks: ReadonlySet<string>;
  determiners: ReadonlySet<string>;
  functionWords: ReadonlySet<string>;
  timeWords: ReadonlySet<string>;
  media: ReadonlySet<string>;
  namingWords: ReadonlySet<string>;
  abbreviations: ReadonlySet<string>;
  apostropheWords: ReadonlySet<string>;
  particles: ReadonlySet<string>;
  institutions: ReadonlySet<string>;
  outlets: ReadonlySet<string>;
  documents: ReadonlySet<string>;
  issuedDocuments: ReadonlySet<string>;
  notNames: ReadonlySet<string>;
  agencies: ReadonlySet<string>;
  knownAgencies: ReadonlySet<string>;
  knownOutlets: ReadonlySet<string>;
  platforms: ReadonlySet<string>;
  knownInstitutions: ReadonlySet<string>;
  definite: ReadonlySet<string>;
  demonstratives: ReadonlySet<string>;
  former: ReadonlySet<string>;
  retinues: ReadonlySet<string>;
  prenominal: ReadonlySet<string>;
  others: ReadonlySet<string>;
  ones: ReadonlySet<string>;
  mastheads: ReadonlySet<string>;
  bodies: ReadonlySet<string>;
  capitals: ReadonlySet<string>;
  /** Offices of several words, by their first word, longest first. */
  offices: ReadonlyMap<string, readonly { words: readonly string[]; head: string }[]>;
  /** Prepositions that name a speaker, by their first word, in the order of the locale. */
  sayingPrepositions: ReadonlyMap<string, Locale['speech']['prepositions']>;
  /** The last words of those. */
  sayingPrepositionEnds: ReadonlySet<string>;
  /** Words that say by how they begin what is done with them, by their first word. */
  openers: ReadonlyMap<string, Locale['speech']['openers']>;
  /** What stands before an infinitive that reports, by its last word. */
  infinitiveOpeners: ReadonlyMap<string, Locale['speech']['infinitiveOpeners']>;
  /** Phrases that set the author's words against those reported, by their first word. */
  contrasts: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** First words of what names who passed on somebody's words: "citing", "quoted by". */
  passing: ReadonlySet<string>;
  /** Phrases that take up somebody, by their first word. */
  anaphors: ReadonlyMap<string, Locale['names']['anaphors']>;
}

const made = new WeakMap<Locale, Lexicon>();

export function lexiconOf(locale: Locale): Lexicon {
  const known = made.get(locale);
  if (known) return known;
  const { speech, names } = locale;
  const lexicon: Lexicon = {
    locale,
    adverbs: new Set(speech.adverbs),
    adverbPhrases: Map.groupBy(
      speech.adverbPhrases.toSorted((a, b) => b.length - a.length),
      ([first = '']) => first,
    ),
    negations: new Set(speech.negations),
    objectPronouns: new Set(speech.objectPronouns),
    reflexives: new Set(speech.reflexivePronouns),
    complementisers: new Set(speech.complementisers),
    questionWords: new Set(speech.questionWords),
    infinitiveMarkers: new Set(speech.infinitiveMarkers),
    attributeMarkers: new Set(speech.attributeMarkers),
    agentWords: new Set(speech.agentWords),
    addresseeWords: new Set(speech.addresseeWords),
    opinionWords: new Set(speech.opinionWords),
    listenerPronouns: new Set(speech.listenerPronouns),
    addressing: new Set(speech.addressing),
    relatives: new Set(speech.relatives),
    gerundMarkers: new Set(speech.gerundMarkers),
    coordinators: new Set(speech.coordinators),
    subordinators: new Set(speech.subordinators),
    connectors: new Set(speech.connectors),
    prepositions: new Set(speech.prepositionWords),
    contentPrepositions: new Set(speech.contentPrepositions),
    nounLinks: new Set(speech.nounLinks),
    determiners: new Set(speech.determiners),
    functionWords: new Set(speech.functionWords),
    timeWords: new Set(speech.timeWords),
    media: new Set(speech.media),
    namingWords: new Set(speech.namingWords),
    abbreviations: new Set(speech.abbreviations),
    apostropheWords: new Set(speech.apostropheWords),
    particles: new Set(names.particles),
    institutions: new Set(names.institutions),
    outlets: new Set(names.outlets),
    documents: new Set(names.documents),
    issuedDocuments: new Set(names.issuedDocuments),
    notNames: new Set(names.notNames),
    agencies: new Set(names.agencies),
    knownAgencies: new Set(names.knownAgencies),
    knownOutlets: new Set(names.knownOutlets),
    platforms: new Set(names.platforms),
    knownInstitutions: new Set(names.knownInstitutions),
    definite: new Set(names.definite),
    demonstratives: new Set(names.demonstratives),
    former: new Set(names.former),
    retinues: new Set(names.retinues),
    prenominal: new Set(names.prenominal),
    others: new Set(names.others),
    ones: new Set(names.ones),
    mastheads: new Set(names.mastheads),
    bodies: new Set(names.bodies),
    capitals: new Set(names.capitals),
    offices: Map.groupBy(
      names.offices.toSorted((a, b) => b.words.length - a.words.length),
      ({ words }) => words[0] ?? '',
    ),
    sayingPrepositions: Map.groupBy(speech.prepositions, ({ words }) => words[0] ?? ''),
    openers: Map.groupBy(speech.openers, ({ words }) => words[0] ?? ''),
    infinitiveOpeners: Map.groupBy(speech.infinitiveOpeners, ({ words }) => words.at(-1) ?? ''),
    sayingPrepositionEnds: new Set(speech.prepositions.map(({ words }) => words.at(-1) ?? '')),
    contrasts: Map.groupBy(speech.contrasts, ([first = '']) => first),
    passing: new Set([...speech.citing, ...speech.quotedBy.map(([first = '']) => first)]),
    anaphors: Map.groupBy(names.anaphors, ({ words }) => words[0] ?? ''),
  };
  made.set(locale, lexicon);
  return lexicon;
}

/** As far as the word tells; « gouvernement », "assembly" are none. */
export function isAdverb(lexicon: Lexicon, word: string): boolean {
  if (lexicon.adverbs.has(word)) return true;
  if (lexicon.institutions.has(word) || lexicon.documents.has(word)) return false;
  return word.length > 5 && lexicon.locale.speech.adverbEndings.some((ending) => word.endsWith(ending));
}
