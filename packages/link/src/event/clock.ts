import type { TemporalValue } from '@dixit/model';

const CLOCK = /T(\d{2}):(\d{2})(?::\d{2})?(?:\.\d+)?Z$/;
const WEEKDAY = /^XXXX-WXX-(\d)/;
const DAY_MINUTES = 1440;

/**
 * Minutes after midnight UTC that a clock time may mean: one, or one for each offset of its zone when the
 * day is unknown (winter and summer). Two undated reports of one Tuesday meet by it. None without a zone.
 */
export function clocksOf(time: TemporalValue | null): number[] {
  if (time === null) return [];
  return (time.instant === null ? time.alternatives : [time.instant]).flatMap((form) => {
    const match = CLOCK.exec(form);
    return match ? [Number(match[1]) * 60 + Number(match[2])] : [];
  });
}

/** Least minutes between two clock times on the dial, over all they may mean; null when either has none. */
export function minutesApart(left: readonly number[], right: readonly number[]): number | null {
  const gaps = left.flatMap((a) => right.map((b) => Math.min(Math.abs(a - b), DAY_MINUTES - Math.abs(a - b))));
  return gaps.length === 0 ? null : Math.min(...gaps);
}

/** ISO weekdays, 1 (Monday) to 7, that a time names or falls on; none when it says nothing of a weekday. */
export function weekdaysOf(time: TemporalValue | null): number[] {
  if (time === null) return [];
  if (time.instant !== null) return [new Date(time.instant).getUTCDay() || 7];
  const named = [time.edtf ?? '', ...time.alternatives].flatMap((form) => WEEKDAY.exec(form)?.[1] ?? []);
  if (named.length > 0) return [...new Set(named.map(Number))];
  if (time.start === null || time.precision !== 'day') return [];
  return [new Date(time.start).getUTCDay() || 7];
}
