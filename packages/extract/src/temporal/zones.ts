import { two } from './calendar.ts';

const formatters = new Map<string, Intl.DateTimeFormat>();
const FIXED = /^([+-])(\d\d):(\d\d)$/;

/**
 * Minutes east of UTC of a zone at an instant (milliseconds). A zone is `Z`, an offset (`+03:00`) or
 * an IANA name, whose rules come from Intl. Null for a name Intl does not know.
 */
export function offsetAt(zone: string, instant: number): number | null {
  if (zone === 'Z') return 0;
  const fixed = FIXED.exec(zone);
  if (fixed !== null) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3]));
  try {
    const parts = formatterOf(zone).formatToParts(instant);
    const field = (type: string): number => Number(parts.find((part) => part.type === type)?.value ?? 0);
    const wall = Date.UTC(
      field('year'),
      field('month') - 1,
      field('day'),
      field('hour') % 24,
      field('minute'),
      field('second'),
    );
    return Math.round((wall - Math.floor(instant / 1000) * 1000) / 60_000);
  } catch {
    return null;
  }
}

/**
 * Offset of a wall-clock time (milliseconds, as if it were UTC) in a zone. Of a time that occurs twice
 * the first is taken; one that a change to summer time leaves out is read with the offset before it.
 */
export function offsetOfWallTime(zone: string, wall: number): number | null {
  const day = Math.floor(wall / DAY);
  const before = offsetAtMidnight(zone, day - 1);
  const after = offsetAtMidnight(zone, day + 2);
  if (before === null || after === null || before === after) return before;
  for (const offset of [before, after]) {
    if (offsetAt(zone, wall - offset * 60_000) === offset) return offset;
  }
  return before;
}

const DAY = 86_400_000;
/** Asking Intl is slow, and a text names the same days over and over. Forgotten all at once when there are many. */
const midnights = new Map<string, number | null>();
const MANY = 20_000;

function offsetAtMidnight(zone: string, day: number): number | null {
  const key = `${zone}@${day}`;
  let offset = midnights.get(key);
  if (offset === undefined) {
    if (midnights.size >= MANY) midnights.clear();
    offset = offsetAt(zone, day * DAY);
    midnights.set(key, offset);
  }
  return offset;
}

/** All offsets a zone keeps in the course of a year, standard time first. */
export function offsetsOfZone(zone: string, year: number): number[] {
  const winter = offsetAt(zone, Date.UTC(year, 0, 15));
  const summer = offsetAt(zone, Date.UTC(year, 6, 15));
  if (winter === null || summer === null) return [];
  return [...new Set([winter, summer])].sort((a, b) => a - b);
}

export function formatOffset(minutes: number): string {
  if (minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}
