/** The parts of EDTF that the product writes: dates, qualifiers, intervals, one-of sets. */
export type EdtfDate = {
  year: number;
  month: number | null;
  day: number | null;
  week: number | null;
  /** `T15:00Z` without the T; null for a date. */
  clock: string | null;
  /** Unspecified digits of the year: 1 for `202X`, 2 for `20XX`. */
  unspecified: 0 | 1 | 2;
  approximate: boolean;
  uncertain: boolean;
};
export type Edtf =
  | { kind: 'date'; date: EdtfDate }
  | { kind: 'interval'; start: EdtfDate | null; end: EdtfDate | null }
  | { kind: 'one-of'; dates: EdtfDate[] };

const DATE =
  /^(-?\d{4}|\d{3}X|\d{2}XX)(?:-W(\d{2})|-(\d{2}|XX)(?:-(\d{2}|XX))?)?(?:T(\d{2}(?::\d{2}(?::\d{2})?)?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?))?([?~%])?$/u;

/** Null when the text is no EDTF that we write. */
export function readEdtf(text: string): Edtf | null {
  const set = /^\[(.+)\]$/u.exec(text)?.[1];
  if (set !== undefined) {
    const dates = set.split(',').map((part) => readDate(part.trim()));
    return dates.every((date) => date !== null) ? { kind: 'one-of', dates } : null;
  }
  const [left, right, ...rest] = text.split('/');
  if (rest.length > 0 || left === undefined) return null;
  if (right !== undefined) {
    const open = (part: string): boolean => part === '' || part === '..';
    const [start, end] = [readDate(left), readDate(right)];
    if ((!start && !open(left)) || (!end && !open(right)) || (!start && !end)) return null;
    return { kind: 'interval', start, end };
  }
  const date = readDate(text);
  return date && { kind: 'date', date };
}

function readDate(text: string): EdtfDate | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const [, year = '', week, month, day, clock, qualifier] = match;
  return {
    year: Number(year.replace(/X/gu, '0')),
    month: number(month),
    day: number(day),
    week: number(week),
    clock: clock ?? null,
    unspecified: year.endsWith('XX') ? 2 : year.endsWith('X') ? 1 : 0,
    approximate: qualifier === '~' || qualifier === '%',
    uncertain: qualifier === '?' || qualifier === '%',
  };
}

function number(digits: string | undefined): number | null {
  return digits === undefined || digits === 'XX' ? null : Number(digits);
}
