import type { Precision, TemporalExpression, TemporalValue } from '@dixit/model';
import { instantOf, isoDay, midnight, two, type Day } from './calendar.ts';
import type { Clock, Core, Moment } from './moment.ts';
import { lengthValue } from './parse-length.ts';
import type { Point } from './point.ts';
import { pointOf, type Context } from './resolve-core.ts';
import { secondsOf, stepDays } from './steps.ts';
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
  const precise = steppedClock(moment, context);
  if (precise !== null) return precise;
  if (core.kind === 'range' && (core.start.clock !== null || core.end.clock !== null))
    return timedRange(core, context, year);
  const point = pointOf(core, context);
  const single = point.precision === 'day' ? point.from : null;
  if (moment.clock !== null) {
    const place = { moment, point, day: single, year, house: context.house };
    return moment.until === null ? clockOf(moment.clock, place) : clockRange(moment.clock, moment.until, place);
  }
  if (moment.part !== null && point.precision === 'day') {
    const value = point.value === null ? `T${moment.part}` : `${point.value}T${moment.part}`;
    const night = moment.part === 'NI' && single !== null ? 1 : 0;
    const to = point.to === null ? null : point.to + night;
    const time = timeOf({ ...point, value, to }, { precision: 'part-of-day', approximate: moment.approximate });
    return { value, type: 'datetime', time, day: single };
  }
  if (moment.edge === 'rest') return restOf(point, context);
  const edged = edgeOf(point, moment.edge);
  const approximate = moment.approximate || moment.edge !== null;
  const isStretch =
    core.kind === 'range' || core.kind === 'stretch' || core.kind === 'span' || (core.kind === 'nth' && core.count > 1);
  if (isStretch && point.value === null) return lengthOf(core);
  return {
    value: point.value,
    type: isStretch ? 'range' : 'date',
    time: timeOf(edged, { precision: point.precision, approximate }),
    day: core.kind === 'range' ? point.from : single,
  };
}

/** « les trois derniers jours » where nothing says when: only how long. */
function lengthOf(core: Core): Resolved {
  const by =
    core.kind === 'stretch' ? [{ ...core.step, n: Math.abs(core.step.n) }] : core.kind === 'span' ? [...core.by] : null;
  const value = by === null ? null : lengthValue({ by, vague: false });
  return { value, type: value === null ? 'range' : 'duration', time: null, day: null };
}

/** « il y a vingt minutes », "in the next five hours", where it is known what o'clock it was. */
function steppedClock({ core, approximate }: Moment, context: Context): Resolved | null {
  const { today, now } = context;
  if (today === null || now === null || !isStepped(core)) return null;
  if (core.kind === 'shift' && core.from === 'story' && context.story !== null && context.story !== today) return null;
  const by = core.kind === 'stretch' ? [core.step] : core.by;
  const seconds = secondsOf(by);
  if (seconds === null) return null;
  const clock = by.some(({ unit }) => unit === 'second') ? now : now - (now % 60);
  const at = (stepDays(today, by) * 86_400 + clock + seconds) * 1000;
  const shown = stampOf(at);
  const day = Math.floor(at / DAY);
  const precision: Precision = 'minute';
  const common = { instant: null, offset: null, approximate, alternatives: [] as string[] };
  if (core.kind === 'shift') {
    const time = { ...common, edtf: isoDay(day), start: midnight(day), end: midnight(day + 1), precision };
    return { value: shown, type: 'datetime', time, day };
  }
  const here = stampOf((today * 86_400 + clock) * 1000);
  const [from, to] = seconds < 0 ? [day, today] : [today, day];
  const edtf = from === to ? isoDay(from) : `${isoDay(from)}/${isoDay(to)}`;
  const time = { ...common, edtf, start: midnight(from), end: midnight(to + 1), precision: 'interval' as const };
  return { value: seconds < 0 ? `${shown}/${here}` : `${here}/${shown}`, type: 'range', time, day: null };
}

type Stepped = Extract<Core, { kind: 'shift' | 'stretch' | 'span' }>;

const isStepped = (core: Core): core is Stepped =>
  core.kind === 'shift' || core.kind === 'stretch' || (core.kind === 'span' && core.of.kind === 'shift');

/** `2021-05-20T15:00`, with seconds where there are any. */
function stampOf(wall: number): string {
  const seconds = Math.floor(wall / 1000) % 60;
  return `${isoDay(Math.floor(wall / DAY))}T${clockText(wall)}${seconds === 0 ? '' : `:${two(seconds)}`}`;
}

/** "from 4pm on January 1 to 5pm today". */
function timedRange(core: Extract<Core, { kind: 'range' }>, context: Context, year: number | null): Resolved {
  const start = resolveMoment(core.start, context, year);
  const end = resolveMoment(core.end, context, year);
  const value = start.value === null || end.value === null ? null : `${start.value}/${end.value}`;
  const [from, to] = [start.time?.start ?? null, end.time?.end ?? null];
  if (start.time === null || end.time === null || from === null || to === null || from >= to)
    return { value, type: 'range', time: null, day: null };
  const edtf = start.time.edtf === end.time.edtf ? start.time.edtf : `${start.time.edtf}/${end.time.edtf}`;
  const time = { ...start.time, edtf, end: to, instant: null, precision: 'interval' as const };
  return { value, type: 'range', time, day: start.day };
}

/** « de 14 h à 16 h »; without a day of its own it is written without one, whatever day was named before. */
function clockRange(clock: Clock, until: Clock, place: ClockPlace): Resolved {
  const start = clockOf(clock, place);
  const wraps = minutesOf(until) <= minutesOf(clock);
  const day = place.day === null ? null : place.day + (wraps ? 1 : 0);
  const end = clockOf(until, { ...place, day });
  const bare = place.moment.core.kind === 'same-day';
  const value = bare ? `${bareClock(clock)}/${bareClock(until)}` : `${start.value}/${end.value}`;
  const [from, to] = [start.time?.start ?? null, end.time?.start ?? null];
  const dayEnd = end.time?.instant === null ? (end.time.end ?? null) : to;
  const edtf =
    start.time?.edtf === end.time?.edtf ? (start.time?.edtf ?? null) : `${start.time?.edtf}/${end.time?.edtf}`;
  const time = start.time && {
    ...start.time,
    edtf,
    start: from,
    end: dayEnd,
    instant: null,
    precision: 'interval' as const,
  };
  return {
    value,
    type: 'range',
    time: from === null || dayEnd === null || from >= dayEnd ? null : time,
    day: start.day,
  };
}

const bareClock = ({ hour, minute, zone }: Clock): string =>
  `T${two(hour % 24)}:${two(minute)}${zone !== null && /^[Z+-]/.test(zone) ? zone : ''}`;

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
/** "the rest of the week": from today to its last day; all of it where it lies ahead, behind, or nowhere. */
function restOf(point: Point, { today }: Context): Resolved {
  const { from, to } = point;
  const isUnderWay = today !== null && from !== null && to !== null && from < today && today < to;
  if (!isUnderWay) {
    const time = timeOf(point, { precision: point.precision, approximate: false });
    return { value: point.value, type: 'date', time, day: null };
  }
  const value = `${isoDay(today)}/${isoDay(to - 1)}`;
  const rest: Point = { ...point, value, edtf: value, from: today, precision: 'interval' };
  return { value, type: 'range', time: timeOf(rest, { precision: 'interval', approximate: false }), day: null };
}

function edgeOf(point: Point, edge: Exclude<Moment['edge'], 'rest'>): Point {
  if (edge === null || edge === 'some' || point.from === null || point.to === null) return point;
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
