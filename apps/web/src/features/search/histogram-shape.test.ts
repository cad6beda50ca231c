import { expect, test } from 'vitest';
import { shapeOf } from './histogram-shape.ts';

const bin = (start: string, end: string, [direct, indirect, mixed]: [number, number, number]) => ({
  start: `${start}T00:00:00Z`,
  end: `${end}T00:00:00Z`,
  direct,
  indirect,
  mixed,
});

test('bars stand where their time is and stack by kind', () => {
  const { bars } = shapeOf({
    unit: 'day',
    undated: 0,
    bins: [bin('2026-03-01', '2026-03-02', [2, 1, 1]), bin('2026-03-20', '2026-03-21', [1, 0, 0])],
  });
  expect(bars.map(({ x, width, total, last }) => [x, width, total, last])).toEqual([
    [0, 5, 4, '2026-03-01'],
    [95, 5, 1, '2026-03-20'],
  ]);
  expect(bars[0]?.parts).toEqual([
    { kind: 'direct', y: 50, height: 50 },
    { kind: 'mixed', y: 25, height: 25 },
    { kind: 'indirect', y: 0, height: 25 },
  ]);
});

test('an empty histogram has no shape', () => {
  expect(shapeOf({ unit: 'day', undated: 3, bins: [] })).toEqual({ bars: [], rules: [], ticks: [] });
});

test('a single bar stays narrow, in the middle, and no day is named twice', () => {
  const { bars, ticks } = shapeOf({ unit: 'day', undated: 0, bins: [bin('2026-03-10', '2026-03-11', [1, 0, 0])] });
  expect(bars[0]?.width).toBeCloseTo(100 / 14);
  expect(bars[0]?.x).toBeCloseTo((6 / 14) * 100);
  const days = ticks.map(({ date }) => date.toISOString().slice(0, 10));
  expect(new Set(days).size).toBe(days.length);
});
