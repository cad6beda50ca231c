import type { TemporalCategory } from '@dixit/locales/contract';
import { clockSpan, hourBeforePart } from './clock-span.ts';
import { isMark, isWord, meaning, skip, type Reading, type Rule } from './grammar.ts';
import { clockBehind, extended } from './join.ts';
import { isDaylike, momentOf, withMoment, type Found, type Moment } from './moment.ts';
import { dayBeside, stepsFrom } from './parse-anchor.ts';
import { dayDate, monthDate } from './parse-date.ts';
import { repeated, shifted } from './parse-length.ts';
import { listedDay } from './parse-list.ts';
import { around, bareUnit, lettered, monthDay, nthOf, partOfNamedYear, weekNumber } from './parse-nth.ts';
import { namedNumericDate, numericDate } from './parse-numeric.ts';
import { rangeFrom } from './parse-range.ts';
import {
  deictic,
  holidayName,
  namedPart,
  namedUnit,
  season,
  theWeekend,
  unitEnd,
  weekday,
  weekThenDay,
} from './parse-relative.ts';
import { centuryDate, decadeDate, spelledYearDate, yearDate } from './parse-year.ts';
import type { Meanings } from './lexicon.ts';

const besideNothing: Rule = (reading, i) => clockSpan(reading, i, () => dayFollows(reading, i));

const OF_NUMBER: readonly Rule[] = [
  numericDate,
  dayDate,
  listedDay,
  besideNothing,
  yearDate,
  decadeDate,
  centuryDate,
  monthDay,
  nthOf,
  lettered,
  shifted,
  hourBeforePart,
];
/** With what each rule can begin, in categories; without any, all words. */
const OF_WORD: readonly (readonly [Rule, ...TemporalCategory[]])[] = [
  [dayDate, 'weekday', 'month', 'step', 'ordinal', 'number'],
  [besideNothing, 'number', 'dial', 'hourPart'],
  [namedNumericDate, 'weekday', 'this', 'step'],
  [monthDay, 'weekday', 'ordinal', 'number'],
  [monthDate, 'month', 'step', 'this'],
  [weekday, 'weekday', 'step', 'this'],
  [weekThenDay, 'unit', 'step', 'this', 'of', 'from', 'article'],
  [deictic, 'deictic', 'vague', 'vagueStep', 'frequency'],
  [namedUnit, 'unit', 'step', 'this'],
  [namedPart, 'step', 'this'],
  [nthOf, 'step', 'ordinal', 'number'],
  [partOfNamedYear, 'step', 'this'],
  [around, 'unit'],
  [weekNumber, 'unit'],
  [lettered, 'yearPart'],
  [theWeekend, 'unit'],
  [unitEnd, 'unitEnd'],
  [season, 'season', 'step', 'this'],
  [holidayName, 'holiday', 'step', 'this'],
  [shifted, 'shiftBefore', 'number', 'length', 'step'],
  [decadeDate, 'decade', 'unit'],
  [centuryDate],
  [spelledYearDate, 'number'],
  [repeated, 'each'],
  [lonePart, 'part'],
  [hourBeforePart, 'number'],
];

const rulesOf = new WeakMap<Meanings, readonly Rule[]>();

/** What may begin with a word, by all that it means. */
function rulesFor(means: Meanings | undefined): readonly Rule[] {
  if (means === undefined) return UNKNOWN;
  let rules = rulesOf.get(means);
  if (rules === undefined) {
    rules = OF_WORD.filter(
      ([, ...begins]) => begins.length === 0 || begins.some((one) => means[one] !== undefined),
    ).map(([rule]) => rule);
    rulesOf.set(means, rules);
  }
  return rules;
}

const UNKNOWN: readonly Rule[] = [centuryDate];

/** Every time expression of a stretch, in reading order, none inside another. */
export function readMoments(reading: Reading): Found[] {
  const found: Found[] = [];
  const { tokens } = reading;
  for (let i = tokens.nextOpening(0); i < tokens.length; i = tokens.nextOpening(i)) {
    const best = expressionAt(reading, i);
    const wrong = reading.impossible.at(-1);
    const start = tokens.at(i)?.start ?? 0;
    if (wrong !== undefined && wrong.start <= start && start < wrong.end) {
      while ((tokens.at(i)?.start ?? Infinity) < wrong.end) i++;
      continue;
    }
    if (best === null) {
      i++;
      continue;
    }
    found.push(best);
    i = Math.max(best.to, i + 1);
  }
  return found;
}

/** « XXe siècle ». */
const isRoman = (reading: Reading, i: number): boolean =>
  reading.tokens.isCentury(i + 1) && /^[xvi]+e/.test(reading.tokens.at(i)?.text ?? '');

function expressionAt(reading: Reading, i: number): Found | null {
  const point = pointAt(reading, i);
  const base =
    rangeFrom(reading, i, point, {
      pointAt: (at) => pointAt(reading, at),
      dayAt: (at) => longest(reading, at),
    }) ?? point;
  if (base === null) return null;
  return isWord(reading, i - 1, 'approximate') ? withMoment(base, { approximate: true }) : base;
}

/** One date, clock time or length, with all that belongs to it. */
function pointAt(reading: Reading, i: number): Found | null {
  if (isWord(reading, i, 'edge')) {
    const edged = edgeAt(reading, i);
    if (edged !== null) return edged;
  }
  const dayAt = (at: number): Found | null => longest(reading, at);
  const steps = stepsFrom(reading, i, dayAt) ?? dayBeside(reading, i, dayAt);
  const base = steps ?? longest(reading, i);
  return base === null ? null : extended(reading, base, dayAt);
}

function longest(reading: Reading, i: number): Found | null {
  const token = reading.tokens.at(i);
  if (token === undefined || (token.kind !== 'number' && token.means === undefined && !isRoman(reading, i)))
    return null;
  const rules = token.kind === 'number' ? OF_NUMBER : rulesFor(token.means);
  let best: Found | null = null;
  for (const rule of rules) {
    const found = rule(reading, i);
    if (found !== null && (best === null || found.to > best.to)) best = found;
  }
  return best;
}

const EDGED = new Set(['month', 'year', 'season', 'shift', 'decade', 'century', 'fraction', 'holiday']);

/** « fin septembre », "early 1997", « début de la semaine prochaine », "end of the month", « en fin de matinée ». */
function edgeAt(reading: Reading, i: number): Found | null {
  const edge = meaning(reading, i, 'edge') as Moment['edge'];
  const at = skip(reading, skip(reading, skip(reading, skip(reading, i + 1, '-'), 'of'), "'"), 'article');
  const inner = skip(reading, at, "'");
  const base = longest(reading, inner) ?? (inner > i + 1 || edge !== 'some' ? bareUnit(reading, inner) : null);
  if (base === null || edge === null) return partAtEdge(reading, i, inner);
  const { core } = base.moment;
  if (isDaylike(core) && isWord(reading, inner, 'deictic') && edge === 'some') return { ...base, from: i };
  if (!EDGED.has(core.kind) || (core.kind === 'shift' && isDaylike(core))) return partAtEdge(reading, i, inner);
  if (inner === i + 1 && edge === 'some' && !isWord(reading, inner, 'this') && !isWord(reading, inner, 'step'))
    return null;
  return { ...withMoment(base, { edge }), from: i };
}

/** "early morning", « en fin de soirée »: the part of day, of the day spoken of. */
function partAtEdge(reading: Reading, i: number, inner: number): Found | null {
  const part = meaning(reading, inner, 'part');
  const edge = meaning(reading, i, 'edge') as Moment['edge'];
  // « tôt dans la journée », "later in the day": the day spoken of.
  const isDay = inner > i + 1 && meaning(reading, inner, 'unit') === 'day' && isWord(reading, inner - 1, 'article');
  if (part === null && isDay && (edge === 'start' || edge === 'some') && reading.tokens.at(i)?.text.includes(' '))
    return { from: i, to: inner + 1, moment: momentOf({ kind: 'same-day' }, { edge }) };
  if (part === null) return null;
  const base: Found = { from: i, to: inner + 1, moment: momentOf({ kind: 'same-day' }, { part, edge }) };
  return extended(reading, base, (at) => longest(reading, at));
}

/** « dans la nuit », "in the morning": of the day spoken of. */
function lonePart(reading: Reading, i: number): Found | null {
  const part = meaning(reading, i, 'part');
  if (part === null) return null;
  const led =
    isWord(reading, i - 1, 'article') ||
    isMark(reading, i - 1, "'") ||
    reading.tokens.at(i)?.text.includes(' ') === true;
  if (!led && !['of', 'at', 'weekday'].some((one) => isWord(reading, i + 1, one as TemporalCategory))) return null;
  const found: Found = { from: i, to: i + 1, moment: momentOf({ kind: 'same-day' }, { part }) };
  if (led) return nightBetween(reading, i, part) ?? found;
  const whole = extended(reading, found, (at) => longest(reading, at));
  return whole.to > found.to ? whole : null;
}

/** « la nuit de lundi à mardi »: that of the first day; its small hours are of the second. */
function nightBetween(reading: Reading, i: number, part: string): Found | null {
  const first = weekday(reading, skip(reading, i + 1, 'of'));
  const second = first === null || meaning(reading, first.to, 'to') === null ? null : weekday(reading, first.to + 1);
  if (first === null || second === null) return null;
  const timed = clockBehind(reading, second);
  const late = timed.moment.clock;
  return late !== null && late.hour < 12
    ? { ...timed, from: i }
    : { from: i, to: second.to, moment: { ...first.moment, part } };
}

/** Whether a day is named right behind a stretch of hours: "between 2 and 5 today". */
function dayFollows(reading: Reading, i: number): boolean {
  for (let at = i + 2; at < i + 9; at++) {
    const token = reading.tokens.at(at);
    if (token === undefined || /^[.;!?]$/.test(token.text)) return false;
    const { means } = token;
    if (means?.['deictic'] !== undefined || means?.['weekday'] !== undefined || means?.['month'] !== undefined)
      return true;
    if (token.kind === 'number' && isMark(reading, at + 1, '/') && reading.tokens.isTight(at + 1)) return true;
  }
  return false;
}
