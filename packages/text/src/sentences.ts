import type { Span } from '@dixit/model';
import { fold } from './fold.ts';
import type { Quotation } from './quotations.ts';

export interface SentenceRules {
  /** Folded words, without their full stop, that a full stop does not end: `m`, `dr`. */
  abbreviations: ReadonlySet<string>;
}

const [STOP, EXCLAIMS, ASKS, TRAILS] = [0x2e, 0x21, 0x3f, 0x2026];
const CLOSING = /[\s»”"’')\]]/u;
/** More than a sentence has, in characters; where one would be longer there is no prose, and it is parted. */
const LONGEST = 2000;
const BEGINS = /[\p{Lu}\p{Lt}\p{N}«“"‘'`„‹([—–#@]/u;

/**
 * Sentences of one paragraph. A quotation of several sentences is not cut: sentences are found after
 * quotations, never before, so that a cue and the words it announces stay together. Linear.
 */
export function sentences(
  text: string,
  paragraph: Span,
  quotations: readonly Quotation[],
  rules: SentenceRules,
): Span[] {
  const found: Span[] = [];
  const outer = quotations.filter(
    (q) => q.parent === null && q.span.start >= paragraph.start && q.span.end <= paragraph.end,
  );
  let start = paragraph.start;
  let q = 0;
  const cut = (end: number): void => {
    let first = start;
    while (first < end && /\s/u.test(text[first] ?? '')) first++;
    if (first < end) found.push(...parted(text, { start: first, end }));
    start = end;
  };
  let from = paragraph.start;
  for (let stop = stopFrom(text, from, paragraph.end); stop; stop = stopFrom(text, from, paragraph.end)) {
    const { start: at } = stop;
    from = stop.end;
    while (q < outer.length && (outer[q]?.span.end ?? 0) <= at) q++;
    const around = outer[q];
    let { end } = stop;
    if (around && at >= around.span.start) {
      if (end < around.inner.end && !closesAll(text, end, around.inner.end)) continue;
      end = around.span.end;
      from = Math.max(from, end);
    }
    const next = nextStart(text, end, paragraph.end);
    if (next === end && next < paragraph.end && !CLOSING.test(text[next] ?? '')) {
      if (around && at >= around.span.start && BEGINS.test(text[next] ?? '')) cut(end);
      continue;
    }
    if (next < paragraph.end && !BEGINS.test(text[next] ?? '')) continue;
    if (stop.end - at === 1 && text[at] === '.' && next < paragraph.end && endsAbbreviation(text, start, at, rules))
      continue;
    cut(Math.min(skipClosing(text, end), paragraph.end));
  }
  cut(paragraph.end);
  return found;
}

/** The next stops in a row; they may go on behind `to`. */
function stopFrom(text: string, from: number, to: number): Span | null {
  let start = from;
  while (start < to && !isStop(text.charCodeAt(start))) start++;
  if (start >= to) return null;
  let end = start + 1;
  while (isStop(text.charCodeAt(end))) end++;
  return { start, end };
}

const isStop = (code: number): boolean => code === STOP || code === EXCLAIMS || code === ASKS || code === TRAILS;

/** A sentence, parted where it is too long to be one: so what looks at a sentence whole stays linear. */
export function parted(text: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  let from = start;
  while (end - from > LONGEST) {
    const to = behindMark(text, from + LONGEST) ?? partingFrom(text, from + LONGEST, end);
    found.push({ start: from, end: to });
    from = to;
  }
  if (from < end) found.push({ start: from, end });
  return found;
}

/** How far before its end the last mark of a stretch that is too long is looked for. */
const NEAR = 400;
const PARTS = /[;.!?…]/u;

/** Behind the last mark before an offset that parts clauses: in a list of them none is cut in two. */
function behindMark(text: string, at: number): number | null {
  for (let i = at; i > at - NEAR; i--) if (PARTS.test(text[i - 1] ?? '') && /\s/u.test(text[i] ?? '')) return i;
  return null;
}

/** No word or number goes on behind it. */
const ENDS = /[^\p{L}\p{M}\p{N}\p{Cs}.,'’ʼ‐‑-]/u;
const GOES_ON = /[\p{M}\p{N}\p{Cs}\s]/u;

function partingFrom(text: string, at: number, end: number): number {
  let to = at;
  while (to < end && !(ENDS.test(text[to - 1] ?? '') && !GOES_ON.test(text[to] ?? ''))) to++;
  return to;
}

function nextStart(text: string, from: number, to: number): number {
  let i = from;
  while (i < to && /[\s)\]»”’]/u.test(text[i] ?? '')) i++;
  return i;
}

/** Nothing but closing marks stands between: the stop of a quotation in a quotation ends both. */
function closesAll(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!CLOSING.test(text[i] ?? '')) return false;
  return true;
}

function skipClosing(text: string, from: number): number {
  let i = from;
  while (/[)\]]/u.test(text[i] ?? '')) i++;
  return i;
}

function endsAbbreviation(text: string, from: number, at: number, rules: SentenceRules): boolean {
  let i = at;
  while (i > from && at - i < 12 && /[\p{L}.]/u.test(text[i - 1] ?? '')) i--;
  const word = text.slice(i, at);
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return true;
  return rules.abbreviations.has(fold(word));
}
