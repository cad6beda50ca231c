import { daysInMonth, type Edtf, type EdtfDate, type EdtfEnd } from './edtf.ts';

/** Half-open bounds in UTC with seconds; null where open, unknown, or beyond the years 0 to 9999. */
export interface EdtfBounds {
  start: string | null;
  end: string | null;
}

/**
 * Everything a value may mean. Qualifiers do not widen it. Seasons are those of the northern
 * meteorological year: spring from 1 March, winter from 1 December to the end of February. A local
 * date-time without offset is taken for UTC.
 */
export function edtfBounds(value: Edtf): EdtfBounds {
  switch (value.kind) {
    case 'date':
      return boundsOfDate(value);
    case 'datetime': {
      const at = Date.parse(`${value.year}-${value.month}-${value.day}T${value.time}${isoOffset(value.offset)}`);
      return { start: instant(at), end: instant(at + 1000) };
    }
    case 'interval':
      return { start: boundsOfEnd(value.start).start, end: boundsOfEnd(value.end).end };
    case 'one-of': {
      const all = value.members.map(boundsOfDate);
      return {
        start: extreme(
          all.map((each) => each.start),
          -1,
        ),
        end: extreme(
          all.map((each) => each.end),
          1,
        ),
      };
    }
  }
}

/** As `Date.parse` wants it. */
const isoOffset = (offset: string): string => (offset.length === 3 ? `${offset}:00` : offset || 'Z');

function boundsOfEnd(end: EdtfEnd): EdtfBounds {
  return typeof end === 'string' ? { start: null, end: null } : boundsOfDate(end);
}

function boundsOfDate({ year, month, day }: EdtfDate): EdtfBounds {
  if (year.startsWith('Y') || year.startsWith('-')) return { start: null, end: null };
  const first = Number(year.replaceAll('X', '0'));
  const last = Number(year.replaceAll('X', '9'));
  if (month === null || month === 'XX') return { start: midnight(first, 1, 1), end: midnight(last + 1, 1, 1) };
  if (Number(month) > 20) {
    const from = (Number(month) - 20) * 3;
    return { start: midnight(first, from, 1), end: midnight(last, from + 3, 1) };
  }
  if (day === null || day === 'XX')
    return { start: midnight(first, Number(month), 1), end: midnight(last, Number(month) + 1, 1) };
  const fits = Math.min(Number(day), daysInMonth(last, Number(month)));
  return { start: midnight(first, Number(month), Number(day)), end: midnight(last, Number(month), fits + 1) };
}

/** Month and day may run over, as in `Date.UTC`. */
function midnight(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return instant(date.getTime());
}

function instant(milliseconds: number): string | null {
  if (Number.isNaN(milliseconds)) return null;
  const text = new Date(milliseconds).toISOString();
  return text.length === 24 ? `${text.slice(0, 19)}Z` : null;
}

function extreme(values: readonly (string | null)[], sign: -1 | 1): string | null {
  let best: string | null = values[0] ?? null;
  for (const value of values) {
    if (value === null || best === null) return null;
    if (sign < 0 ? value < best : value > best) best = value;
  }
  return best;
}
