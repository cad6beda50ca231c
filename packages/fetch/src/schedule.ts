/** What is known of a feed when it has just been read. */
export interface Reading {
  /** Minutes, as the user wants it; a feed is never read more often. */
  every: number;
  /** Minutes until this reading was due, as this function said last time; null for the first. */
  interval: number | null;
  /** `changed`: it had something new. */
  result: 'changed' | 'unchanged' | 'failed';
  /** Seconds for which the host wants to be left alone. */
  retryAfter?: number | null;
}

/** A feed that says nothing new is read more and more seldom, but once a day. */
const MAX_MINUTES = 24 * 60;
const SLOWER = 1.5;
/** Feeds that were added together must not be read together for ever. */
const JITTER = 0.1;

/**
 * Minutes until a feed is read again, and the interval to give back next time. `random` is in [0, 1).
 * What changed is read as often as the user wants, what did not change or failed more seldom each time.
 */
export function nextReading(reading: Reading, random: number): { interval: number; minutes: number } {
  const { every, interval, result, retryAfter = null } = reading;
  const longest = Math.max(every, MAX_MINUTES);
  const factor = result === 'failed' ? 2 : SLOWER;
  const next =
    result === 'changed' || interval === null ? every : Math.min(longest, Math.max(every, interval * factor));
  const minutes = next * (1 + JITTER * (2 * random - 1));
  return { interval: Math.round(next), minutes: Math.max(Math.round(minutes), Math.ceil((retryAfter ?? 0) / 60)) };
}
