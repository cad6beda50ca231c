import { expect, it } from 'vitest';
import { placeInTime } from './temporal.ts';

const time = (start: string | null, end: string | null, basis: 'stated' | 'inferred' = 'stated', instant = null) => ({
  instant,
  start: start && `${start}T00:00:00Z`,
  end: end && `${end}T00:00:00Z`,
  basis,
});

it.each([
  [time('2031-03-04', '2031-03-05'), '2031-03-04T00:00:00Z'],
  [time('2031-01-01', '2032-01-01'), '2031-01-01T00:00:00Z'],
  [time('2031-03-04', '2031-03-07', 'inferred'), '2031-03-04T00:00:00Z'],
  [time('2014-01-01', '2023-01-01', 'inferred'), null],
  [time('2014-01-01', null, 'inferred'), null],
  [time('2014-01-01', null), null],
  [time(null, '2023-01-01', 'inferred'), null],
  [time(null, null), null],
  [{ ...time('2031-03-04', null), instant: '2031-03-04T15:00:00Z' }, '2031-03-04T15:00:00Z'],
  [null, null],
])('%j stands at %s', (value, place) => {
  expect(placeInTime(value)).toBe(place);
});
