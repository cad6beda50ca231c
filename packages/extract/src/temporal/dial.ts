import { digits, isWord, meaning, type Reading } from './grammar.ts';

/** A clock face as read: its hour may still want the half of the day. */
export interface Dial {
  hour: number;
  minute: number;
  second: number | null;
  half: string | null;
  /** Written so that no half of the day is open: `15:04`, « 8 h ». */
  sure: boolean;
  to: number;
}

/** Hour of the day of an hour with `am`, `pm`, or `night`, which is early or late. */
export function hourIn(half: string | null, hour: number): number {
  if (half === 'pm') return hour < 12 ? hour + 12 : hour;
  if (half === 'am') return hour === 12 ? 0 : hour;
  return half === 'night' && hour >= 6 && hour < 12 ? hour + 12 : half === 'night' && hour === 12 ? 0 : hour;
}

/** « et quart », « moins dix », « trente », "thirty" behind an hour, in minutes. */
export function minutesBehind(reading: Reading, i: number): { n: number; to: number } | null {
  const less = isWord(reading, i, 'minus');
  const at = less ? (isWord(reading, i + 1, 'article') ? i + 2 : i + 1) : i;
  const part = meaning(reading, at, 'hourPart');
  if (part !== null) return { n: (less ? -1 : 1) * Number(part), to: at + 1 };
  if (!less) return null;
  const number = digits(reading, at) ?? Number(meaning(reading, at, 'number') ?? Number.NaN);
  return number > 0 && number < 60 ? { n: -number, to: at + 1 } : null;
}

export function fromMinutes(minutes: number, to: number): Dial {
  const inDay = ((minutes % 1440) + 1440) % 1440;
  const hour = Math.floor(inDay / 60);
  return { hour, minute: inDay % 60, second: null, half: null, sure: hour > 12, to };
}
