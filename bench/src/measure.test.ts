import { expect, test } from 'vitest';
import { percentile } from './measure.ts';
import { resultTable } from './result-table.ts';

test('percentiles take the nearest rank', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
  expect([0, 0.5, 0.95, 1].map((share) => percentile(hundred, share))).toEqual([1, 50, 95, 100]);
  expect(percentile([7], 0.5)).toBe(7);
});

test('a table lines up its columns', () => {
  expect(
    resultTable(
      ['measure', 'ms'],
      [
        ['one', '5'],
        ['another', '120'],
      ],
    ),
  ).toBe(['measure   ms', '-------  ---', 'one        5', 'another  120'].join('\n'));
});
