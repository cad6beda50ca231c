import { civil, dayOf, isDate, weekdayOf, type Day } from './calendar.ts';
import type { Core, Unit } from './moment.ts';
import {
  dayPoint,
  daysPoint,
  loosePoint,
  monthPoint,
  unitPoint,
  weekPoint,
  weekendPoint,
  type Point,
} from './point.ts';
import type { Direction } from './tense.ts';

type NthCore = Extract<Core, { kind: 'nth' }>;

/** The nth weekday, week, month … of the days `whole` covers. */
export function nthPoint({ unit, weekday, n, count }: NthCore, whole: Point): Point {
  const { from, to } = whole;
  if (from === null || to === null) return loosePoint(null, 'interval');
  if (weekday !== null) {
    const first = from + ((weekday - weekdayOf(from) + 7) % 7);
    const last = to - 1 - ((weekdayOf(to - 1) - weekday + 7) % 7);
    const day = n < 0 ? last : first + (n - 1) * 7;
    return day >= from && day < to ? dayPoint(day) : loosePoint(null, 'day');
  }
  if (count > 1) return several({ unit, n, count }, from, to);
  switch (unit) {
    case 'day': {
      const day = n < 0 ? to - 1 : from + n - 1;
      return day < to ? dayPoint(day) : loosePoint(null, 'day');
    }
    case 'week':
      return weekPoint(weekOf(n, from, to));
    case 'weekend': {
      const saturday =
        n < 0 ? to - 1 - ((weekdayOf(to - 1) + 1) % 7) : from + ((6 - weekdayOf(from) + 7) % 7) + (n - 1) * 7;
      return weekendPoint(saturday - 5);
    }
    case 'fortnight':
      return n < 0 || n > 1 ? daysPoint(from + 14, to) : daysPoint(from, from + 14);
    case 'month': {
      const { year, month } = civil(n < 0 ? to - 1 : from);
      return n < 0
        ? monthPoint(year, month)
        : month + n - 1 <= 12
          ? monthPoint(year, month + n - 1)
          : loosePoint(null, 'month');
    }
    case 'year': {
      const { year } = civil(n < 0 ? to - 1 : from);
      return unitPoint(dayOf(n < 0 ? year : year + n - 1, 1, 1), 'year');
    }
    default:
      return loosePoint(null, 'interval');
  }
}

/** A week belongs to the month or year that its Thursday lies in. */
function weekOf(n: number, from: Day, to: Day): Day {
  const lastThursday = to - 1 - ((weekdayOf(to - 1) - 4 + 7) % 7);
  return n < 0 ? lastThursday : from + ((4 - weekdayOf(from) + 7) % 7) + (n - 1) * 7;
}

function several({ unit, n, count }: { unit: Unit; n: number; count: number }, from: Day, to: Day): Point {
  if (n !== -1 && n !== 1) return loosePoint(null, 'interval');
  if (unit === 'day') return n < 0 ? daysPoint(to - count, to) : daysPoint(from, from + count);
  if (unit === 'week') {
    const start = unitPoint(weekOf(n, from, to) - (n < 0 ? (count - 1) * 7 : 0), 'week').from ?? from;
    return n < 0
      ? daysPoint(Math.max(start, from), Math.min(start + count * 7, to))
      : daysPoint(start, start + count * 7);
  }
  if (unit !== 'month') return loosePoint(null, 'interval');
  const end = civil(to - 1);
  const begin = civil(from);
  return n < 0
    ? daysPoint(dayOf(end.year, end.month - count + 1, 1), to)
    : daysPoint(from, dayOf(begin.year, begin.month + count, 1));
}

type MonthDayCore = Extract<Core, { kind: 'month-day' }>;

/** « le 17 », "Friday the 15th": in the month named, or the nearest that has such a day, on the side the tense says. */
export function monthDayPoint({ day, weekday, months }: MonthDayCore, today: Day, direction: Direction): Point {
  const now = civil(today);
  if (months !== null) {
    const first = civil(dayOf(now.year, now.month + months, 1));
    return isDate(first.year, first.month, day)
      ? dayPoint(dayOf(first.year, first.month, day))
      : loosePoint(null, 'day');
  }
  const days: Day[] = [];
  for (let n = -14; n <= 14; n++) {
    const { year, month } = civil(dayOf(now.year, now.month + n, 1));
    if (!isDate(year, month, day)) continue;
    const each = dayOf(year, month, day);
    if (weekday === null || weekdayOf(each) === weekday) days.push(each);
  }
  days.sort((a, b) => Math.abs(a - today) - Math.abs(b - today));
  const side = days.find((each) =>
    direction === 'past' ? each <= today : direction === 'future' ? each >= today : true,
  );
  const found = side ?? days[0];
  return found === undefined ? loosePoint(null, 'day') : dayPoint(found);
}
