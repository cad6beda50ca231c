import type { Compared, SourceRow } from '../../lib/rows.ts';

/** A text that stands in another source first. */
export const isCopy = ({ id, copyGroupId }: Pick<SourceRow, 'id' | 'copyGroupId'>): boolean =>
  copyGroupId !== null && copyGroupId !== id;

/** The sources to set side by side: the pinned ones, else all, copies of one text only when asked for. */
export function shownSources(
  sources: readonly SourceRow[],
  { pinned, withCopies }: { pinned: readonly string[]; withCopies: boolean },
): SourceRow[] {
  const known = sources.filter(({ id }) => pinned.includes(id));
  return known.length > 0 ? known : sources.filter((source) => withCopies || !isCopy(source));
}

/** A comparison with nothing but these sources in it; facts that none of them tells are left out. */
export function narrowed(compared: Compared, sources: readonly SourceRow[]): Compared {
  const ids = new Set(sources.map(({ id }) => id));
  const facts = compared.facts
    .map((fact) => ({ ...fact, cells: fact.cells.filter(({ sourceId }) => ids.has(sourceId)) }))
    .filter(({ cells }) => cells.some(({ span }) => span !== null));
  return {
    ...compared,
    sources: compared.sources.filter(({ id }) => ids.has(id)),
    facts,
    figures: compared.figures.filter(({ sourceId }) => ids.has(sourceId)),
    comparisons: compared.comparisons.filter(({ left, right }) => ids.has(left.sourceId) && ids.has(right.sourceId)),
  };
}

/** Pairs that disagree; pairs that only seem to; pairs that agree. */
export const VERDICTS = {
  disputed: ['disputes'],
  apart: ['differs-in-scope', 'changed-over-time', 'restates', 'compatible'],
  agreed: ['corroborates'],
} as const satisfies Record<string, readonly Compared['comparisons'][number]['kind'][]>;
