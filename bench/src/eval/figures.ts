/** Figures of one set by name: shares in percent, counts as they are. */
export type Figures = Readonly<Record<string, number>>;

/** Percent with one decimal; 0 of nothing is 100 %. */
export const percent = (right: number, of: number): number => (of === 0 ? 100 : tenth((100 * right) / of));

/** A share between 0 and 1, or null where a scorer had nothing to count. */
export const shareToPercent = (share: number): number => tenth(100 * share);

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** What was measured on one set. */
export interface Measured {
  set: string;
  scorer: 'quotes' | 'time' | 'events' | 'pages';
  texts: number;
  characters: number;
  seconds: number;
  failed: number;
  figures: Figures;
}
