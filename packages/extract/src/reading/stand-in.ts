import type { Pronoun } from '@dixit/locales/contract';
import type { Word } from './lexer.ts';
import type { Reading, Sentence } from './reading.ts';
import { LIST, isOn } from './word-lists.ts';

/** « Ce dernier assure », "the latter said": no noun follows. */
export function anaphorAt(reading: Reading, at: number, sentence: Sentence): { pronoun: Pronoun; to: number } | null {
  const { words, lexicon } = reading;
  if (!isOn(words[at], LIST.anaphors)) return null;
  for (const { words: parts, ...rest } of lexicon.anaphors.get(words[at]?.low ?? '') ?? []) {
    const to = at + parts.length - 1;
    if (to >= sentence.to || !parts.every((part, k) => words[at + k]?.low === part)) continue;
    const next = to + 1 < sentence.to ? words[to + 1] : undefined;
    const goesOn =
      next?.kind === 'word' &&
      isPlainNoun(next) &&
      !isOn(next, LIST.verbs | LIST.carriers | LIST.looksVerbal | LIST.adverbs | LIST.timeWords);
    if (!goesOn) return { pronoun: { ...rest, person: 3, indefinite: false }, to };
  }
  return null;
}

/** "another | said": in the singular, and no participle before a noun, "another reported case". */
export function isOther({ words, lexicon }: Reading, at: number): boolean {
  const next = words[at + 1];
  if (!lexicon.others.has(words[at - 1]?.low ?? '') || !isOn(words[at], LIST.verbs)) return false;
  const forms = lexicon.locale.speech.verbs.get(words[at]?.low ?? '');
  if (!forms?.some(({ mood, plural }) => mood === 'finite' && plural !== true)) return false;
  return !(next?.kind === 'word' && !next.cap && isPlainNoun(next) && !isOn(next, NO_NOUN));
}

const NO_NOUN = LIST.determiners | LIST.timeWords | LIST.adverbs | LIST.complementisers;

/** « l’un d’eux ». */
export function isOfThem({ words, lexicon }: Reading, at: number): boolean {
  return (
    isOn(words[at], LIST.pronouns) &&
    lexicon.locale.speech.pronouns.get(words[at]?.low ?? '')?.plural === true &&
    isOn(words[at - 1], LIST.nounLinks) &&
    isOn(words[at - 2], LIST.determiners)
  );
}

const CLOSED =
  LIST.functionWords | LIST.prepositions | LIST.coordinators | LIST.subordinators | LIST.pronouns | LIST.negations;

export const isPlainNoun = (word: Word): boolean => !isOn(word, CLOSED);
