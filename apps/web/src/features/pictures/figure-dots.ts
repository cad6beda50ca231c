import type { Compared } from '../../lib/rows.ts';

export type FigureRow = Compared['figures'][number];

/** Figures that count the same thing: what one axis can show. `key` names it as `unit` does, else as printed. */
export interface FigureGroup {
  key: string;
  unit: string | null;
  unitText: string | null;
  figures: FigureRow[];
}

/** Figures by what they count, the most told first; within each by date, then from low to high. */
export function groupsOf(figures: readonly FigureRow[]): FigureGroup[] {
  const groups = Map.groupBy(figures, ({ unit, unitText }) => unit ?? unitText?.toLowerCase() ?? '');
  return [...groups.entries()]
    .map(([key, own]): FigureGroup => {
      const [first] = own;
      return {
        key,
        unit: first?.unit ?? null,
        unitText: first?.unitText ?? null,
        figures: own.sort((a, b) => dateOf(a).localeCompare(dateOf(b)) || a.value - b.value),
      };
    })
    .sort((a, b) => b.figures.length - a.figures.length || a.key.localeCompare(b.key));
}

/** The date that a figure holds for, as EDTF; empty where none is given. */
export const dateOf = ({ asOf }: FigureRow): string => asOf?.edtf ?? asOf?.instant?.slice(0, 10) ?? '';

/** Which way a figure is open: « plus de » to the right, "less than" to the left. */
export function openEnds({ low, high, qualifier }: FigureRow): { low: boolean; high: boolean } {
  return {
    high: high === null && (qualifier === 'more-than' || qualifier === 'at-least'),
    low: low === null && (qualifier === 'less-than' || qualifier === 'at-most' || qualifier === 'up-to'),
  };
}

/** Lowest and highest value that any figure allows, with a little room. */
export function extent(figures: readonly FigureRow[]): [number, number] {
  const values = figures.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]);
  const [from, to] = [Math.min(...values), Math.max(...values)];
  const room = to === from ? Math.max(1, Math.abs(to) * 0.1) : (to - from) * 0.08;
  return [from >= 0 ? Math.max(0, from - room) : from - room, to + room];
}
