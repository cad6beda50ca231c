import type { TemporalValue } from '@dixit/model';

const CLOCK = /T(\d{2})(?::(\d{2}))?(?::\d{2})?(Z|[+-]\d{2}:?\d{2})?/;

/**
 * Minutes after midnight UTC of a clock time whose zone is known, with or without its day: two undated
 * reports of one Tuesday meet by it. Null when either is missing.
 */
export function clockOf(time: TemporalValue | null): number | null {
  if (time === null) return null;
  if (time.instant !== null) return minutes(time.instant.slice(11, 13), time.instant.slice(14, 16), 'Z');
  for (const form of [time.edtf, ...time.alternatives]) {
    const match = form === null ? null : CLOCK.exec(form);
    const offset = match?.[3] ?? time.offset;
    if (match?.[1] !== undefined && offset) return minutes(match[1], match[2] ?? '00', offset);
  }
  return null;
}

/** ISO weekday 1 (Monday) to 7 of a time that names only that; null otherwise. */
export function weekdayOf(time: TemporalValue | null): number | null {
  const form = [time?.edtf, ...(time?.alternatives ?? [])].find((each) => each && /W..-\d/.test(each));
  const day = form ? /W..-(\d)/.exec(form)?.[1] : undefined;
  if (day !== undefined) return Number(day);
  if (time?.instant) return new Date(time.instant).getUTCDay() || 7;
  return null;
}

function minutes(hours: string, rest: string, offset: string): number {
  const sign = offset.startsWith('-') ? -1 : 1;
  const shift = offset === 'Z' ? 0 : sign * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2)));
  return (((Number(hours) * 60 + Number(rest) - shift) % 1440) + 1440) % 1440;
}
