import { describe, expect, it } from 'vitest';
import { dateOfMinute, FIRST_DATED_KEY, keyOfMinute, minuteOf, minuteOfKey, minutesOfDate } from './sort-key.ts';

describe('the sort key', () => {
  it('orders as instants do and gives them back', () => {
    const instants = [
      '0100-01-01T00:00',
      '1969-12-31T23:59',
      '1970-01-01T00:00',
      '2031-03-04T15:07',
      '9999-12-31T23:59',
    ];
    const keys = instants.map((instant) => keyOfMinute(minuteOf(`${instant}:00Z`)));
    expect(keys.toSorted((a, b) => a - b)).toEqual(keys);
    for (const [i, key] of keys.entries()) {
      expect(dateOfMinute(minuteOfKey(key + 5)).toISOString()).toBe(`${instants[i]}:00.000Z`);
      expect(key).toBeGreaterThanOrEqual(FIRST_DATED_KEY);
      expect(Number.isSafeInteger(key)).toBe(true);
    }
  });

  it('puts what has no date before all that has', () => {
    for (const instant of [null, undefined, 'no date']) expect(minuteOf(instant)).toBe(0);
  });

  it.each([
    ['2031', '2031-01-01', '2032-01-01'],
    ['2031-12', '2031-12-01', '2032-01-01'],
    ['2032-02', '2032-02-01', '2032-03-01'],
    ['2032-02-29', '2032-02-29', '2032-03-01'],
  ])('reads %s as [%s, %s)', (date, from, to) => {
    expect(minutesOfDate(date)).toEqual({ from: minuteOf(`${from}T00:00:00Z`), to: minuteOf(`${to}T00:00:00Z`) });
  });
});
