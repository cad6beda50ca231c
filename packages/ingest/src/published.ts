import { DixitError, type Span, type TemporalBasis, type TemporalValue } from '@dixit/model';

const DATE = /^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d))?)?$/;
const DATE_TIME =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)[T ](?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,]\d+)?)?\s*(?<zone>Z|[+-]\d\d:?\d\d)?$/i;

export interface Evidence {
  span: Span;
  text: string;
}

export interface ClockTime {
  /** `YYYY-MM-DD`. */
  date: string;
  hour: number;
  minute: number;
  second: number | null;
  /** `Z`, `+02:00`; null when the page does not say. */
  offset: string | null;
}

/** Reads an EDTF date (`2025`, `2025-10`, `2025-10-06`) or an ISO date with time. Null when it is neither, or no such day exists. */
export function readIsoDate(
  value: string,
  basis: TemporalBasis,
  evidence: Evidence | null = null,
): TemporalValue | null {
  const trimmed = value.trim();
  const date = DATE.exec(trimmed)?.groups;
  if (date)
    return calendarValue(
      [date['year'], date['month'], date['day']].filter((part) => part !== undefined).join('-'),
      basis,
      evidence,
    );
  const time = DATE_TIME.exec(trimmed)?.groups;
  if (!time) return null;
  const zone = time['zone']?.toUpperCase().replace(/^([+-]\d\d)(\d\d)$/, '$1:$2') ?? null;
  return clockValue(
    {
      date: `${time['year']}-${time['month']}-${time['day']}`,
      hour: Number(time['hour']),
      minute: Number(time['minute']),
      second: time['second'] === undefined ? null : Number(time['second']),
      offset: zone,
    },
    basis,
    evidence,
  );
}

/** The date that a user gives a Source. Throws INPUT_INVALID when it is no EDTF date and no ISO instant. */
export function readPublished(value: string): TemporalValue {
  const read = readIsoDate(value, 'user');
  if (read === null) throw new DixitError('INPUT_INVALID', { field: 'published', value, problem: 'date' });
  return read;
}

/** A day, month or year; its bounds are those of the calendar in UTC. */
export function calendarValue(edtf: string, basis: TemporalBasis, evidence: Evidence | null): TemporalValue | null {
  const [year = 0, month, day] = edtf.split('-').map(Number);
  if (
    (month !== undefined && (month < 1 || month > 12)) ||
    (month !== undefined && day !== undefined && !isDay(year, month, day))
  )
    return null;
  const start = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  const end =
    month === undefined
      ? Date.UTC(year + 1, 0, 1)
      : day === undefined
        ? Date.UTC(year, month, 1)
        : Date.UTC(year, month - 1, day + 1);
  const precision = month === undefined ? 'year' : day === undefined ? 'month' : 'day';
  return { ...blank(basis, evidence), edtf, start: instantOf(start), end: instantOf(end), precision };
}

/** A clock time on a day. Without an offset it has no instant, and its bounds are those of the day. */
export function clockValue(time: ClockTime, basis: TemporalBasis, evidence: Evidence | null): TemporalValue | null {
  const day = calendarValue(time.date, basis, evidence);
  const second = time.second ?? 0;
  if (day === null || time.hour > 23 || time.minute > 59 || second > 59) return null;
  const pad = (value: number): string => String(value).padStart(2, '0');
  const clock = `${pad(time.hour)}:${pad(time.minute)}:${pad(second)}`;
  const edtf = `${time.date}T${clock}${time.offset ?? ''}`;
  const precision = time.second === null ? 'minute' : 'second';
  if (time.offset === null) return { ...day, edtf, precision };
  const at = Date.parse(edtf);
  if (Number.isNaN(at)) return null;
  const length = precision === 'minute' ? 60_000 : 1000;
  return {
    ...day,
    edtf,
    precision,
    offset: time.offset,
    instant: instantOf(at),
    start: instantOf(at),
    end: instantOf(at + length),
  };
}

/** Offset of an IANA zone at a local clock time: `+01:00`, `Z`. */
export function offsetOf(zone: string, time: Pick<ClockTime, 'date' | 'hour' | 'minute'>): string {
  const local = Date.parse(`${time.date}T00:00:00Z`) + (time.hour * 60 + time.minute) * 60_000;
  const first = zoneMinutes(zone, local);
  const minutes = zoneMinutes(zone, local - first * 60_000);
  if (minutes === 0) return 'Z';
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(minutes) / 60))}:${pad(Math.abs(minutes) % 60)}`;
}

function zoneMinutes(zone: string, at: number): number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? '';
  const match = /([+-])(\d\d):(\d\d)/.exec(name);
  return match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) : 0;
}

function isDay(year: number, month: number, day: number): boolean {
  return day >= 1 && new Date(Date.UTC(year, month - 1, day)).getUTCMonth() === month - 1;
}

function instantOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

function blank(basis: TemporalBasis, evidence: Evidence | null): TemporalValue {
  return {
    edtf: null,
    start: null,
    end: null,
    instant: null,
    offset: null,
    approximate: false,
    precision: 'day',
    basis,
    reference: null,
    text: evidence?.text ?? null,
    span: evidence?.span ?? null,
    alternatives: [],
  };
}
