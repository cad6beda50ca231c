/** Statements of one minute that a sort key can tell apart. */
export const PER_MINUTE = 2 ** 20;
/** Minutes from the year 0 to 1970. */
const EPOCH_MINUTES = 1_036_120_320;
const UNDATED_MINUTES = 2 ** 20;

/** Keys below this belong to statements without a date. */
export const FIRST_DATED_KEY = UNDATED_MINUTES * PER_MINUTE;
export const LAST_KEY = Number.MAX_SAFE_INTEGER;

/**
 * The number of the minute of an instant, from the year 0; 0 without a date. Positive and below 2^33
 * until the year 9999, so that minute * 2^20 + position stays a safe integer.
 */
export function minuteOf(instant: string | null | undefined): number {
  if (instant === null || instant === undefined) return 0;
  const minute = Math.floor(Date.parse(instant) / 60_000) + EPOCH_MINUTES;
  return Number.isFinite(minute) && minute >= UNDATED_MINUTES ? minute : 0;
}

export const keyOfMinute = (minute: number): number => minute * PER_MINUTE;
export const minuteOfKey = (key: number): number => Math.floor(key / PER_MINUTE);
/** Whether a key stands at a minute; 0: among those without a date. */
export const isAtMinute = (key: number, minute: number): boolean =>
  minute === 0 ? key < FIRST_DATED_KEY : minuteOfKey(key) === minute;
export const dateOfMinute = (minute: number): Date => new Date((minute - EPOCH_MINUTES) * 60_000);

/** Bounds, in minutes, of a year, month or day of a query (`2022`, `2022-02`, `2022-02-20`): from, to (exclusive). */
export function minutesOfDate(date: string): { from: number; to: number } {
  const [year = 0, month, day] = date.split('-').map(Number);
  const start = utc(year, (month ?? 1) - 1, day ?? 1);
  const end =
    month === undefined ? utc(year + 1, 0, 1) : day === undefined ? utc(year, month, 1) : utc(year, month - 1, day + 1);
  return { from: start / 60_000 + EPOCH_MINUTES, to: end / 60_000 + EPOCH_MINUTES };
}

/** `Date.UTC` reads years below 100 as 19xx. */
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month, day);
}
