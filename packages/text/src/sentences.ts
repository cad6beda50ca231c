import type { Span } from '@dixit/model';
import { fold } from './fold.ts';
import type { Quotation } from './quotations.ts';

export interface SentenceRules {
  /** Folded words, without their full stop, that a full stop does not end: `m`, `dr`. */
  abbreviations: ReadonlySet<string>;
}

const STOP = /[.!?…]+/gu;
const CLOSING = /[\s»”"’')\]]/u;
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
    let from = start;
    while (from < end && /\s/u.test(text[from] ?? '')) from++;
    if (from < end) found.push({ start: from, end });
    start = end;
  };
  STOP.lastIndex = paragraph.start;
  for (let match = STOP.exec(text); match && match.index < paragraph.end; match = STOP.exec(text)) {
    const at = match.index;
    while (q < outer.length && (outer[q]?.span.end ?? 0) <= at) q++;
    const around = outer[q];
    let end = at + match[0].length;
    if (around && at >= around.span.start) {
      if (end < around.inner.end) continue;
      end = around.span.end;
      STOP.lastIndex = Math.max(STOP.lastIndex, end);
    }
    const next = nextStart(text, end, paragraph.end);
    if (next === end && next < paragraph.end && !CLOSING.test(text[next] ?? '')) {
      if (around && at >= around.span.start && BEGINS.test(text[next] ?? '')) cut(end);
      continue;
    }
    if (next < paragraph.end && !BEGINS.test(text[next] ?? '')) continue;
    if (match[0] === '.' && next < paragraph.end && endsAbbreviation(text, start, at, rules)) continue;
    cut(Math.min(skipClosing(text, end), paragraph.end));
  }
  cut(paragraph.end);
  return found;
}

function nextStart(text: string, from: number, to: number): number {
  let i = from;
  while (i < to && /[\s)\]»”’]/u.test(text[i] ?? '')) i++;
  return i;
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
