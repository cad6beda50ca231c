import type { Precision, TemporalExpression, TemporalValue } from '@dixit/model';
import { instantOf, isoDay, midnight, two, type Day } from './calendar.ts';
import type { Clock, Moment } from './moment.ts';
import type { Point } from './point.ts';
import { pointOf, type Context } from './resolve-core.ts';
import { formatOffset, offsetOfWallTime, offsetsOfZone } from './zones.ts';

const DAY = 86_400_000;

export interface Resolved {
  value: string | null;
  type: TemporalExpression['type'];
  time: Omit<TemporalValue, 'text' | 'span' | 'basis' | 'reference'> | null;
  /** The day it names, for what is told after it. */
  day: Day | null;
}

/** A moment as TIMEX3 value and as bounds in time; `year` helps zones when no day is known. */
export function resolveMoment(moment: Moment, context: Context, year: number | null): Resolved {
  const { core } = moment;
  if (core.kind === 'duration' || core.kind === 'set') {
    return { value: core.value, type: core.kind, time: null, day: null };
  }
  if (core.kind === 'vague') return { value: core.ref, type: 'date', time: null, day: null };
  const point = pointOf(core, context);
  const single = point.precision === 'day' ? point.from : null;
  if (moment.clock !== null) return clockOf(moment.clock, { moment, point, day: single, year, house: context.house });
  if (moment.part !== null && point.precision === 'day') {
    const value = point.value === null ? `T${moment.part}` : `${point.value}T${moment.part}`;
    const night = moment.part === 'NI' && single !== null ? 1 : 0;
    const to = point.to === null ? null : point.to + night;
    const time = timeOf({ ...point, value, to }, { precision: 'part-of-day', approximate: moment.approximate });
    return { value, type: 'datetime', time, day: single };
  }
  const edged = edgeOf(point, moment.edge);
  const approximate = moment.approximate || moment.edge !== null;
  return {
    value: point.value,
    type: core.kind === 'range' ? 'range' : 'date',
    time: timeOf(edged, { precision: point.precision, approximate }),
    day: single,
  };
}

function timeOf(
  point: Point,
  { precision, approximate }: { precision: Precision; approximate: boolean },
): Resolved['time'] {
  if (point.edtf === null && point.from === null && point.value === null) return null;
  const exact = precision !== point.precision || !approximate || point.edtf === null || point.edtf.includes('/');
  return {
    edtf: exact ? point.edtf : `${point.edtf}~`,
    start: point.from === null ? null : midnight(point.from),
    end: point.to === null ? null : midnight(point.to),
    instant: null,
    offset: null,
    approximate,
    precision,
    alternatives: point.edtf === null && point.value !== null ? [point.value] : [...point.alternatives],
  };
}

/** The first, middle or last third of what is named. */
function edgeOf(point: Point, edge: Moment['edge']): Point {
  if (edge === null || point.from === null || point.to === null) return point;
  const third = Math.ceil((point.to - point.from) / 3);
  if (edge === 'start') return { ...point, to: point.from + third };
  if (edge === 'end') return { ...point, from: point.to - third };
  return { ...point, from: point.from + third, to: point.to - third };
}

interface ClockPlace {
  moment: Moment;
  point: Point;
  day: Day | null;
  year: number | null;
  house: string | null;
}

function clockOf(clock: Clock, { moment, point, day, year, house }: ClockPlace): Resolved {
  const precision: Precision = clock.second === null ? 'minute' : 'second';
  const common = { instant: null, approximate: moment.approximate, precision, alternatives: [] as string[] };
  if (day === null) return dayless(clock, { point, year, common });
  const wall = day * DAY + minutesOf(clock) * 60_000 + (clock.second ?? 0) * 1000;
  const shown = `${isoDay(Math.floor(wall / DAY))}T${clockText(wall)}${clock.second === null ? '' : `:${two(clock.second)}`}`;
  const zone = clock.zone ?? house;
  const offset = zone === null ? null : offsetOfWallTime(zone, wall);
  const edtf = isoDay(day);
  if (offset === null) {
    const time = { ...common, edtf, start: midnight(day), end: midnight(day + 1), offset: null };
    return { value: shown, type: 'datetime', time, day };
  }
  const instant = wall - offset * 60_000;
  const start = instantOf(instant);
  const end = instantOf(instant + (clock.second === null ? 60_000 : 1000));
  const time = { ...common, edtf, start, end, instant: start, offset: formatOffset(offset) };
  return { value: `${shown}${formatOffset(offset)}`, type: 'datetime', time, day };
}

interface DaylessPlace {
  point: Point;
  year: number | null;
  common: Pick<TemporalValue, 'instant' | 'approximate' | 'precision' | 'alternatives'>;
}

/** A clock time of an unknown day: the time of day in UTC, with the weekday moved along where that is known. */
function dayless(clock: Clock, { point, year, common }: DaylessPlace): Resolved {
  const weekday = /^XXXX-WXX-(\d)$/.exec(point.value ?? '')?.[1] ?? null;
  const offsets = clock.zone === null ? [] : offsetsOfZone(clock.zone, year ?? MODERN);
  const local = `${point.value ?? ''}T${two(clock.hour)}:${two(clock.minute)}`;
  const inUtc = offsets.map((offset) => utcForm(minutesOf(clock) - offset, weekday, point.value));
  const [only] = offsets;
  const [value = local] = inUtc;
  const known = offsets.length === 1 && only !== undefined;
  const time = {
    ...common,
    edtf: null,
    start: null,
    end: null,
    offset: known ? formatOffset(only) : null,
    alternatives: inUtc,
  };
  return {
    value: known ? value : local,
    type: point.value === null ? 'time' : 'datetime',
    time: offsets.length === 0 ? { ...time, alternatives: [local] } : time,
    day: null,
  };
}

/** Rules of zones in this year are used when the text gives no year. */
const MODERN = 2020;

function utcForm(minutes: number, weekday: string | null, date: string | null): string {
  const days = Math.floor(minutes / 1440);
  const rest = minutes - days * 1440;
  const shown = `T${two(Math.floor(rest / 60))}:${two(rest % 60)}Z`;
  if (weekday === null) return `${date ?? ''}${shown}`;
  return `XXXX-WXX-${((Number(weekday) - 1 + days + 7) % 7) + 1}${shown}`;
}

function minutesOf({ hour, minute }: Clock): number {
  return hour * 60 + minute;
}

function clockText(wall: number): string {
  const date = new Date(wall);
  return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
}
