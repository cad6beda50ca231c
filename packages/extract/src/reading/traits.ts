import type { Lexicon } from './lexicon.ts';
import { endsLikePeople, namesPlace, opensPlace, peoplesOf } from './places.ts';

/** What a word may name, a bit each; named as in `Lexicon` and in the locale. */
export const TRAIT = {
  institutions: 1,
  outlets: 1 << 1,
  documents: 1 << 2,
  issuedDocuments: 1 << 3,
  media: 1 << 4,
  definite: 1 << 5,
  demonstratives: 1 << 6,
  capitals: 1 << 7,
  mastheads: 1 << 8,
  former: 1 << 9,
  honorifics: 1 << 10,
  givenNames: 1 << 11,
  possessives: 1 << 12,
  /** The adjective of a people that the tables know. */
  peoples: 1 << 13,
  /** Ends as such adjectives do. */
  likePeople: 1 << 14,
  determinerGender: 1 << 15,
  agentWords: 1 << 16,
  adverbPhrases: 1 << 17,
  addressing: 1 << 18,
  /** Stands alone for a place, or begins such a name of two words. */
  place: 1 << 19,
  opensPlace: 1 << 20,
} as const;

/** Whether a word has one of the traits. */
export const has = (word: { traits: number } | undefined, traits: number): boolean =>
  word !== undefined && (word.traits & traits) !== 0;

/** The bits of a word in lower case: `Forms` looks them up once for each distinct word. */
export function traitsOf(lexicon: Lexicon, low: string): number {
  const { names, speech } = lexicon.locale;
  return (
    (lexicon.institutions.has(low) ? TRAIT.institutions : 0) |
    (lexicon.outlets.has(low) ? TRAIT.outlets : 0) |
    (lexicon.documents.has(low) ? TRAIT.documents : 0) |
    (lexicon.issuedDocuments.has(low) ? TRAIT.issuedDocuments : 0) |
    (lexicon.media.has(low) ? TRAIT.media : 0) |
    (lexicon.definite.has(low) ? TRAIT.definite : 0) |
    (lexicon.demonstratives.has(low) ? TRAIT.demonstratives : 0) |
    (lexicon.capitals.has(low) ? TRAIT.capitals : 0) |
    (lexicon.mastheads.has(low) ? TRAIT.mastheads : 0) |
    (lexicon.former.has(low) ? TRAIT.former : 0) |
    (names.honorifics.has(low) ? TRAIT.honorifics : 0) |
    (names.givenNames.has(low) ? TRAIT.givenNames : 0) |
    (names.possessives.has(low) ? TRAIT.possessives : 0) |
    (peoplesOf(lexicon).has(low) ? TRAIT.peoples : 0) |
    (endsLikePeople(lexicon, low) ? TRAIT.likePeople : 0) |
    (speech.determinerGender.has(low) ? TRAIT.determinerGender : 0) |
    (lexicon.agentWords.has(low) ? TRAIT.agentWords : 0) |
    (lexicon.adverbPhrases.has(low) ? TRAIT.adverbPhrases : 0) |
    (lexicon.addressing.has(low) ? TRAIT.addressing : 0) |
    (namesPlace(lexicon, low) ? TRAIT.place : 0) |
    (opensPlace(lexicon, low) ? TRAIT.opensPlace : 0)
  );
}
