import type { Span } from '@dixit/model';
import { adverbPhraseEnd } from '../cue/verb-group.ts';
import { type Context, low } from './context.ts';
import { LIST, isOn } from '../reading/word-lists.ts';

/** Words `from` to `to`, both inclusive, as a span without marks and spaces at its edges. */
export function trimmedSpan(context: Context, from: number, to: number): Span | null {
  let first = from;
  let last = to;
  while (first <= last && isEdge(context, first, 'start')) first++;
  while (last >= first && isEdge(context, last, 'end')) last--;
  const start = context.word(first);
  const end = context.word(last);
  if (!start || !end || first > last) return null;
  return unwrap(context, { start: start.start, end: end.end }, first, last);
}

/** Outer marks of one pair around the whole content go; all others stay. */
function unwrap(context: Context, span: Span, first: number, last: number): Span {
  const opens = context.word(first)?.opens ?? -1;
  if (opens < 0) return span;
  const quotation = context.reading.quotations[opens];
  if (!quotation || quotation.span.end < span.end) return span;
  if (context.word(last)?.closes === opens || quotation.inner.end >= span.end)
    return { start: quotation.inner.start, end: Math.min(quotation.inner.end, span.end) };
  return span;
}

function isEdge(context: Context, i: number, side: 'start' | 'end'): boolean {
  const word = context.word(i);
  if (!word || word.kind !== 'mark' || word.opens >= 0 || word.closes >= 0) return false;
  if (side === 'start') return /^[,;:.)\]–—―-]$/u.test(word.low);
  return /^[,;:.([–—―!?-]$/u.test(word.low) && !/^[!?]$/u.test(word.low);
}

/** First word of what a sentence says: after a leading connector and its comma. */
export function afterConnector(context: Context, from: number): number {
  let i = behindDateline(context, from);
  while (i < context.sentence.to && isOn(context.word(i), LIST.connectors) && i < from + 2) {
    i++;
    if (low(context, i) === ',') i++;
  }
  const past = adverbPhraseEnd(context.reading, i);
  if (past > i && low(context, past) === ',') i = past + 1;
  return i;
}

/** In words: a place, a day, an agency in brackets. */
const LONGEST_DATELINE = 14;

/** "LUTZA, May 9 (Levant) - The mayor": behind the dash, where a place in capitals opens the report. */
function behindDateline(context: Context, from: number): number {
  const { text } = context.reading;
  const first = context.word(from);
  const place = first?.cap === true ? text.slice(first.start, first.end) : '';
  if (from !== context.sentence.from || place.length < 3 || place !== place.toUpperCase()) return from;
  for (let i = from + 1; i < from + LONGEST_DATELINE; i++) {
    const word = context.word(i);
    if (!word || word.opens >= 0 || word.low === '.') return from;
    if (/^[-–—]$/u.test(word.low)) return i + 1;
    if (word.kind === 'word' && !word.cap && !isOn(word, LIST.timeWords | LIST.nounLinks)) return from;
  }
  return from;
}

/** A stretch that holds a verb, as far as its words tell. */
export function hasVerb(context: Context, from: number, to: number): boolean {
  const { speech } = context.reading.lexicon.locale;
  for (let i = from; i <= to; i++) {
    const word = context.word(i);
    if (word?.kind !== 'word' || isPossessive(context, i)) continue;
    if (isOn(word, LIST.looksVerbal | LIST.pronouns)) return true;
    if (isOn(word, LIST.functionWords) && !isOn(word, LIST.coordinators | LIST.relatives | LIST.subordinators))
      return true;
    if (isOn(word, LIST.carriers) && speech.carriers.get(word.low)?.some(({ reflexive }) => !reflexive)) return true;
    const finite =
      isOn(word, LIST.verbs) && (speech.verbs.get(word.low)?.some((form) => form.mood === 'finite') ?? false);
    if (finite && !isOn(context.word(i - 1), LIST.determiners)) return true;
  }
  return false;
}

/** `the mayor's`: no verb, as `it's` is. */
export function isPossessive(context: Context, i: number): boolean {
  if (low(context, i) !== "'s") return false;
  const { expletives } = context.reading.lexicon.locale.speech;
  return !isOn(context.word(i - 1), LIST.pronouns) && !expletives.includes(low(context, i - 1));
}

/** More than anything that asks how many words there are wants to know. */
const MANY = 12;

/** How many words of a stretch are words; not counted on beyond `MANY`. */
export function wordCount(context: Context, from: number, to: number): number {
  let count = 0;
  for (let i = from; i <= to && count < MANY; i++) if (context.word(i)?.kind !== 'mark') count++;
  return count;
}
