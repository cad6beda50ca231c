import { addMonths, civil, dayOf, isDate, isoDay, shiftMonths, two, weekdayOf, type Day } from './calendar.ts';
import { holiday } from './holidays.ts';
import type { Core, Unit, YearPart } from './moment.ts';
import {
  dayPoint,
  loosePoint,
  monthOfSeason,
  monthPoint,
  quarterPoint,
  seasonPoint,
  weekPoint,
  weekendPoint,
  yearsPoint,
  type Point,
} from './point.ts';
import type { Direction } from './tense.ts';

export interface Context {
  /** The day of writing. */
  today: Day | null;
  /** The day last named. */
  story: Day | null;
  direction: Direction;
  /** Zone of the clock that the entries of a live blog keep; null where none is printed. */
  house: string | null;
}

/** Puts the core of an expression on the calendar; a TIMEX3 value with `X` where the day of writing is missing. */
export function pointOf(core: Core, context: Context): Point {
  const { today } = context;
  switch (core.kind) {
    case 'day':
      return dayInYear(core, context);
    case 'month': {
      const year = yearOf(core.year, context) ?? nearYear(core.month, core.step, context);
      return year === null
        ? loosePoint(`XXXX-${two(core.month)}`, 'month', `XXXX-${two(core.month)}`)
        : monthPoint(year, core.month);
    }
    case 'season': {
      const year = yearOf(core.year, context) ?? nearYear(monthOfSeason(core.season), core.step, context);
      return year === null ? loosePoint(`XXXX-${core.season}`, 'season') : seasonPoint(year, core.season);
    }
    case 'year':
      return yearsPoint(core.year, 1);
    case 'decade':
      return yearsPoint(core.year, 10);
    case 'century':
      return yearsPoint((core.century - 1) * 100, 100);
    case 'holiday':
      return holidayPoint(core.key, core.year, context);
    case 'weekday':
      return today === null
        ? loosePoint(`XXXX-WXX-${core.weekday}`, 'day')
        : weekdayPoint(core, today, context.direction);
    case 'shift':
      return shiftPoint(core, context);
    case 'same-day': {
      const day = context.story ?? today;
      return day === null ? loosePoint(null, 'day') : dayPoint(day);
    }
    case 'range':
      return rangePoint(pointOf(core.start, context), pointOf(core.end, context));
    case 'vague':
    case 'set':
    case 'duration':
      return loosePoint(core.kind === 'vague' ? core.ref : core.value, 'interval');
  }
}

function yearOf(part: YearPart, { today }: Context): number | null {
  if (part === null || 'step' in part) return null;
  if ('year' in part) return part.year;
  return today === null ? null : civil(today).year + part.shift;
}

/** Year of a month or season without one: the last that has begun, or the next, as step or tense says. */
function nearYear(month: number, step: number | null, { today, direction }: Context): number | null {
  if (today === null) return null;
  const now = civil(today);
  if (step === 0) return now.year;
  if (step === -1) return month < now.month ? now.year : now.year - 1;
  if (step === 1) return month > now.month ? now.year : now.year + 1;
  if (direction === 'future') return month >= now.month ? now.year : now.year + 1;
  return month <= now.month ? now.year : now.year - 1;
}

/** Further than this from the day of writing, the tense decides over the distance. */
const FAR = 120;

function dayInYear(core: Extract<Core, { kind: 'day' }>, context: Context): Point {
  const { month, day, year } = core;
  const known = yearOf(year, context);
  if (known !== null) return isDate(known, month, day) ? dayPoint(dayOf(known, month, day)) : loosePoint(null, 'day');
  if (context.today === null)
    return loosePoint(`XXXX-${two(month)}-${two(day)}`, 'day', `XXXX-${two(month)}-${two(day)}`);
  const { today } = context;
  const step = year !== null && 'step' in year ? year.step : null;
  const thisYear = civil(today).year;
  const days = [-1, 0, 1, -4, 4]
    .filter((n) => isDate(thisYear + n, month, day))
    .map((n) => dayOf(thisYear + n, month, day))
    .filter((each) => step === null || Math.sign(each - today) === step)
    .sort((a, b) => Math.abs(a - today) - Math.abs(b - today));
  const [nearest] = days;
  if (nearest === undefined) return loosePoint(null, 'day');
  const wanted = days.find((each) => (context.direction === 'past' ? each <= today : each >= today)) ?? nearest;
  const far = Math.abs(nearest - today) > FAR && context.direction !== 'none';
  return dayPoint(far ? wanted : nearest);
}

function holidayPoint(key: string, year: YearPart, context: Context): Point {
  const known = yearOf(year, context);
  const { today } = context;
  if (known !== null || today === null) {
    const day = known === null ? null : holiday(key, known);
    return day === null ? loosePoint(null, 'day') : dayPoint(day);
  }
  const thisYear = civil(today).year;
  const days = [-1, 0, 1].map((n) => holiday(key, thisYear + n)).filter((day) => day !== null);
  const step = year !== null && 'step' in year ? year.step : null;
  const allowed = days.filter((day) => {
    if (step !== null) return Math.sign(day - today) === step;
    if (context.direction === 'past') return day <= today;
    return context.direction !== 'future' || day >= today;
  });
  const [nearest] = allowed.sort((a, b) => Math.abs(a - today) - Math.abs(b - today));
  return nearest === undefined ? loosePoint(null, 'day') : dayPoint(nearest);
}

/** A day name so near behind « dernier » may mean the week before: both readings are kept. */
const DOUBTFUL = 3;

function weekdayPoint(core: Extract<Core, { kind: 'weekday' }>, today: Day, direction: Direction): Point {
  const ahead = (core.weekday - weekdayOf(today) + 7) % 7;
  const back = (7 - ahead) % 7;
  if (core.step === -1) {
    const day = today - (back === 0 ? 7 : back);
    return dayPoint(day, today - day <= DOUBTFUL ? [isoDay(day - 7)] : []);
  }
  if (core.step === 1) {
    const day = today + (ahead === 0 ? 7 : ahead);
    return dayPoint(day, day - today <= DOUBTFUL ? [isoDay(day + 7)] : []);
  }
  const future = direction === 'future' || (core.step === 0 && direction === 'none');
  return dayPoint(future ? today + ahead : today - back);
}

function shiftPoint({ unit, n, from }: Extract<Core, { kind: 'shift' }>, context: Context): Point {
  const base = from === 'story' ? (context.story ?? context.today) : context.today;
  return base === null ? loosePoint(null, 'interval') : shifted(base, { unit, n }, context.direction);
}

function shifted(base: Day, { unit, n }: { unit: Unit; n: number }, direction: Direction): Point {
  const { year, month } = civil(base);
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
      return dayPoint(base);
    case 'day':
      return dayPoint(base + n);
    case 'week':
      return weekPoint(base + n * 7);
    case 'weekend': {
      const monday = base - weekdayOf(base) + 1;
      const past = n === 0 && direction === 'past' && weekdayOf(base) < 6;
      return weekendPoint(monday + (past ? -7 : n * 7));
    }
    case 'month': {
      const target = addMonths(year, month, n);
      return monthPoint(target.year, target.month);
    }
    case 'quarter':
      return quarterPoint(base, n);
    case 'year':
      return yearsPoint(civil(shiftMonths(base, n * 12)).year, 1);
    case 'decade':
      return Math.abs(n) > 0
        ? yearsPoint(Math.floor(year / 10 + n) * 10, 10)
        : yearsPoint(Math.floor(year / 10) * 10, 10);
    case 'century':
      return yearsPoint(Math.floor(year / 100 + n) * 100, 100);
  }
}

function rangePoint(start: Point, end: Point): Point {
  const text = (a: string | null, b: string | null): string | null => (a === null || b === null ? null : `${a}/${b}`);
  return {
    value: text(start.value, end.value),
    edtf: start.from === null ? null : text(start.edtf, end.edtf),
    from: start.from,
    to: end.to,
    precision: 'interval',
    alternatives: [],
  };
}
