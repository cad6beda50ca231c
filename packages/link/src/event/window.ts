import { type EventMention, placeInTime, type Source, type TemporalValue } from '@dixit/model';

const DAY = 86_400_000;

/** When something may have been, in ms since 1970. */
export interface Window {
  start: number;
  end: number;
  /** False when nothing but the stage and the date of the Source speaks of time. */
  stated: boolean;
}

const ANY_TIME: Window = { start: -Infinity, end: Infinity, stated: false };

const PAST = new Set(['concluded', 'occurred']);
const FUTURE = new Set(['proposed', 'agreed-in-principle', 'scheduled', 'not-planned']);

/** Bounds of a time, null when nothing places it (« mardi » in a document without a date). */
export function boundsOf(time: TemporalValue | null): Window | null {
  if (time === null || placeInTime(time) === null) return null;
  if (time.instant !== null) {
    const at = Date.parse(time.instant);
    return { start: at, end: at, stated: true };
  }
  const { start, end } = limitsOf(time);
  return { start, end, stated: true };
}

/** What a time excludes: its bounds, open ends and inferred ones too. They say when it was not, never when it was. */
export function limitsOf(time: TemporalValue | null): Window {
  const start = time?.instant ?? time?.start ?? null;
  const end = time?.instant ?? time?.end ?? null;
  return {
    start: start === null ? -Infinity : Date.parse(start),
    end: end === null ? Infinity : Date.parse(end),
    stated: false,
  };
}

function both(left: Window, right: Window): Window {
  const [start, end] = [Math.max(left.start, right.start), Math.min(left.end, right.end)];
  return start <= end ? { start, end, stated: false } : left;
}

/**
 * When a mention places its event: its own time, else what its limits and stages allow for, seen from the date
 * of the Source (what is over lies before it, what is planned after it).
 */
export function windowOf(mention: Pick<EventMention, 'time' | 'stages'>, source: Pick<Source, 'published'>): Window {
  const own = boundsOf(mention.time);
  if (own) return own;
  const limits = limitsOf(mention.time);
  const published = limitsOf(source.published);
  const stages = mention.stages.filter((each) => each.claim !== 'denied').map((each) => each.stage);
  const isPast = stages.some((stage) => PAST.has(stage));
  const isFuture = stages.some((stage) => FUTURE.has(stage));
  if (isPast && !isFuture) return both(limits, { ...ANY_TIME, end: published.end });
  if (isFuture && !isPast) return both(limits, { ...ANY_TIME, start: published.start - DAY });
  return limits;
}

/** At most three days long: says when, not only before or after what. */
export function isNarrow(window: Window): boolean {
  return window.stated && window.end - window.start <= 3 * DAY;
}

/** Whether two windows share a time, each taken half a day wider: clock times of one day meet. */
export function meet(left: Window, right: Window): boolean {
  const slack = left.stated && right.stated ? DAY / 2 : 0;
  return left.start <= right.end + slack && right.start <= left.end + slack;
}

/** Days between two windows, 0 when they overlap. */
export function daysApart(left: Window, right: Window): number {
  return Math.max(0, left.start - right.end, right.start - left.end) / DAY;
}

/** Calendar months (`2025-10`, UTC) that a window covers, widened by `months` on both sides; null when too wide. */
export function monthsOf(window: Window, months: number): string[] | null {
  if (!Number.isFinite(window.start) || !Number.isFinite(window.end) || window.end - window.start > 100 * DAY) {
    return null;
  }
  const from = indexOfMonth(window.start) - months;
  const to = indexOfMonth(Math.max(window.start, window.end - 1)) + months;
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const index = from + i;
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  });
}

/** Weeks (`w2918`, from the first Thursday of 1970) that a window covers, widened by `weeks`; null when too wide. */
export function weeksOf(window: Window, weeks: number): string[] | null {
  const days = (window.end - window.start) / DAY;
  if (!Number.isFinite(days) || days > 100) return null;
  const from = Math.floor(window.start / WEEK) - weeks;
  const to = Math.floor(Math.max(window.start, window.end - 1) / WEEK) + weeks;
  return Array.from({ length: to - from + 1 }, (_, i) => `w${from + i}`);
}

const WEEK = 7 * DAY;

function indexOfMonth(at: number): number {
  const date = new Date(at);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
