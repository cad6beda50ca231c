import type { Mention, Span, TemporalExpression } from '@dixit/model';
import { type Folded, parted } from '@dixit/text';
import { foldedFrom, type Pieces } from '../reading/pieces.ts';

/** A sentence with all that other stages found in it, in reading order. */
export interface Sentence {
  span: Span;
  /** With offsets into the whole text. */
  folded: Folded;
  mentions: readonly Mention[];
  temporals: readonly TemporalExpression[];
  /** Where its words match a pattern, each looked for once. */
  matches: Map<RegExp, readonly Span[]>;
}

/** Where a pattern matches in a sentence, in the whole text; both ends inclusive. */
export function matchesIn({ folded, matches }: Sentence, pattern: RegExp): readonly Span[] {
  const known = matches.get(pattern);
  if (known) return known;
  const found: Span[] = [];
  for (const { 0: words, index } of folded.text.matchAll(pattern))
    found.push({ start: folded.offsets[index] ?? 0, end: folded.offsets[index + words.length - 1] ?? 0 });
  matches.set(pattern, found);
  return found;
}

/** Letter, mark and blank that end a sentence; not the point of « M. » or "U.S.". */
const END = /(?<=[\p{Ll}\p{N}»”")\]])[.!?…]+["»”)]*\s+(?=[\p{Lu}«“"(])|[!?…]["»”)]*\s+(?=[\p{Lu}«“"])|\n+/gu;

export function sentenceSpans(text: string, block: Span): Span[] {
  const spans: Span[] = [];
  const inside = text.slice(block.start, block.end);
  let start = 0;
  for (const match of inside.matchAll(END)) {
    const end = match.index + match[0].length;
    if (end > start) spans.push(...parted(text, { start: block.start + start, end: block.start + end }));
    start = end;
  }
  if (start < inside.length) spans.push(...parted(text, { start: block.start + start, end: block.end }));
  return spans;
}

/** Those of `items`, given in reading order, that lie inside a span; binary search for the first. */
export function within<T extends { span: Span }>(items: readonly T[], span: Span): T[] {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.span.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let i = low; i < items.length; i++) {
    const item = items[i];
    if (item === undefined || item.span.start >= span.end) break;
    if (item.span.end <= span.end) found.push(item);
  }
  return found;
}

export function sentenceOf(
  { folded }: Pieces,
  span: Span,
  { mentions, temporals }: { mentions: readonly Mention[]; temporals: readonly TemporalExpression[] },
): Sentence {
  return {
    span,
    folded: sliceOf(folded, span),
    mentions: within(mentions, span),
    temporals: within(temporals, span),
    matches: new Map(),
  };
}

/** A stretch of a folded text; its offsets still point into the whole text. */
function sliceOf(folded: Folded, span: Span): Folded {
  const [from, to] = [foldedFrom(folded, span.start), foldedFrom(folded, span.end)];
  return { text: folded.text.slice(from, to), offsets: folded.offsets.subarray(from, to + 1) };
}
