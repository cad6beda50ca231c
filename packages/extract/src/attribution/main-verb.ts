import { chunkAt } from '../reading/chunk.ts';
import { isAdverb } from '../reading/lexicon.ts';
import { isPossessive } from './bounds.ts';
import { type Context, low } from './context.ts';

/** In words: further on, a verb belongs to something else. */
const REACH = 80;

/**
 * The verb that makes a clause of the words from `from` to `to`; null when they are a noun phrase with what hangs on it.
 * `strict`: a participle behind a noun ("the house built in May") is no such verb.
 */
export function mainVerb(context: Context, from: number, to: number, strict: boolean): number | null {
  const { lexicon } = context.reading;
  let dependent = 0;
  const limit = Math.min(to, from + REACH);
  for (let i = from; i <= limit; i++) {
    const word = context.word(i);
    if (!word || word.low === ';') return null;
    if (word.kind !== 'word') continue;
    if (lexicon.infinitiveMarkers.has(word.low)) i++;
    else if (i > from && opensDependent(context, i)) dependent++;
    else if (isFiniteHere(context, i, strict)) {
      if (dependent === 0) return i;
      dependent--;
      while (i < to && (isAdverb(lexicon, low(context, i + 1)) || isFiniteHere(context, i + 1, false))) i++;
    }
  }
  return null;
}

/** A relative, or a conjunction that a subject follows: "if they left", but not "few if any". */
function opensDependent(context: Context, i: number): boolean {
  const { lexicon } = context.reading;
  const word = low(context, i);
  if (lexicon.relatives.has(word)) return true;
  if (!lexicon.subordinators.has(word)) return false;
  const next = low(context, i + 1);
  if (lexicon.locale.speech.pronouns.has(next)) return true;
  return chunkAt(context.reading, i + 1, context.sentence)?.prepositional === false;
}

function isFiniteHere(context: Context, i: number, strict: boolean): boolean {
  const { lexicon } = context.reading;
  const { speech } = lexicon.locale;
  const word = context.word(i);
  if (!word || word.kind !== 'word' || isPossessive(context, i)) return false;
  const finite =
    speech.isFinite(word.low) || (speech.verbs.get(word.low)?.some(({ mood }) => mood === 'finite') ?? false);
  if (!finite || (word.cap && !speech.carriers.has(word.low))) return false;
  const before = low(context, i - 1);
  if (speech.carriers.has(word.low)) return true;
  if (lexicon.determiners.has(before) || lexicon.prepositions.has(before)) return false;
  if (isAdverb(lexicon, before) && lexicon.determiners.has(low(context, i - 2))) return false;
  const next = low(context, i + 1);
  return !strict || !(lexicon.prepositions.has(next) || lexicon.infinitiveMarkers.has(next));
}
