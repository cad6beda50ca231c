const DAY_MS = 86_400_000;

/** The query for everything said within some days of a time; null where no day is known. */
export function aroundQuery(
  time: { start?: string | null; end?: string | null; instant?: string | null },
  days: number,
): string | null {
  const first = Date.parse(time.instant ?? time.start ?? '');
  if (Number.isNaN(first)) return null;
  // The end of a stretch is the first moment after it.
  const last = time.instant || !time.end ? first : Math.max(first, Date.parse(time.end) - 1);
  return `since:${day(first - days * DAY_MS)} until:${day(last + days * DAY_MS)}`;
}

const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
