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

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

function overlap(left: readonly Span[], right: readonly Span[]): number {
  let shared = 0;
  for (const a of left)
    for (const b of right) shared += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return shared;
}
