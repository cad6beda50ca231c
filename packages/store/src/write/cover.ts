import type { Span, Statement } from '@dixit/model';

/** Share of the characters of what people decided on that a statement must cover to take it over. */
const COVERED = 0.8;

/** The statement that covers at least 0.8 of the spans: the one that covers most of them, of several the shortest. */
export function bestCover<T extends Pick<Statement, 'parts'>>(parts: readonly Span[], among: Iterable<T>): T | null {
  const best = [...among]
    .map((statement) => ({ statement, share: overlap(parts, statement.parts) / lengthOf(parts) }))
    .filter(({ share }) => share >= COVERED)
    .sort((a, b) => b.share - a.share || lengthOf(a.statement.parts) - lengthOf(b.statement.parts))[0];
  return best?.statement ?? null;
}

/** Whether two contents are the same but for their edges: 0.8 of the characters of both in common (Jaccard). */
export function isSameContent(left: readonly Span[], right: readonly Span[]): boolean {
  const shared = overlap(left, right);
  return shared > 0 && shared / (lengthOf(left) + lengthOf(right) - shared) >= COVERED;
}

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

function overlap(left: readonly Span[], right: readonly Span[]): number {
  let shared = 0;
  for (const a of left)
    for (const b of right) shared += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return shared;
}
