import { ticks } from 'd3-array';
import { utcTicks } from 'd3-time';

/** From values to pixels, evenly. A domain of one value stands in the middle. */
export function scaleOf([from, to]: [number, number], [left, right]: [number, number]): (value: number) => number {
  if (to === from) return () => (left + right) / 2;
  return (value) => left + ((value - from) / (to - from)) * (right - left);
}

/** As many dates as fit, at least `gap` pixels apart. */
export function dateTicks([from, to]: [number, number], width: number, gap = 96): Date[] {
  return thinned(utcTicks(new Date(from), new Date(to), Math.max(2, Math.floor(width / gap))), width, gap);
}

export function valueTicks([from, to]: [number, number], width: number, gap = 96): number[] {
  return thinned(ticks(from, to, Math.max(2, Math.floor(width / gap))), width, gap);
}

function thinned<T>(all: readonly T[], width: number, gap: number): T[] {
  const step = Math.max(1, Math.ceil(all.length / Math.max(1, Math.floor(width / gap))));
  return all.filter((_, i) => i % step === 0);
}
