import { isAdverb, type Lexicon } from './lexicon.ts';

/** The lists of a language that a word may stand on, a bit each; named as in `Lexicon` and in the locale. */
export const LIST = {
  adverbs: 1,
  negations: 1 << 1,
  objectPronouns: 1 << 2,
  reflexives: 1 << 3,
  complementisers: 1 << 4,
  infinitiveMarkers: 1 << 5,
  addresseeWords: 1 << 6,
  relatives: 1 << 7,
  coordinators: 1 << 8,
  subordinators: 1 << 9,
  prepositions: 1 << 10,
  nounLinks: 1 << 11,
  determiners: 1 << 12,
  functionWords: 1 << 13,
  timeWords: 1 << 14,
  particles: 1 << 15,
  notNames: 1 << 16,
  connectors: 1 << 17,
  pronouns: 1 << 18,
  verbs: 1 << 19,
  carriers: 1 << 20,
  nouns: 1 << 21,
  roles: 1 << 22,
  looksVerbal: 1 << 23,
  opensPhrase: 1 << 24,
  isFinite: 1 << 25,
  sayingPrepositions: 1 << 26,
  anaphors: 1 << 27,
  offices: 1 << 28,
  contrasts: 1 << 29,
  passing: 1 << 30,
} as const;

/** Whether a word stands on one of the lists. */
export const isOn = (word: { lists: number } | undefined, lists: number): boolean =>
  word !== undefined && (word.lists & lists) !== 0;

/** The bits of a word: `Forms` looks all lists through once for each distinct word, not at every step of the reading. */
export function listsOf(lexicon: Lexicon, low: string): number {
  const { speech, names } = lexicon.locale;
  return (
    (isAdverb(lexicon, low) ? LIST.adverbs : 0) |
    (lexicon.negations.has(low) ? LIST.negations : 0) |
    (lexicon.objectPronouns.has(low) ? LIST.objectPronouns : 0) |
    (lexicon.reflexives.has(low) ? LIST.reflexives : 0) |
    (lexicon.complementisers.has(low) ? LIST.complementisers : 0) |
    (lexicon.infinitiveMarkers.has(low) ? LIST.infinitiveMarkers : 0) |
    (lexicon.addresseeWords.has(low) ? LIST.addresseeWords : 0) |
    (lexicon.relatives.has(low) ? LIST.relatives : 0) |
    (lexicon.coordinators.has(low) ? LIST.coordinators : 0) |
    (lexicon.subordinators.has(low) ? LIST.subordinators : 0) |
    (lexicon.prepositions.has(low) ? LIST.prepositions : 0) |
    (lexicon.nounLinks.has(low) ? LIST.nounLinks : 0) |
    (lexicon.determiners.has(low) ? LIST.determiners : 0) |
    (lexicon.functionWords.has(low) ? LIST.functionWords : 0) |
    (lexicon.timeWords.has(low) ? LIST.timeWords : 0) |
    (lexicon.particles.has(low) ? LIST.particles : 0) |
    (lexicon.notNames.has(low) ? LIST.notNames : 0) |
    (lexicon.connectors.has(low) ? LIST.connectors : 0) |
    (speech.pronouns.has(low) ? LIST.pronouns : 0) |
    (speech.verbs.has(low) ? LIST.verbs : 0) |
    (speech.carriers.has(low) ? LIST.carriers : 0) |
    (speech.nouns.has(low) ? LIST.nouns : 0) |
    (names.roles.has(low) ? LIST.roles : 0) |
    (speech.looksVerbal(low) ? LIST.looksVerbal : 0) |
    (speech.opensPhrase(low) ? LIST.opensPhrase : 0) |
    (speech.isFinite(low) ? LIST.isFinite : 0) |
    (lexicon.sayingPrepositions.has(low) ? LIST.sayingPrepositions : 0) |
    (lexicon.anaphors.has(low) ? LIST.anaphors : 0) |
    (lexicon.offices.has(low) ? LIST.offices : 0) |
    (lexicon.contrasts.has(low) ? LIST.contrasts : 0) |
    (lexicon.passing.has(low) ? LIST.passing : 0)
  );
}
