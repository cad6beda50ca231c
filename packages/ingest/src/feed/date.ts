import type { TemporalValue } from '@dixit/model';
import { clockValue, readIsoDate } from '../published.ts';

/** Zones by name, in minutes: those of RFC 822, and the ones that European feeds write. */
const ZONES: Readonly<Record<string, number>> = {
  UT: 0,
  UTC: 0,
  GMT: 0,
  Z: 0,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  WET: 0,
  WEST: 60,
  CET: 60,
  CEST: 120,
  EET: 120,
  EEST: 180,
};
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const RFC_822 =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]{0,6}[\s-]+(\d{4}|\d{2})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?\s*([a-z]{1,4}|[+-]\d{2}:?\d{2})?\s*(?:\([^()]{0,20}\))?$/i;

/**
 * A date as feeds and sitemaps write it: ISO 8601 or RFC 822, whole or in part. A clock time of a zone
 * that is not known has no instant. Null for anything else; the raw string is the caller's to keep.
 */
export function readFeedDate(raw: string | null | undefined): TemporalValue | null {
  const value = raw?.trim().slice(0, 80) ?? '';
  if (value === '') return null;
  const iso = readIsoDate(value, 'metadata');
  if (iso !== null) return iso;
  const [, day, name, year, hour, minute, second, zone] = RFC_822.exec(value) ?? [];
  const month = MONTHS.indexOf(name?.toLowerCase() ?? '') + 1;
  if (day === undefined || year === undefined || month === 0) return null;
  const date = `${fullYear(year)}-${two(month)}-${two(Number(day))}`;
  if (hour === undefined) return readIsoDate(date, 'metadata');
  const clock = {
    date,
    hour: Number(hour),
    minute: Number(minute),
    second: second === undefined ? null : Number(second),
  };
  return clockValue({ ...clock, offset: offsetOf(zone) }, 'metadata', null);
}

const two = (value: number): string => String(value).padStart(2, '0');

/** RFC 2822, 4.3: 00–49 is this century. */
const fullYear = (year: string): string =>
  year.length === 4 ? year : String(Number(year) + (Number(year) < 50 ? 2_000 : 1_900));

function offsetOf(zone: string | undefined): string | null {
  if (zone === undefined) return null;
  if (/^[+-]/.test(zone)) return zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2');
  const minutes = ZONES[zone.toUpperCase()];
  if (minutes === undefined) return null;
  const size = Math.abs(minutes);
  return minutes === 0 ? 'Z' : `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
