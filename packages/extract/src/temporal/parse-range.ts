import { behindJoint, leadOf } from './clock-span.ts';
import { digits, isFree, isMark, isTight, isWord, meaning, type Reading } from './grammar.ts';
import { isDaylike, momentOf, type Core, type Found, type Moment, type YearPart } from './moment.ts';
import { behindWeekday, dayNumber, yearAt } from './parse-date.ts';

type Reader = (at: number) => Found | null;

/** « du 3 au 6 avril », "April 3-6, 2021", "from Monday to Friday", "2014 to 2018", « entre mai et juillet ». */
export function rangeFrom(
  reading: Reading,
  i: number,
  first: Found | null,
  readers: Pick<Around, 'pointAt' | 'dayAt'>,
): Found | null {
  const lead = leadOf(reading, i);
  return (
    (first === null ? null : daysOfMonth(reading, first, lead)) ??
    daysBeforeMonth(reading, i, { lead, ...readers }) ??
    (first === null ? null : joined(reading, first, { lead, ...readers }))
  );
}

interface Around {
  lead: 'from' | 'between' | null;
  pointAt: Reader;
  /** A date without what stands behind it. */
  dayAt: Reader;
}

function joined(reading: Reading, first: Found, { lead, pointAt }: Around): Found | null {
  const at = behindJoint(reading, first.to, lead);
  if (at === null) return null;
  const start = first.moment;
  if (rankOf(start.core) === null) return null;
  const second = pointAt(at);
  if (second === null || rankOf(second.moment.core) === null) return null;
  const isDash = isMark(reading, first.to, '-');
  const ends = shared(start, second.moment, isDash);
  if (ends === null) return null;
  const isWhole = !isDash && ends.start.core === start.core && ends.end.core === second.moment.core;
  const split = isWhole ? { first: first.to, second: at } : undefined;
  return { from: first.from, to: second.to, moment: momentOf({ kind: 'range', ...ends }), split };
}

/** How fine a moment is; null for what no stretch can begin or end with. */
function rankOf(core: Core): number | null {
  if (isDaylike(core)) return 3;
  switch (core.kind) {
    case 'month':
    case 'season':
    case 'fraction':
    case 'week-number':
      return 2;
    case 'year':
    case 'decade':
    case 'century':
      return 1;
    case 'shift':
      return core.from === 'now' ? 2 : null;
    case 'vague':
      return core.ref === 'PRESENT_REF' ? 3 : null;
    default:
      return null;
  }
}

function shared(start: Moment, end: Moment, isDash: boolean): { start: Moment; end: Moment } | null {
  const [a, b] = [start.core, end.core];
  if (a.kind === 'vague' && b.kind === 'vague') return null;
  if (
    isDash &&
    (rankOf(a) !== rankOf(b) || a.kind === 'vague' || b.kind === 'vague') &&
    !(a.kind === 'month' && b.kind === 'day')
  )
    return null;
  if (a.kind === 'year' && b.kind === 'year' && a.year >= b.year) return null;
  return { start: { ...start, core: withYear(a, b, -1) }, end: { ...end, core: withYear(b, a, 1) } };
}

/** Takes the year from the other end, the one before or after where the months say so. */
function withYear(core: Core, other: Core, sign: -1 | 1): Core {
  if ((core.kind !== 'day' && core.kind !== 'month') || core.year !== null) return core;
  if (other.kind !== 'day' && other.kind !== 'month') return core;
  const year: YearPart = other.year;
  if (year === null || !('year' in year)) return year === null ? core : { ...core, year };
  const wraps = sign < 0 ? core.month > other.month : core.month < other.month;
  return { ...core, year: { year: year.year + (wraps ? sign : 0) } };
}

/** "April 3-6, 2021", "November 19 to 20", "April ninth through seventeenth". */
function daysOfMonth(reading: Reading, first: Found, lead: 'from' | 'between' | null): Found | null {
  const { core, clock, part } = first.moment;
  if (core.kind !== 'day' || clock !== null || part !== null) return null;
  const at = behindJoint(reading, first.to, lead);
  if (at === null) return null;
  const day = dayNumber(reading, at) ?? joinedNumber(reading, at);
  if (day === null || day.n <= core.day || day.n > 31) return null;
  if (isWord(reading, day.to, 'month') || isWord(reading, day.to, 'unit') || isMark(reading, day.to, '/')) return null;
  if (isWord(reading, day.to, 'halfDay') || isWord(reading, day.to, 'hourMark') || !isFree(reading, day.to))
    return null;
  if (isMark(reading, day.to, ':') && isTight(reading, day.to + 1)) return null;
  const year = core.year === null ? yearAt(reading, day.to) : null;
  const start: Core = { ...core, year: year?.year ?? core.year };
  const end: Core = { ...start, day: day.n, weekday: null };
  return {
    from: first.from,
    to: year?.to ?? day.to,
    moment: momentOf({ kind: 'range', start: momentOf(start), end: momentOf(end) }),
  };
}

/** The later number of "19-20". */
function joinedNumber(reading: Reading, i: number): { n: number; to: number } | null {
  const n = digits(reading, i);
  const next = reading.tokens.at(i + 1);
  if (n === null || !isMark(reading, i - 1, '-') || (next?.tight === true && /^[-/:%]$/.test(next.text))) return null;
  return { n, to: i + 1 };
}

/** « 3 au 6 avril », « du lundi 2 au jeudi 5 mai », « du 13 au 18 », "between 9 and 17 this month". */
function daysBeforeMonth(reading: Reading, i: number, { lead, dayAt }: Around): Found | null {
  const weekday = meaning(reading, i, 'weekday');
  const at = weekday === null ? i : behindWeekday(reading, i);
  const day = firstDay(reading, at);
  if (day === null || day.n > 31) return null;
  const joint = behindJoint(reading, day.to, lead);
  if (joint === null) return null;
  const end = dayAt(joint);
  const core = end?.moment.core;
  const day0 = weekday === null ? null : Number(weekday);
  if (end !== null && core?.kind === 'day' && end.moment.clock === null && core.day > day.n) {
    const start: Core = { ...core, day: day.n, weekday: day0 };
    return { from: i, to: end.to, moment: momentOf({ kind: 'range', start: momentOf(start), end: end.moment }) };
  }
  if (
    end !== null &&
    core?.kind === 'month-day' &&
    core.day > day.n &&
    (core.months !== null || core.weekday !== null)
  ) {
    const start: Core = { ...core, day: day.n, weekday: day0 };
    return { from: i, to: end.to, moment: momentOf({ kind: 'range', start: momentOf(start), end: end.moment }) };
  }
  return daysAlone(reading, i, day, joint);
}

function firstDay(reading: Reading, i: number): { n: number; to: number } | null {
  const number = digits(reading, i);
  if (number === null) return dayNumber(reading, i);
  if (number < 1 || (isTight(reading, i) && !isMark(reading, i - 1, "'"))) return null;
  const suffixed = isWord(reading, i + 1, 'ordinalSuffix') && isTight(reading, i + 1);
  return { n: number, to: suffixed ? i + 2 : i + 1 };
}

/** « du 13 au 18 », where no noun follows that could be counted. */
function daysAlone(reading: Reading, i: number, day: { n: number; to: number }, at: number): Found | null {
  const contracted = reading.locale.temporal.dayRange;
  const lead = reading.tokens.at(isWord(reading, i - 1, 'article') ? i - 2 : i - 1)?.text ?? '';
  if (contracted === null || lead !== contracted.from || reading.tokens.at(day.to)?.text !== contracted.to) return null;
  const end = dayNumber(reading, at);
  if (end === null || end.n <= day.n || end.n > 31) return null;
  const next = reading.tokens.at(end.to);
  if (next !== undefined && !(next.kind === 'mark' && /^[.,;:!?)]$/.test(next.text))) return null;
  const part = (n: number): Moment => momentOf({ kind: 'month-day', day: n, weekday: null, months: null });
  return { from: i, to: end.to, moment: momentOf({ kind: 'range', start: part(day.n), end: part(end.n) }) };
}
