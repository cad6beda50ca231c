import { daysInMonth } from '@dixit/text';

/** Days since 1970-01-01, proleptic Gregorian. */
export type Day = number;

const DAY = 86_400_000;

export const two = (n: number): string => String(n).padStart(2, '0');
export const four = (n: number): string => String(n).padStart(4, '0');

export function dayOf(year: number, month: number, day: number): Day {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / DAY;
}

export function isDate(year: number | null, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function civil(day: Day): { year: number; month: number; day: number } {
  const date = new Date(day * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
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
