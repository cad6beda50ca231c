import { daysInMonth } from '@dixit/text';

/** Days since 1970-01-01, proleptic Gregorian. */
export type Day = number;

export const two = (n: number): string => String(n).padStart(2, '0');
export const four = (n: number): string => String(n).padStart(4, '0');

/**
 * The day of a date; a month beyond the twelve counts on into other years. Years are taken from March on, so that the
 * day of a leap year comes last (Howard Hinnant, `days_from_civil`); a `Date` costs ten times as much.
 */
export function dayOf(year: number, month: number, day: number): Day {
  const months = year * 12 + month - 3;
  const from = Math.floor(months / 12);
  const of = months - from * 12;
  const era = Math.floor(from / 400);
  const inEra = from - era * 400;
  const inYear = Math.floor((153 * of + 2) / 5) + day - 1;
  const days = inEra * 365 + Math.floor(inEra / 4) - Math.floor(inEra / 100) + inYear;
  const number = era * ERA + days - EPOCH;
  return Math.abs(number) <= FURTHEST ? number : Number.NaN;
}

/** Days of 400 years. */
const ERA = 146_097;
/** Days from 1 March of the year 0 to 1 January 1970. */
const EPOCH = 719_468;
/** What a `Date` can still hold. */
const FURTHEST = 100_000_000;

export function isDate(year: number | null, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function civil(day: Day): { year: number; month: number; day: number } {
  const number = Math.floor(day) + EPOCH;
  const era = Math.floor(number / ERA);
  const inEra = number - era * ERA;
  const years = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const inYear = inEra - (years * 365 + Math.floor(years / 4) - Math.floor(years / 100));
  const month = Math.floor((5 * inYear + 2) / 153);
  return {
    year: years + era * 400 + (month < 10 ? 0 : 1),
    month: month < 10 ? month + 3 : month - 9,
    day: inYear - Math.floor((153 * month + 2) / 5) + 1,
  };
}

/** Days written before: an article names few, each often. */
const written = new Map<Day, string>();
const MOST_WRITTEN = 5000;

/** `2021-12-07` */
export function isoDay(day: Day): string {
  let text = written.get(day);
  if (text === undefined) {
    const { year, month, day: date } = civil(day);
    text = `${four(year)}-${two(month)}-${two(date)}`;
    if (written.size >= MOST_WRITTEN) written.clear();
    written.set(day, text);
  }
  return text;
}

/** 1 = Monday. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** `1998-W32`, ISO 8601. */
export function isoWeek(day: Day): string {
  const thursday = day - weekdayOf(day) + 4;
  const { year } = civil(thursday);
  return `${four(year)}-W${two(Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1)}`;
}

export function addMonths(year: number, month: number, n: number): { year: number; month: number } {
  const index = year * 12 + month - 1 + n;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

/** The same day of another month, its last day when it has no such day. */
export function shiftMonths(day: Day, n: number): Day {
  const from = civil(day);
  const { year, month } = addMonths(from.year, from.month, n);
  return dayOf(year, month, Math.min(from.day, daysInMonth(year, month)));
}

/** UTC midnight of a day: `2021-12-07T00:00:00Z`. Null outside the years 0 to 9999. */
export function midnight(day: Day): string | null {
  const text = isoDay(day);
  return /^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00Z` : null;
}

export function instantOf(milliseconds: number): string | null {
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime())) return null;
  const text = date.toISOString();
  return text.length === 24 ? `${text.slice(0, 19)}Z` : null;
}
