/** What a time expression says before it is known when it was written. */
export interface Moment {
  core: Core;
  /** TIMEX3 part of day: `MO`, `AF`, `EV`, `NI`. */
  part: string | null;
  clock: Clock | null;
  /** The later end of a stretch of clock times: « de 14 h à 16 h ». */
  until: Clock | null;
  edge: Edge | null;
  approximate: boolean;
}

/** `some` is a stretch that is only said to lie within: "later this week"; `rest` what is left of it from now on. */
export type Edge = 'start' | 'mid' | 'end' | 'some' | 'rest';

export const UNITS = [
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'weekend',
  'fortnight',
  'month',
  'quarter',
  'half',
  'year',
  'decade',
  'century',
] as const;
export type Unit = (typeof UNITS)[number];

/** So many of a unit; forward, or back when negative. */
export interface Step {
  unit: Unit;
  n: number;
}

/** A year as printed, so many years away from now, or the nearest before (-1) or after (1) it. */
export type YearPart = { year: number } | { shift: number } | { step: number } | null;

export type Core =
  | { kind: 'day'; year: YearPart; month: number; day: number; weekday: number | null }
  /** « le 17 », "Friday the 15th": of the month so many from this one, the nearest that fits when null. */
  | { kind: 'month-day'; day: number; weekday: number | null; months: number | null }
  | { kind: 'month'; year: YearPart; month: number; step: number | null }
  | { kind: 'season'; year: YearPart; season: string; step: number | null; usual: boolean }
  /** The nth quarter or half of a year. */
  | { kind: 'fraction'; unit: 'quarter' | 'half'; n: number; year: YearPart }
  | { kind: 'week-number'; n: number; year: YearPart }
  | { kind: 'year'; year: number }
  | { kind: 'decade'; year: number }
  | { kind: 'century'; century: number }
  | { kind: 'holiday'; key: string; year: YearPart }
  /** `step`: -1 last, 0 this, 1 next, null as the tense says; `weeks` from this one, when a week is named. */
  | { kind: 'weekday'; weekday: number; step: number | null; weeks: number | null; from: 'now' | 'story' }
  /** Steps from now or from the day last named; all steps but one make a day of it. */
  | { kind: 'shift'; by: readonly Step[]; from: 'now' | 'story' }
  /** Steps from what is named: « trois jours après Noël ». */
  | { kind: 'anchored'; by: readonly Step[]; of: Core }
  /** The nth (last when -1) day, weekday, week … of what is named; `count` of them. */
  | { kind: 'nth'; unit: Unit; weekday: number | null; n: number; count: number; of: Core }
  /** The week that holds what is named, the weekend nearest to it: "the week of May 9", "Labor Day weekend". */
  | { kind: 'around'; unit: Unit; of: Core }
  /** So much time from what is named on; `last`: the day that ends it is part of it, as in "within ten days". */
  | { kind: 'span'; by: readonly Step[]; of: Core; last: boolean }
  /** The last or next so many: « les trois prochaines semaines ». */
  | { kind: 'stretch'; step: Step }
  /** A clock time or part of day of a day named before. */
  | { kind: 'same-day' }
  | { kind: 'vague'; ref: string }
  | { kind: 'range'; start: Moment; end: Moment }
  | { kind: 'duration'; value: string }
  | { kind: 'set'; value: string };

export interface Clock {
  hour: number;
  minute: number;
  second: number | null;
  /** `Z`, `+03:00` or an IANA zone. */
  zone: string | null;
  /** False where the half of the day is open: "at 5". */
  sure: boolean;
}

/** A moment with the tokens it covers: `[from, to)`. */
export interface Found {
  from: number;
  to: number;
  moment: Moment;
  /** Of a stretch whose ends are complete without each other: where the first stops and the second begins. */
  split?: { first: number; second: number } | undefined;
}

export function momentOf(core: Core, rest: Partial<Omit<Moment, 'core'>> = {}): Moment {
  return { core, part: null, clock: null, until: null, edge: null, approximate: false, ...rest };
}

export function withMoment(found: Found, change: Partial<Moment>): Found {
  return { ...found, moment: { ...found.moment, ...change } };
}

/** Whether an expression names one day, to which a clock time or part of day can be added. */
export function isDaylike(core: Core): boolean {
  switch (core.kind) {
    case 'day':
    case 'month-day':
    case 'weekday':
    case 'holiday':
      return true;
    case 'shift':
    case 'anchored':
      return core.by.every(({ unit }) => unit === 'day' || (core.kind === 'anchored' && unit === 'week'));
    case 'nth':
      return core.count === 1 && (core.weekday !== null || core.unit === 'day');
    default:
      return false;
  }
}
