/** EDTF (ISO 8601-2, Library of Congress text of 4 Feb 2019), level 1, plus the one-of set of level 2. */
export type Edtf = EdtfDate | EdtfDateTime | EdtfInterval | EdtfOneOf;

export const EDTF_QUALIFIERS = ['', '?', '~', '%'] as const;
/** Uncertain, approximate, both. */
export type EdtfQualifier = (typeof EDTF_QUALIFIERS)[number];

export interface EdtfDate {
  kind: 'date';
  /** Four characters, digits then X (`2021`, `19XX`), with `-` before the common era; or `Y` and more digits. */
  year: string;
  /** `01` to `12`, a season `21` (spring) to `24` (winter), or `XX`. */
  month: string | null;
  day: string | null;
  qualifier: EdtfQualifier;
}
export interface EdtfDateTime {
  kind: 'datetime';
  year: string;
  month: string;
  day: string;
  /** `15:00:00` */
  time: string;
  /** `Z`, `+03:00`, `+03` or nothing for local time. */
  offset: string;
}
/** `..` is open, the empty string unknown. */
export type EdtfEnd = EdtfDate | '..' | '';
export interface EdtfInterval {
  kind: 'interval';
  start: EdtfEnd;
  end: EdtfEnd;
}
export interface EdtfOneOf {
  kind: 'one-of';
  members: readonly EdtfDate[];
}

const DATE = /^(-?(?:\d{4}|\d{3}X|\d{2}XX|\dXXX|XXXX)|Y-?[1-9]\d{4,})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([?~%]?)$/;
const DATE_TIME = /^(\d{4})-(\d\d)-(\d\d)T((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(Z|[+-](?:0\d|1[0-4])(?::[0-5]\d)?|)$/;

/** Reads one value; null when it is no EDTF of this level, or no date of the calendar (`2021-02-30`). */
export function parseEdtf(text: string): Edtf | null {
  if (text.startsWith('[')) return text.endsWith(']') ? parseOneOf(text.slice(1, -1)) : null;
  const slash = text.indexOf('/');
  if (slash >= 0) return parseInterval(text.slice(0, slash), text.slice(slash + 1));
  return text.includes('T') ? parseDateTime(text) : parseDate(text);
}

/** The inverse of `parseEdtf`. */
export function formatEdtf(value: Edtf): string {
  switch (value.kind) {
    case 'date':
      return formatDate(value);
    case 'datetime':
      return `${value.year}-${value.month}-${value.day}T${value.time}${value.offset}`;
    case 'interval':
      return `${formatEnd(value.start)}/${formatEnd(value.end)}`;
    case 'one-of':
      return `[${value.members.map(formatDate).join(',')}]`;
  }
}

/** Days of a month of the Gregorian calendar; 29 for a February of an unknown year. */
export function daysInMonth(year: number | null, month: number): number {
  if (month === 2) return year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function parseDate(text: string): EdtfDate | null {
  const match = DATE.exec(text);
  if (match === null) return null;
  const [, year = '', month = null, day = null, qualifier = ''] = match;
  if (year === '-0000') return null;
  if (year.startsWith('Y') && month !== null) return null;
  if (!isMonth(month, day) || !isDay(year, month, day)) return null;
  return { kind: 'date', year, month, day, qualifier: qualifier as EdtfQualifier };
}

function isMonth(month: string | null, day: string | null): boolean {
  if (month === null) return true;
  if (month === 'XX') return day === null || day === 'XX';
  const number = Number(month);
  return (number >= 1 && number <= 12) || (number >= 21 && number <= 24 && day === null);
}

function isDay(year: string, month: string | null, day: string | null): boolean {
  if (day === null || day === 'XX') return true;
  const number = Number(day);
  const known = year.includes('X') ? null : Number(year);
  return number >= 1 && number <= daysInMonth(known, Number(month));
}

function parseDateTime(text: string): EdtfDateTime | null {
  const match = DATE_TIME.exec(text);
  if (match === null) return null;
  const [, year = '', month = '', day = '', time = '', offset = ''] = match;
  if (Number(month) < 1 || Number(month) > 12 || !isDay(year, month, day)) return null;
  return { kind: 'datetime', year, month, day, time, offset };
}

function parseInterval(from: string, to: string): EdtfInterval | null {
  const start = parseEnd(from);
  const end = parseEnd(to);
  if (start === null || end === null) return null;
  return typeof start === 'string' && typeof end === 'string' ? null : { kind: 'interval', start, end };
}

function parseEnd(text: string): EdtfEnd | null {
  return text === '..' || text === '' ? text : parseDate(text);
}

function parseOneOf(text: string): EdtfOneOf | null {
  const members = text.split(',').map(parseDate);
  return members.every((member) => member !== null) ? { kind: 'one-of', members } : null;
}

function formatDate({ year, month, day, qualifier }: EdtfDate): string {
  return `${year}${month === null ? '' : `-${month}`}${day === null ? '' : `-${day}`}${qualifier}`;
}

function formatEnd(end: EdtfEnd): string {
  return typeof end === 'string' ? end : formatDate(end);
}
