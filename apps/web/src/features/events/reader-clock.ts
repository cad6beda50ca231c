export interface ReaderClock {
  /** `16:00` */
  clock: string;
  /** `+01:00` */
  offset: string;
  /** `2025-11-13`, where the reader has another day than UTC. */
  day: string | null;
}

/** What a clock beside the reader shows at an instant; null where that is UTC, which stands there already. */
export function readerClock(instant: string, timeZone: string): ReaderClock | null {
  const utc = new Date(instant);
  const shape = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
  const format = new Intl.DateTimeFormat('en-GB', { ...shape, timeZone, timeZoneName: 'longOffset', hourCycle: 'h23' });
  const parts = new Map(format.formatToParts(utc).map(({ type, value }) => [type, value]));
  // `GMT+01:00`; some print nothing after it at none.
  const offset = parts.get('timeZoneName')?.slice(3) ?? '';
  if (offset === '' || offset === '+00:00') return null;
  const day = `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
  return {
    clock: `${parts.get('hour')}:${parts.get('minute')}`,
    offset,
    day: day === instant.slice(0, 10) ? null : day,
  };
}
