import { isAdverb } from '../reading/lexicon.ts';
import { isPossessive } from './bounds.ts';
import { type Context, low } from './context.ts';

/**
 * The verb that makes a clause of the words from `from` to `to`; null when they are a noun phrase with what hangs on it.
 * `strict`: a participle behind a noun ("the house built in May") is no such verb.
 */
export function mainVerb(context: Context, from: number, to: number, strict: boolean): number | null {
  const { lexicon } = context.reading;
  let dependent = 0;
  for (let i = from; i <= to; i++) {
    const word = context.word(i);
    if (!word || word.low === ';') return null;
    if (word.kind !== 'word') continue;
    if (lexicon.infinitiveMarkers.has(word.low)) i++;
    else if (i > from && (lexicon.relatives.has(word.low) || lexicon.subordinators.has(word.low))) dependent++;
    else if (isFiniteHere(context, i, strict)) {
      if (dependent === 0) return i;
      dependent--;
      while (i < to && (isAdverb(lexicon, low(context, i + 1)) || isFiniteHere(context, i + 1, false))) i++;
    }
  }
  return null;
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
