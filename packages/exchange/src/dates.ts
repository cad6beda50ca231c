import { type CompactTime, placeInTime } from '@dixit/model';

type TimeLike = Pick<CompactTime, 'edtf' | 'start' | 'end' | 'instant' | 'basis'>;

/** Year, month and day, as far as they are known. */
export type DateParts = readonly [year: number, month?: number, day?: number];

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T.*)?)?)?[?~%]?$/u;

/** The parts of an EDTF date; null for seasons (`2031-21`), sets, intervals and what leaves digits open. */
export function partsOf(edtf: string): DateParts | null {
  const [, year, month, day] = DATE.exec(edtf) ?? [];
  if (year === undefined || Number(month ?? 1) > 12) return null;
  if (month === undefined) return [Number(year)];
  return day === undefined ? [Number(year), Number(month)] : [Number(year), Number(month), Number(day)];
}

/** One date or the two ends of an interval, each no more exact than it is stated; null when there is none of them. */
export function datesOf(time: TimeLike | null): [DateParts] | [DateParts, DateParts] | null {
  if (time?.edtf === null || time === null) return time?.instant == null ? null : single(time.instant);
  const [from = '', to] = time.edtf.split('/');
  const first = partsOf(from);
  if (to === undefined) return first === null ? null : [first];
  const last = partsOf(to);
  return first === null || last === null ? null : [first, last];
}

const single = (instant: string): [DateParts] | null => {
  const parts = partsOf(instant);
  return parts === null ? null : [parts];
};

export const isoOf = (parts: DateParts): string =>
  parts.map((part, i) => String(part ?? '').padStart(i === 0 ? 4 : 2, '0')).join('-');

/** A date that ISO 8601 can write, `2031`, `2031-03` or `2031-03-04`, or an instant; null for what is wider or open. */
export function exactOf(time: TimeLike | null): string | null {
  if (time === null) return null;
  if (time.instant !== null) return time.instant;
  const dates = time.edtf === null ? null : datesOf(time);
  return dates?.length === 1 ? isoOf(dates[0]) : null;
}

/** How a time can stand in a calendar. */
export type When =
  | { kind: 'instant'; at: string }
  /** A clock time whose zone nobody tells: `2031-03-04T15:00`. */
  | { kind: 'floating'; at: string }
  | { kind: 'day'; day: string }
  /** Somewhere between two days, the last one excluded. */
  | { kind: 'interval'; from: string; to: string };

const FLOATING = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?[?~%]?$/u;

/** Null for what nothing places. An interval stays one, however short. */
export function whenOf(time: TimeLike | null): When | null {
  if (time === null) return null;
  if (time.instant !== null) return { kind: 'instant', at: time.instant };
  const { edtf, start, end } = time;
  if (edtf !== null && FLOATING.test(edtf)) return { kind: 'floating', at: edtf.replace(/[?~%]$/u, '') };
  const dates = datesOf(time);
  if (dates?.length === 1 && dates[0].length === 3) return { kind: 'day', day: isoOf(dates[0]) };
  if (start === null || end === null || placeInTime(time) === null) return null;
  return { kind: 'interval', from: start.slice(0, 10), to: dayAfter(end) };
}

/** The day itself when it begins there, else the next one. */
function dayAfter(instant: string): string {
  const day = Date.parse(`${instant.slice(0, 10)}T00:00:00Z`);
  return new Date(instant.slice(11, 19) === '00:00:00' ? day : day + 86_400_000).toISOString().slice(0, 10);
}
