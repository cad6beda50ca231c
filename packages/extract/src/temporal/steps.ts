import { addMonths, civil, dayOf, shiftMonths, weekdayOf, type Day } from './calendar.ts';
import type { Step, Unit } from './moment.ts';
import {
  dayPoint,
  daysPoint,
  loosePoint,
  monthPoint,
  partPoint,
  unitPoint,
  weekendPoint,
  weekPoint,
  yearsPoint,
  type Point,
} from './point.ts';

const MONTHS: Readonly<Partial<Record<Unit, number>>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
};
const DAYS: Readonly<Partial<Record<Unit, number>>> = { day: 1, week: 7, weekend: 7, fortnight: 14 };
const MINUTES: Readonly<Partial<Record<Unit, number>>> = { second: 1 / 60, minute: 1, hour: 60 };

/** Seconds that hours, minutes and seconds among steps come to; null when there are none. */
export function secondsOf(by: readonly Step[]): number | null {
  let seconds: number | null = null;
  for (const { unit, n } of by) {
    const minutes = MINUTES[unit];
    if (minutes !== undefined) seconds = (seconds ?? 0) + Math.round(minutes * 60) * n;
  }
  return seconds;
}

/** The day reached by steps of a day and more. */
export function stepDays(base: Day, by: readonly Step[]): Day {
  let day = base;
  for (const { unit, n } of by) day = shiftMonths(day, (MONTHS[unit] ?? 0) * n);
  for (const { unit, n } of by) day += (DAYS[unit] ?? 0) * n;
  return day;
}

/** Where one step leads: as fine as its unit, but weeks to come are counted to the day. */
export function stepPoint(base: Day, { unit, n }: Step): Point {
  const { year, month } = civil(base);
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
      return dayPoint(base);
    case 'day':
      return dayPoint(base + n);
    case 'week':
      return weekPoint(base + n * 7);
    case 'fortnight':
      return unitPoint(base + n * 14, 'fortnight');
    case 'weekend':
      return weekendPoint(base - weekdayOf(base) + 1 + n * 7);
    case 'month': {
      const target = addMonths(year, month, n);
      return monthPoint(target.year, target.month);
    }
    case 'quarter':
    case 'half':
      return partPoint(base, unit, n);
    case 'year':
    case 'decade':
    case 'century':
      return unitPoint(
        dayOf(year + (n * (MONTHS[unit] ?? 12)) / 12, 1, 1),
        n === 0 || Math.abs(n) === 1 ? unit : 'year',
      );
  }
}

/** The last or next so many: back from the day, or on from the day after it. */
export function stretchPoint(today: Day, { unit, n }: Step): Point {
  if (unit === 'quarter' || unit === 'half' || unit === 'decade' || unit === 'century')
    return wholeUnits(today, { unit, n });
  const from = n < 0 ? stepDays(today, [{ unit, n }]) : today + 1;
  const to = n < 0 ? today : stepDays(today + 1, [{ unit, n }]);
  return to > from ? daysPoint(from, to) : loosePoint(null, 'interval');
}

function wholeUnits(today: Day, { unit, n }: Step): Point {
  const at = (steps: number): Point =>
    unit === 'quarter' || unit === 'half'
      ? partPoint(today, unit, steps)
      : yearsPoint(decadeOf(today, unit) + steps * (unit === 'decade' ? 10 : 100), unit === 'decade' ? 10 : 100);
  const from = at(n < 0 ? n : 1).from;
  const to = at(n < 0 ? 0 : n + 1).from;
  return from === null || to === null ? loosePoint(null, 'interval') : daysPoint(from, to);
}

const decadeOf = (day: Day, unit: Unit): number => {
  const size = unit === 'decade' ? 10 : 100;
  return Math.floor(civil(day).year / size) * size;
};
