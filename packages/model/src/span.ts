import { z } from 'zod';

/**
 * A half-open range of UTF-16 code units into the frozen text of one Source:
 * `text.slice(start, end)` is the evidence.
 */
export const Span = z
  .strictObject({ start: z.int().min(0), end: z.int().min(0) })
  .refine((span) => span.start < span.end, { error: 'a span must hold at least one code unit' });
export type Span = z.infer<typeof Span>;

/** Spans in reading order that do not touch each other's characters. */
export const SpanList = z.array(Span).refine(areOrderedAndApart, {
  error: 'spans must be in reading order and must not overlap',
});

/** A span together with the document it points into. */
export const SourceSpan = z.strictObject({ sourceId: z.string(), span: Span });
export type SourceSpan = z.infer<typeof SourceSpan>;

/** W3C Web Annotation TextQuoteSelector: words found by themselves, without offsets. */
export const TextQuote = z.strictObject({
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
});
export type TextQuote = z.infer<typeof TextQuote>;

export function areOrderedAndApart(spans: readonly Span[]): boolean {
  return spans.every((span, i) => i === 0 || (spans[i - 1]?.end ?? 0) <= span.start);
}
