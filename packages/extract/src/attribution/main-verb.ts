import { chunkAt } from '../reading/chunk.ts';
import { isPossessive } from './bounds.ts';
import { type Context, low } from './context.ts';
import { LIST, isOn } from '../reading/word-lists.ts';

/** In words: further on, a verb belongs to something else. */
const REACH = 80;

/**
 * The verb that makes a clause of the words from `from` to `to`; null when they are a noun phrase with what hangs on it.
 * `strict`: a participle behind a noun ("the house built in May") is no such verb.
 */
export function mainVerb(context: Context, from: number, to: number, strict: boolean): number | null {
  let dependent = 0;
  const limit = Math.min(to, from + REACH);
  for (let i = from; i <= limit; i++) {
    const word = context.word(i);
    if (!word || word.low === ';') return null;
    if (word.kind !== 'word') continue;
    const past = i > from ? behindRelative(context, i, limit) : i;
    if (past > i) i = past;
    else if (isOn(word, LIST.infinitiveMarkers)) i++;
    else if (i > from && opensDependent(context, i)) dependent++;
    else if (isFiniteHere(context, i, strict)) {
      if (dependent === 0) return i;
      dependent--;
      while (
        i < to &&
        (isOn(context.word(i + 1), LIST.adverbs | LIST.negations) || isFiniteHere(context, i + 1, false))
      )
        i++;
    }
  }
  return null;
}

/** "rats, which swim well, remain": the comma that ends a relative between two commas; the same word for none. */
function behindRelative(context: Context, i: number, limit: number): number {
  if (low(context, i - 1) !== ',' || !isOn(context.word(i), LIST.relatives)) return i;
  for (let k = i + 1; k <= limit; k++) if (low(context, k) === ',') return k;
  return i;
}

/** A relative, or a conjunction that a subject follows: "if they left", but not "few if any". */
function opensDependent(context: Context, i: number): boolean {
  const word = context.word(i);
  if (isOn(word, LIST.relatives)) return true;
  if (!isOn(word, LIST.subordinators)) return false;
  if (isOn(context.word(i + 1), LIST.pronouns)) return true;
  return chunkAt(context.reading, i + 1, context.sentence)?.prepositional === false;
}

function isFiniteHere(context: Context, i: number, strict: boolean): boolean {
  const { speech } = context.reading.lexicon.locale;
  const word = context.word(i);
  if (!word || word.kind !== 'word' || isPossessive(context, i)) return false;
  const finite =
    isOn(word, LIST.isFinite) ||
    (isOn(word, LIST.verbs) && (speech.verbs.get(word.low)?.some(({ mood }) => mood === 'finite') ?? false));
  if (!finite || (word.cap && !isOn(word, LIST.carriers))) return false;
  if (isOn(word, LIST.carriers)) return true;
  const before = context.word(i - 1);
  if (isOn(before, LIST.determiners | LIST.prepositions)) return false;
  if (isOn(before, LIST.adverbs) && isOn(context.word(i - 2), LIST.determiners)) return false;
  return !strict || !isOn(context.word(i + 1), LIST.prepositions | LIST.infinitiveMarkers);
}
