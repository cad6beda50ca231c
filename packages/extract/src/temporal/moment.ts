/** What a time expression says before it is known when it was written. */
export interface Moment {
  core: Core;
  /** TIMEX3 part of day: `MO`, `AF`, `EV`, `NI`. */
  part: string | null;
  clock: Clock | null;
  edge: 'start' | 'mid' | 'end' | null;
  approximate: boolean;
}

export const UNITS = [
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'weekend',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
] as const;
export type Unit = (typeof UNITS)[number];

/** A year as printed, so many years away from now, or the nearest before (-1) or after (1) it. */
export type YearPart = { year: number } | { shift: number } | { step: number } | null;

export type Core =
  | { kind: 'day'; year: YearPart; month: number; day: number; weekday: number | null }
  | { kind: 'month'; year: YearPart; month: number; step: number | null }
  | { kind: 'season'; year: YearPart; season: string; step: number | null }
  | { kind: 'year'; year: number }
  | { kind: 'decade'; year: number }
  | { kind: 'century'; century: number }
  | { kind: 'holiday'; key: string; year: YearPart }
  /** `step`: -1 last, 0 this, 1 next, null as the tense says. */
  | { kind: 'weekday'; weekday: number; step: number | null }
  | { kind: 'shift'; unit: Unit; n: number; from: 'now' | 'story' }
  /** A clock time or part of day of a day named before. */
  | { kind: 'same-day' }
  | { kind: 'vague'; ref: string }
  /** Both ends are days. */
  | { kind: 'range'; start: Core; end: Core }
  | { kind: 'duration'; value: string }
  | { kind: 'set'; value: string };

export interface Clock {
  hour: number;
  minute: number;
  second: number | null;
  /** `Z`, `+03:00` or an IANA zone. */
  zone: string | null;
}

/** A moment with the tokens it covers: `[from, to)`. */
export interface Found {
  from: number;
  to: number;
  moment: Moment;
}

export function momentOf(core: Core, rest: Partial<Omit<Moment, 'core'>> = {}): Moment {
  return { core, part: null, clock: null, edge: null, approximate: false, ...rest };
}
