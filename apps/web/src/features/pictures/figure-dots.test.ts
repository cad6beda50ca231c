import { expect, test } from 'vitest';
import { type FigureRow, extent, groupsOf, openEnds } from './figure-dots.ts';

const figure = (value: number, rest: Partial<FigureRow> = {}): FigureRow => ({
  value,
  low: value,
  high: value,
  unit: 'tent',
  unitText: 'tents',
  scope: null,
  qualifier: 'exactly',
  asOf: null,
  span: { start: 0, end: 1 },
  sourceId: 'so_0000000000000001',
  statementId: 'st_0000000000000001',
  holderName: null,
  text: String(value),
  ...rest,
});

test('figures of one thing share an axis, the most told first', () => {
  const groups = groupsOf([figure(3, { unit: null, unitText: 'Bridges' }), figure(90), figure(20)]);
  expect(groups.map(({ key, figures }) => [key, figures.map(({ value }) => value)])).toEqual([
    ['tent', [20, 90]],
    ['bridges', [3]],
  ]);
});

test('an open bound is open to its own side only', () => {
  expect(openEnds(figure(20, { qualifier: 'more-than', low: 20, high: null }))).toEqual({ low: false, high: true });
  expect(openEnds(figure(20, { qualifier: 'at-most', low: null }))).toEqual({ low: true, high: false });
  expect(openEnds(figure(20))).toEqual({ low: false, high: false });
});

test('the axis holds every bound, has room for one value, and does not go below nothing', () => {
  expect(extent([figure(100), figure(200, { low: 150, high: 300 })])).toEqual([84, 316]);
  expect(extent([figure(1, { low: 0 })])[0]).toBe(0);
  expect(extent([figure(50)])).toEqual([45, 55]);
});
