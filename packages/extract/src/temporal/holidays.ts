import { dayOf, weekdayOf, type Day } from './calendar.ts';

/** Gregorian Easter Sunday (algorithm of Meeus, Jones and Butcher). */
function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const l = (32 + 2 * (b % 4) + 2 * i - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return dayOf(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}

/** The nth (1 = first, -1 = last) weekday of a month. */
function nth(year: number, month: number, weekday: number, n: number): Day {
  if (n < 0) {
    const last = dayOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - 1;
    return last - ((weekdayOf(last) - weekday + 7) % 7);
  }
  const first = dayOf(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7;
}

const HOLIDAYS: Readonly<Record<string, (year: number) => Day>> = {
  christmas: (year) => dayOf(year, 12, 25),
  'christmas-eve': (year) => dayOf(year, 12, 24),
  'new-year': (year) => dayOf(year, 1, 1),
  'new-year-eve': (year) => dayOf(year, 12, 31),
  epiphany: (year) => dayOf(year, 1, 6),
  valentine: (year) => dayOf(year, 2, 14),
  'good-friday': (year) => easter(year) - 2,
  easter,
  'easter-monday': (year) => easter(year) + 1,
  ascension: (year) => easter(year) + 39,
  pentecost: (year) => easter(year) + 49,
  'whit-monday': (year) => easter(year) + 50,
  'labour-day': (year) => dayOf(year, 5, 1),
  assumption: (year) => dayOf(year, 8, 15),
  halloween: (year) => dayOf(year, 10, 31),
  'all-saints': (year) => dayOf(year, 11, 1),
  thanksgiving: (year) => nth(year, 11, 4, 4),
  'independence-us': (year) => dayOf(year, 7, 4),
  'labour-day-us': (year) => nth(year, 9, 1, 1),
  'memorial-us': (year) => nth(year, 5, 1, -1),
  'king-us': (year) => nth(year, 1, 1, 3),
  'presidents-us': (year) => nth(year, 2, 1, 3),
  'columbus-us': (year) => nth(year, 10, 1, 2),
  'veterans-us': (year) => dayOf(year, 11, 11),
  'election-us': (year) => nth(year, 11, 1, 1) + 1,
  'boxing-day': (year) => dayOf(year, 12, 26),
  'saint-patrick': (year) => dayOf(year, 3, 17),
  'saint-john': (year) => dayOf(year, 6, 24),
  'women-day': (year) => dayOf(year, 3, 8),
  'shrove-tuesday': (year) => easter(year) - 47,
  'ash-wednesday': (year) => easter(year) - 46,
  'palm-sunday': (year) => easter(year) - 7,
  'maundy-thursday': (year) => easter(year) - 3,
  'holy-saturday': (year) => easter(year) - 1,
  'all-souls': (year) => dayOf(year, 11, 2),
  'national-fr': (year) => dayOf(year, 7, 14),
  'victory-fr': (year) => dayOf(year, 5, 8),
  'armistice-fr': (year) => dayOf(year, 11, 11),
};

/** The day of a holiday in a year; null for a key nobody knows. */
export function holiday(key: string, year: number): Day | null {
  return HOLIDAYS[key]?.(year) ?? null;
}
