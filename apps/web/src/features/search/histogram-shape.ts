import { max, ticks } from 'd3-array';
import { utcTicks } from 'd3-time';
import type { Phrases } from '../../lib/phrases.ts';
import type { Histogram } from '../../lib/rows.ts';
import type { Messages } from '../../messages/index.ts';

export const KINDS = ['direct', 'mixed', 'indirect'] as const;
type Kind = (typeof KINDS)[number];

/** One bar. `x` and `width` are percentages of the chart's width, `y` and `height` of its height, from the top. */
export interface Bar {
  start: string;
  /** Last day that belongs to it, `YYYY-MM-DD`. */
  last: string;
  total: number;
  x: number;
  width: number;
  parts: { kind: Kind; y: number; height: number }[];
}

export interface Shape {
  bars: Bar[];
  /** Round counts with their height from the top, in percent. */
  rules: { count: number; y: number }[];
  ticks: { date: Date; x: number }[];
}

const DAY = 86_400_000;
/** Fewer bars than this stand in the middle instead of growing wide. */
const FEWEST = 14;
/** As many dates stand side by side in a narrow window. */
const MOST_TICKS = 4;

/** Bars of a histogram stacked by kind, on a scale of time. */
export function shapeOf({ bins }: Histogram): Shape {
  const [first, final] = [bins[0], bins.at(-1)];
  if (!first || !final) return { bars: [], rules: [], ticks: [] };
  const [from, to] = bounds(Date.parse(first.start), Date.parse(final.end), Date.parse(first.end));
  const x = (date: Date) => ((date.getTime() - from) / (to - from)) * 100;
  const highest = Math.max(max(bins, (bin) => bin.direct + bin.indirect + bin.mixed) ?? 0, 1);
  const y = (count: number) => 100 - (count / highest) * 100;
  const bars = bins.map((bin): Bar => {
    const [left, right] = [x(new Date(bin.start)), x(new Date(bin.end))];
    let sum = 0;
    const parts = KINDS.filter((kind) => bin[kind] > 0).map((kind) => {
      const below = sum;
      sum += bin[kind];
      return { kind, y: y(sum), height: y(below) - y(sum) };
    });
    return { start: bin.start.slice(0, 10), last: dayBefore(bin.end), total: sum, x: left, width: right - left, parts };
  });
  const rules = ticks(0, highest, 2)
    .filter((count) => count > 0 && Number.isInteger(count))
    .map((count) => ({ count, y: y(count) }));
  const days = utcTicks(new Date(from), new Date(to), 4).filter((date) => date.getTime() % DAY === 0);
  const step = Math.ceil(days.length / MOST_TICKS);
  const labelled = days.filter((_, i) => i % step === 0);
  return { bars, rules, ticks: labelled.map((date) => ({ date, x: x(date) })) };
}

/** The counts as a table, the headings first, days as `YYYY-MM-DD`. */
export function histogramCsv({ bins }: Histogram, m: Messages, p: Phrases): string[][] {
  return [
    [m.histogram.since, m.histogram.until, ...KINDS.map((kind) => p.kind(kind)), m.histogram.total],
    ...bins.map((bin) => {
      const counts = KINDS.map((kind) => bin[kind]);
      const total = counts.reduce((sum, count) => sum + count, 0);
      return [bin.start.slice(0, 10), dayBefore(bin.end), ...[...counts, total].map(String)];
    }),
  ];
}

/** From the first bar to the last, made longer at both ends until `FEWEST` bars would fit. */
function bounds(from: number, to: number, firstEnd: number): [from: number, to: number] {
  const bar = firstEnd - from;
  const missing = Math.max(0, FEWEST - Math.round((to - from) / bar));
  return [from - Math.floor(missing / 2) * bar, to + Math.ceil(missing / 2) * bar];
}

function dayBefore(end: string): string {
  return new Date(Date.parse(end) - 1_000).toISOString().slice(0, 10);
}
