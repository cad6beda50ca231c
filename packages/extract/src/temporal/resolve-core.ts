import { civil, dayOf, isDate, isoDay, two, weekdayOf, type Day } from './calendar.ts';
import { holiday } from './holidays.ts';
import type { Core, Moment, Unit, YearPart } from './moment.ts';
import { monthDayPoint, nthPoint } from './nth.ts';
import {
  dayPoint,
  daysPoint,
  loosePoint,
  monthOfSeason,
  monthPoint,
  partPoint,
  seasonPoint,
  unitPoint,
  weekPoint,
  yearsPoint,
  type Point,
} from './point.ts';
import { stepDays, stepPoint, stretchPoint } from './steps.ts';
import type { Direction } from './tense.ts';

export interface Context {
  /** The day of writing. */
  today: Day | null;
  /** Seconds of that day gone by when it was written; null when only the day is known. */
  now: number | null;
  /** The day last named. */
  story: Day | null;
  /** A day of the year, and of the month, last named by itself. */
  storyYear: Day | null;
  storyMonth: Day | null;
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
    case 'month-day':
      return today === null
        ? loosePoint(`XXXX-XX-${two(core.day)}`, 'day')
        : monthDayPoint(core, today, context.direction);
    case 'month': {
      const year = yearOf(core.year, context) ?? nearYear(core.month, stepOf(core.year) ?? core.step, context);
      return year === null
        ? loosePoint(`XXXX-${two(core.month)}`, 'month', `XXXX-${two(core.month)}`)
        : monthPoint(year, core.month);
    }
    case 'season': {
      const usual = core.usual && context.direction === 'none';
      const year = usual
        ? null
        : (yearOf(core.year, context) ?? nearYear(monthOfSeason(core.season), core.step, context));
      return year === null ? loosePoint(`XXXX-${core.season}`, 'season') : seasonPoint(year, core.season);
    }
    case 'fraction':
      return fractionPoint(core, context);
    case 'week-number': {
      const year = yearOf(core.year, context) ?? (today === null ? null : civil(today).year);
      return year === null ? loosePoint(null, 'week') : weekPoint(dayOf(year, 1, 4) + (core.n - 1) * 7);
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
        : weekdayPoint(core, core.from === 'story' ? (context.story ?? today) : today, context.direction);
    case 'shift':
      return shiftPoint(core, context);
    case 'anchored': {
      const ahead = core.of.kind === 'weekday' && core.of.step === 0;
      const { from } = pointOf(core.of, ahead ? { ...context, direction: 'future' } : context);
      return from === null ? loosePoint(null, 'day') : dayPoint(stepDays(from, core.by));
    }
    case 'span':
      return spanPoint(core, context);
    case 'nth':
      return nthPoint(core, pointOf(core.of, context));
    case 'around': {
      const { from } = besideToday(core.of, context) ?? pointOf(core.of, context);
      if (from === null) return loosePoint(null, 'week');
      const isBehind = core.unit === 'weekend' && weekdayOf(from) <= 2;
      return unitPoint(isBehind ? from - 7 : from, core.unit);
    }
    case 'stretch':
      return today === null ? loosePoint(null, 'interval') : stretchPoint(today, core.step);
    case 'same-day': {
      const day = context.story ?? today;
      return day === null ? loosePoint(null, 'day') : dayPoint(day);
    }
    case 'range':
      return rangePoint(core, context);
    case 'vague':
    case 'set':
    case 'duration':
      return loosePoint(core.kind === 'vague' ? core.ref : core.value, 'interval');
  }
}

/** How near a holiday must lie for its week to be under way, whatever the tense: "all through Easter week". */
const UNDER_WAY = 8;

function besideToday(core: Core, context: Context): Point | null {
  if (core.kind !== 'holiday' || core.year !== null || context.today === null) return null;
  const near = holidayPoint(core.key, null, { ...context, direction: 'none' });
  return near.from !== null && Math.abs(near.from - context.today) <= UNDER_WAY ? near : null;
}

/** From the start of one to the end of the other, which does not lie before it. */
function rangePoint({ start, end }: Extract<Core, { kind: 'range' }>, context: Context): Point {
  const first = endOf(start, context);
  let last = endOf(end, context);
  if (first.from !== null && last.from !== null && last.from < first.from) last = moved(end, last, context);
  const isOrdered = first.from !== null && last.to !== null && last.to > first.from;
  const text = (a: string | null, b: string | null): string | null => (a === null || b === null ? null : `${a}/${b}`);
  const coarse = first.precision !== 'day' || last.precision !== 'day';
  return {
    value: coarse ? text(firstDay(first, start), firstDay(last, end)) : text(first.value, last.value),
    edtf: isOrdered && isPlain(first.edtf) && isPlain(last.edtf) ? text(first.edtf, last.edtf) : null,
    from: isOrdered ? first.from : null,
    to: isOrdered ? last.to : null,
    precision: 'interval',
    alternatives: [],
  };
}

const isPlain = (edtf: string | null): boolean => edtf !== null && !edtf.includes('/');

function endOf({ core }: Moment, context: Context): Point {
  if (core.kind !== 'vague') return pointOf(core, context);
  return context.today === null ? loosePoint(core.ref, 'day') : dayPoint(context.today);
}

/** "from Monday to Wednesday" told on a Tuesday: the end follows the start. */
function moved({ core }: Moment, last: Point, context: Context): Point {
  if (last.from === null) return last;
  if (core.kind === 'weekday') return dayPoint(last.from + 7);
  if (core.kind === 'month-day') return monthDayPoint(core, last.from + 28, 'future');
  if ((core.kind === 'day' || core.kind === 'month') && core.year === null) {
    const year = { year: civil(last.from).year + 1 };
    return pointOf({ ...core, year }, context);
  }
  return last;
}

/** A stretch between months or years is written by the first days of both; at its edge by that edge. */
function firstDay(point: Point, { edge }: Moment): string | null {
  const { from, to } = point;
  if (from === null || to === null) return point.value;
  if (edge === 'end') return isoDay(to);
  return isoDay(edge === 'mid' ? Math.floor((from + to) / 2) : from);
}

function fractionPoint({ unit, n, year }: Extract<Core, { kind: 'fraction' }>, context: Context): Point {
  const { today } = context;
  const first = (of: number): Day => dayOf(of, (n - 1) * (unit === 'quarter' ? 3 : 6) + 1, 1);
  const known = yearOf(year, context);
  if (known !== null) return partPoint(first(known), unit, 0);
  if (today === null)
    return loosePoint(`XXXX-${unit === 'quarter' ? 'Q' : 'H'}${n}`, unit === 'quarter' ? 'quarter' : 'interval');
  const now = civil(today).year;
  const step = stepOf(year);
  const isAhead = first(now) > today;
  if (step === -1 || (context.direction === 'past' && step === null))
    return partPoint(first(isAhead ? now - 1 : now), unit, 0);
  return partPoint(first(now), unit, 0);
}

const stepOf = (part: YearPart): number | null => (part !== null && 'step' in part ? part.step : null);

function yearOf(part: YearPart, { today }: Context): number | null {
  if (part === null || 'step' in part) return null;
  if ('year' in part) return part.year;
  return today === null ? null : civil(today).year + part.shift;
}

/** A month that begins so many months later lies nearer than the one before. */
const SOON = 3;

/** Year of a month or season without one: the last that has begun, or the next, as step or tense says. */
function nearYear(month: number, step: number | null, { today, direction }: Context): number | null {
  if (today === null) return null;
  const now = civil(today);
  if (step === 0) return now.year;
  if (step === -1) return month < now.month ? now.year : now.year - 1;
  if (step === 1) return month > now.month ? now.year : now.year + 1;
  if (direction === 'future') return month >= now.month ? now.year : now.year + 1;
  if (direction === 'none' && month - now.month > 0 && month - now.month <= SOON) return now.year;
  return month <= now.month ? now.year : now.year - 1;
}

/** Further than this from the day of writing, the tense decides over the distance. */
const FAR = 60;

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
  if (core.weeks !== null) {
    const day = today - weekdayOf(today) + core.weekday + core.weeks * 7;
    return dayPoint(day, core.step === 1 && day - ahead !== today && ahead > 0 ? [isoDay(today + ahead)] : []);
  }
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

/** From a day on, as many days as the steps reach. */
function spanPoint({ by, of, last }: Extract<Core, { kind: 'span' }>, context: Context): Point {
  const { from } = pointOf(of, context);
  if (from === null) return loosePoint(null, 'interval');
  const to = stepDays(from, by);
  const point = daysPoint(from, to);
  return last ? { ...point, edtf: point.value, to: to + 1 } : point;
}

/** What « la même année » or "the following month" counts from. */
function toldOf(unit: Unit | undefined, { story, storyYear, storyMonth }: Context): Day | null {
  if (unit === 'year') return storyYear ?? story;
  return unit === 'month' ? (storyMonth ?? story) : story;
}

function shiftPoint({ by, from }: Extract<Core, { kind: 'shift' }>, context: Context): Point {
  const [only, second] = by;
  const base = from === 'story' ? (toldOf(only?.unit, context) ?? context.today) : context.today;
  if (base === null || only === undefined) return loosePoint(null, 'interval');
  if (second !== undefined) return dayPoint(stepDays(base, by));
  const past = only.unit === 'weekend' && only.n === 0 && context.direction === 'past' && weekdayOf(base) < 6;
  return stepPoint(base, past ? { ...only, n: -1 } : only);
}
