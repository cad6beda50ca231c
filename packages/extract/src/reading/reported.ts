import type { Word } from './lexer.ts';
import { type Lexicon, isAdverb } from './lexicon.ts';

/** In words. */
const LONGEST_SUBJECT = 14;
const INSIDE = /^[.,()'’-]$/u;

/**
 * Whether the words of a sentence only say who spoke the quotation before it: "“Why?” Mara Roy asked in Sorne." A full
 * stop would have been a comma there; a question mark or an exclamation mark leaves two sentences.
 */
export function reportsBefore(words: readonly Word[], from: number, lexicon: Lexicon): boolean {
  const { verbs, carriers, isFinite } = lexicon.locale.speech;
  for (let i = from; i < Math.min(words.length, from + LONGEST_SUBJECT); i++) {
    const word = words[i];
    if (!word || (word.kind === 'mark' && !INSIDE.test(word.low))) return false;
    if (lexicon.complementisers.has(word.low) && i > from) return false;
    const cue = verbs.get(word.low)?.find(({ mood, verb }) => mood === 'finite' && verb.governs.includes('quotation'));
    if (i > from && cue && !word.cap)
      return endsThere(words, i + 1, { lexicon, told: cue.verb.object === 'addressee' });
    const carries = carriers.get(word.low)?.some(({ takes, passive }) => takes.includes('participle') && !passive);
    if (isFinite(word.low) && !word.cap && !carries) return false;
  }
  return false;
}

function endsThere(
  words: readonly Word[],
  at: number,
  { lexicon, told }: { lexicon: Lexicon; told: boolean },
): boolean {
  const after = words[at];
  if (!after || told) return true;
  if (after.kind === 'mark') return /^[.,;]$/u.test(after.low);
  return lexicon.timeWords.has(after.low) || lexicon.prepositions.has(after.low) || isAdverb(lexicon, after.low);
}
