import type { Precision } from '@dixit/model';
import type { Unit } from './moment.ts';
import { addMonths, civil, dayOf, four, isoDay, isoWeek, two, weekdayOf, type Day } from './calendar.ts';

/** A moment on the calendar: TIMEX3 value, EDTF, and the days it covers, `[from, to)`. */
export interface Point {
  value: string | null;
  edtf: string | null;
  from: Day | null;
  to: Day | null;
  precision: Precision;
  /** Other readings, EDTF. */
  alternatives: readonly string[];
}

export const dayPoint = (day: Day, alternatives: readonly string[] = []): Point => ({
  value: isoDay(day),
  edtf: isoDay(day),
  from: day,
  to: day + 1,
  precision: 'day',
  alternatives,
});

export function weekPoint(day: Day): Point {
  const monday = day - weekdayOf(day) + 1;
  return {
    value: isoWeek(monday),
    edtf: `${isoDay(monday)}/${isoDay(monday + 6)}`,
    from: monday,
    to: monday + 7,
    precision: 'week',
    alternatives: [],
  };
}

export function weekendPoint(monday: Day): Point {
  return {
    value: `${isoWeek(monday)}-WE`,
    edtf: `${isoDay(monday + 5)}/${isoDay(monday + 6)}`,
    from: monday + 5,
    to: monday + 7,
    precision: 'weekend',
    alternatives: [],
  };
}

export function monthPoint(year: number, month: number): Point {
  const next = addMonths(year, month, 1);
  const text = `${four(year)}-${two(month)}`;
  return {
    value: text,
    edtf: text,
    from: dayOf(year, month, 1),
    to: dayOf(next.year, next.month, 1),
    precision: 'month',
    alternatives: [],
  };
}

export function yearsPoint(year: number, count: 1 | 10 | 100): Point {
  const digits = four(year);
  const kept = count === 1 ? digits : digits.slice(0, count === 10 ? 3 : 2);
  return {
    value: count === 100 ? kept : kept.padEnd(4, 'X'),
    edtf: kept.padEnd(4, 'X'),
    from: dayOf(year, 1, 1),
    to: dayOf(year + count, 1, 1),
    precision: count === 1 ? 'year' : count === 10 ? 'decade' : 'century',
    alternatives: [],
  };
}

const SEASONS: Readonly<Record<string, { edtf: string; month: number }>> = {
  SP: { edtf: '21', month: 3 },
  SU: { edtf: '22', month: 6 },
  FA: { edtf: '23', month: 9 },
  WI: { edtf: '24', month: 12 },
};

/** First month of a season; winter begins in December of its year. */
export function monthOfSeason(season: string): number {
  return SEASONS[season]?.month ?? 1;
}

export function seasonPoint(year: number, season: string): Point {
  const month = monthOfSeason(season);
  const end = addMonths(year, month, 3);
  return {
    value: `${four(year)}-${season}`,
    edtf: `${four(year)}-${SEASONS[season]?.edtf ?? ''}`,
    from: dayOf(year, month, 1),
    to: dayOf(end.year, end.month, 1),
    precision: 'season',
    alternatives: [],
  };
}

/** The quarter or half that a day lies in, or the nth from it. */
export function partPoint(day: Day, unit: 'quarter' | 'half', n: number): Point {
  const { year, month } = civil(day);
  const size = unit === 'quarter' ? 3 : 6;
  const first = addMonths(year, Math.floor((month - 1) / size) * size + 1, n * size);
  const last = addMonths(first.year, first.month, size - 1);
  const next = addMonths(first.year, first.month, size);
  return {
    value: `${four(first.year)}-${unit === 'quarter' ? 'Q' : 'H'}${Math.ceil(first.month / size)}`,
    edtf: `${four(first.year)}-${two(first.month)}/${four(last.year)}-${two(last.month)}`,
    from: dayOf(first.year, first.month, 1),
    to: dayOf(next.year, next.month, 1),
    precision: 'quarter',
    alternatives: [],
  };
}

/** A value without a place on the calendar. */
export const loosePoint = (value: string | null, precision: Precision, edtf: string | null = null): Point => ({
  value,
  edtf,
  from: null,
  to: null,
  precision,
  alternatives: [],
});

/** A stretch of days, `[from, to)`; its value excludes the end, as its EDTF does not. */
export const daysPoint = (from: Day, to: Day): Point => ({
  value: `${isoDay(from)}/${isoDay(to)}`,
  edtf: `${isoDay(from)}/${isoDay(to - 1)}`,
  from,
  to,
  precision: 'interval',
  alternatives: [],
});

/** The week, month … that holds a day. */
export function unitPoint(day: Day, unit: Unit): Point {
  const { year, month } = civil(day);
  switch (unit) {
    case 'week':
      return weekPoint(day);
    case 'weekend':
      return weekendPoint(day - weekdayOf(day) + 1);
    case 'fortnight':
      return daysPoint(day - weekdayOf(day) + 1, day - weekdayOf(day) + 15);
    case 'month':
      return monthPoint(year, month);
    case 'quarter':
    case 'half':
      return partPoint(day, unit, 0);
    case 'year':
      return yearsPoint(year, 1);
    case 'decade':
      return yearsPoint(Math.floor(year / 10) * 10, 10);
    case 'century':
      return yearsPoint(Math.floor(year / 100) * 100, 100);
    default:
      return dayPoint(day);
  }
}
