import { clockInPart, clockSpan, hourBehindPart, hoursBehindWeekday } from './clock-span.ts';
import { digits, isFree, isMark, isTight, isWord, meaning, skip, type Reading } from './grammar.ts';
import { isDaylike, withMoment, type Found, type Moment } from './moment.ts';
import { isYear } from './parse-date.ts';
import { zoneAt } from './zone-words.ts';

type Reader = (at: number) => Found | null;

/** Adds the part of day, clock time or day that stands behind. */
export function extended(reading: Reading, base: Found, dayAt: Reader): Found {
  const { core, clock, part } = base.moment;
  if (core.kind === 'same-day' && (clock !== null || part !== null)) {
    const timed = clock === null ? clockBehind(reading, base) : base;
    return dayBehind(reading, timed, dayAt);
  }
  if (!isDaylike(core) || clock !== null) return base;
  return clockBehind(reading, partBehind(reading, base));
}

/** « mardi soir », « aujourd'hui en fin de matinée », "Friday, in the afternoon". */
function partBehind(reading: Reading, base: Found): Found {
  if (base.moment.part !== null) return base;
  let at = skip(reading, base.to, ',', '"');
  let edge: Moment['edge'] = null;
  for (const word of ['of', 'very', 'edge', 'of', "'", 'article', "'", 'edge', '-']) {
    if (word === 'edge') edge = (meaning(reading, at, 'edge') as Moment['edge']) ?? edge;
    at = skip(reading, at, word);
  }
  const part = meaning(reading, at, 'part');
  if (part === null || (isMark(reading, base.to, ',') && !isWord(reading, base.to + 1, 'of') && !isPhrase(reading, at)))
    return halfBehind(reading, base);
  return { ...withMoment(base, { part, edge }), to: at + 1 };
}

const isPhrase = (reading: Reading, i: number): boolean => reading.tokens.at(i)?.text.includes(' ') === true;

/** "Tuesday AM", "the 6th in the morning". */
function halfBehind(reading: Reading, base: Found): Found {
  const half = meaning(reading, base.to, 'halfDay');
  if (half === null) return base;
  const part = half === 'am' ? 'MO' : half === 'pm' ? 'AF' : 'NI';
  return { ...withMoment(base, { part: meaning(reading, base.to, 'part') ?? part }), to: base.to + 1 };
}

/** "at 8", « de 14 h à 16 h », ", 7:00 - 8:00" behind a day or a part of day. */
export function clockBehind(reading: Reading, base: Found): Found {
  const at = behindAt(reading, base.to);
  const approximate = at > base.to && isWord(reading, at - 1, 'approximate');
  const isLed = at > base.to && !isMark(reading, at - 1, ',');
  const next =
    clockSpan(reading, at, () => true) ??
    hoursBehindWeekday(reading, base) ??
    (isLed && (base.moment.part !== null || isPlainAt(reading, at)) ? hourBehindPart(reading, at) : null);
  if (next === null) return base;
  const { part, core } = base.moment;
  const year = core.kind === 'day' && core.year === null ? yearBehind(reading, next.to) : null;
  return {
    ...withMoment(base, {
      ...(year !== null && core.kind === 'day' ? { core: { ...core, year: { year } } } : {}),
      clock: clockInPart(next.moment.clock, part),
      until: clockInPart(next.moment.until, part),
      approximate: base.moment.approximate || approximate,
    }),
    to: year === null ? next.to : next.to + 1,
    split: next.split,
  };
}

/** The year of "Wed Oct 26 15:50:06 2016", as machines write it. */
function yearBehind(reading: Reading, i: number): number | null {
  const year = digits(reading, i);
  return year !== null && isYear(year) && !isTight(reading, i) && isFree(reading, i + 1) ? year : null;
}

/** "Friday at 5": English sets no hour so but by the clock; « mardi à 5 » may count anything. */
function isPlainAt(reading: Reading, at: number): boolean {
  const next = reading.tokens.at(at + 1);
  return (
    reading.locale.temporal.monthFirst &&
    reading.tokens.is(at - 1, 'at') &&
    !(next?.tight === true && isTight(reading, at + 2))
  );
}

/** Past what may stand between a day and a clock time. */
function behindAt(reading: Reading, i: number): number {
  if (reading.tokens.is(i, 't') && isTight(reading, i) && isTight(reading, i + 1)) return i + 1;
  let at = skip(reading, skip(reading, i, ',', '@', '.'), 'at', 'between', 'from', '@');
  at = skip(reading, at, 'at', 'approximate', 'between', 'from');
  return isMark(reading, at - 1, '.') && at === i + 1 ? i : at;
}

/** « 10 h mardi », "9 a.m. EST on Tuesday", "the night of October 23". */
function dayBehind(reading: Reading, base: Found, dayAt: Reader): Found {
  const past = base.moment.clock === null ? base.to : behindPart(reading, behindTwin(reading, base.to));
  const comma = base.moment.clock === null ? base.to : overDayWord(reading, skip(reading, past, ',', '·'));
  const at = skip(reading, skip(reading, skip(reading, comma, 'of'), "'"), 'article', 'of');
  const next = dayAt(skip(reading, at, 'article')) ?? dayAt(at);
  if (next === null || !isDaylike(next.moment.core) || next.moment.clock !== null) return base;
  const { clock, until, approximate } = base.moment;
  if (clock === null && next.moment.part !== null) return base;
  const parted = clock === null ? next : partBehind(reading, next);
  const part = parted.moment.part ?? base.moment.part;
  const edge = parted.moment.edge ?? base.moment.edge;
  const joined: Found = {
    from: base.from,
    to: parted.to,
    split: base.split,
    moment: {
      ...parted.moment,
      part,
      edge,
      clock: clockInPart(clock, part),
      until: clockInPart(until, part),
      approximate,
    },
  };
  return clock === null ? clockBehind(reading, joined) : zoneBehind(reading, joined);
}

/** "9:30 on Friday, Moscow time". */
function zoneBehind(reading: Reading, base: Found): Found {
  const { clock } = base.moment;
  if (clock === null || clock.zone !== null) return base;
  const zone = zoneAt(reading, base.to);
  return zone === null ? base : { ...withMoment(base, { clock: { ...clock, zone: zone.zone } }), to: zone.to };
}

/** « 19 h | sur | dimanche »: the word that so is neither « de » nor « au », « ce », « le ». */
function overDayWord(reading: Reading, i: number): number {
  const means = reading.tokens.means(i);
  const isOther = means?.of ?? means?.to ?? means?.this ?? means?.article ?? means?.at;
  return means?.dayBefore !== undefined && isOther === undefined ? i + 1 : i;
}

/** « 20 h dans la soirée, le 5 mai »: past a phrase for the part of day, where a day follows its comma. */
function behindPart(reading: Reading, i: number): number {
  const isSaid = meaning(reading, i, 'part') !== null && isPhrase(reading, i);
  return isSaid && isMark(reading, i + 1, ',') ? i + 1 : i;
}

/** Past the same clock time in another zone, in brackets, where a weekday follows: "6:20 p.m. (1620 GMT) Monday". */
function behindTwin(reading: Reading, i: number): number {
  if (!isMark(reading, i, '(')) return i;
  const twin = clockSpan(reading, i + 1);
  const closed = twin !== null && isMark(reading, twin.to, ')') ? twin.to + 1 : i;
  return closed > i && isWord(reading, skip(reading, closed, 'of'), 'weekday') ? closed : i;
}
