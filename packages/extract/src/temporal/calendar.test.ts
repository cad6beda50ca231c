import { describe, expect, it } from 'vitest';
import { civil, dayOf } from './calendar.ts';

const DAY = 86_400_000;

describe('the calendar', () => {
  it('agrees with that of Date, day by day over 800 years', () => {
    for (let day = -250_000; day < 50_000; day += 1) {
      const date = new Date(day * DAY);
      const expected = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      if (civil(day).day !== expected.day || day % 97 === 0) expect(civil(day)).toEqual(expected);
      if (dayOf(expected.year, expected.month, expected.day) !== day) expect.fail(date.toISOString());
    }
  });

  it('counts months beyond the twelve on into other years', () => {
    expect(civil(dayOf(2031, 14, 1))).toEqual({ year: 2032, month: 2, day: 1 });
    expect(civil(dayOf(2031, -1, 30))).toEqual({ year: 2030, month: 11, day: 30 });
  });

  it('has no days beyond what a Date holds', () => {
    expect(dayOf(999_999_999, 1, 1)).toBeNaN();
  });
});
