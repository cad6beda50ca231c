import type { Span } from '@dixit/model';
import { adverbPhraseEnd } from '../cue/verb-group.ts';
import { type Context, low } from './context.ts';

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
  let i = from;
  const { lexicon } = context.reading;
  while (i < context.sentence.to && lexicon.connectors.has(low(context, i)) && i < from + 2) {
    i++;
    if (low(context, i) === ',') i++;
  }
  const past = adverbPhraseEnd(context.reading, i);
  if (past > i && low(context, past) === ',') i = past + 1;
  return i;
}

/** A stretch that holds a verb, as far as its words tell. */
export function hasVerb(context: Context, from: number, to: number): boolean {
  const { lexicon } = context.reading;
  const { speech } = lexicon.locale;
  for (let i = from; i <= to; i++) {
    const word = low(context, i);
    if (word === '' || context.word(i)?.kind !== 'word' || isPossessive(context, i)) continue;
    const carries = speech.carriers.get(word)?.some(({ reflexive }) => !reflexive) ?? false;
    if (carries || speech.looksVerbal(word) || speech.pronouns.has(word)) return true;
    if (lexicon.functionWords.has(word) && !isJoint(context, word)) return true;
    const finite = speech.verbs.get(word)?.some((form) => form.mood === 'finite') ?? false;
    if (finite && !lexicon.determiners.has(low(context, i - 1))) return true;
  }
  return false;
}

const isJoint = ({ reading: { lexicon } }: Context, word: string): boolean =>
  lexicon.coordinators.has(word) || lexicon.relatives.has(word) || lexicon.subordinators.has(word);

/** `the mayor's`: no verb, as `it's` is. */
export function isPossessive(context: Context, i: number): boolean {
  const { pronouns, expletives } = context.reading.lexicon.locale.speech;
  const before = low(context, i - 1);
  return low(context, i) === "'s" && !pronouns.has(before) && !expletives.includes(before);
}

/** How many words of a stretch are words. */
export function wordCount(context: Context, from: number, to: number): number {
  let count = 0;
  for (let i = from; i <= to; i++) if (context.word(i)?.kind !== 'mark') count++;
  return count;
}
