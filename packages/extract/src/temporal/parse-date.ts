import { isDate } from './calendar.ts';
import {
  digits,
  isChained,
  isFree,
  isMark,
  isTight,
  isWord,
  meaning,
  original,
  skip,
  type Reading,
  type Rule,
  isCapital,
} from './grammar.ts';
import { momentOf, type Found, type YearPart } from './moment.ts';
import { ordinal, spelled, spelledYear } from './number.ts';

/** « mardi 7 décembre 2021 », "7 December", "December 7, 2021", "Dec-7-2021", `2021-dec-07`. */
export const dayDate: Rule = (reading, i) => {
  const weekday = meaning(reading, i, 'weekday');
  const from = weekday === null ? i : behindWeekday(reading, i);
  if (weekday === null && isWord(reading, i, 'step')) return lastDate(reading, i);
  return dayThenMonth(reading, i, from, weekday) ?? monthThenDay(reading, i, from, weekday) ?? yearFirst(reading, i);
};

/** "last Oct. 23", "next March 3". */
function lastDate(reading: Reading, i: number): Found | null {
  const step = meaning(reading, i, 'step');
  const found = step === null || step.startsWith('story') ? null : monthThenDay(reading, i, i + 1, null);
  const core = found?.moment.core;
  if (found === null || core?.kind !== 'day' || core.year !== null) return null;
  return { ...found, moment: momentOf({ ...core, year: { step: Number(step) } }) };
}

/** Past « mardi, le », "Tue. ", "Friday-", "Friday (". */
export function behindWeekday(reading: Reading, i: number): number {
  const dotted = skip(reading, i + 1, '.');
  return skip(reading, skip(reading, dotted, ',', '-', '('), 'article');
}

function dayThenMonth(reading: Reading, i: number, at: number, weekday: string | null): Found | null {
  const day = dayNumber(reading, at);
  if (day === null) return null;
  const dotted = isMark(reading, day.to, '.') && isTight(reading, day.to) ? day.to + 1 : day.to;
  const j = skip(reading, dotted, 'of', '-', '/');
  const month = monthAt(reading, skip(reading, j, "'"));
  if (month === null) return null;
  if (isMark(reading, day.to, '-') && j !== day.to && digits(reading, at) === null) return null;
  const year = yearAt(reading, skipJoint(reading, month.to));
  const to = year?.to ?? month.to;
  return dateOf(reading, { from: i, to }, { year: year?.year ?? null, month: month.month, day: day.n, weekday });
}

/** « 23 » of "Sep-23-2020", `2020` of "2020/Sep/23": what tight marks join. */
function skipJoint(reading: Reading, i: number): number {
  const mark = reading.tokens.at(i);
  const joins = mark?.tight === true && /^[-/]$/.test(mark.text) && reading.tokens.isNumber(i + 1);
  return joins && original(reading, i + 1).length === 4 ? i + 1 : i;
}

function monthThenDay(reading: Reading, i: number, at: number, weekday: string | null): Found | null {
  const month = monthAt(reading, at);
  if (month === null) return null;
  const mark = reading.tokens.at(month.to);
  const joined = mark?.tight === true && /^[-/.]$/.test(mark.text) ? month.to + 1 : skip(reading, month.to, '.', ',');
  const day = dayNumber(reading, skip(reading, joined, 'article'));
  if (day === null || /^\d{3,}$/.test(original(reading, day.to - 1))) return null;
  if (day.n > 39) return null;
  if (isMark(reading, month.to, ',') && ordinal(reading, joined) === null) return null;
  if (isMark(reading, day.to, ':') && isTight(reading, day.to + 1)) return null;
  if (isWord(reading, day.to, 'hourMark') && isTight(reading, day.to)) return null;
  if (!reading.locale.temporal.monthFirst && !isFree(reading, day.to)) return null;
  const year = yearAt(reading, skipJoint(reading, day.to));
  const to = year?.to ?? day.to;
  return dateOf(reading, { from: i, to }, { year: year?.year ?? null, month: month.month, day: day.n, weekday });
}

/** "2019-aug-1", "2020/Sep/23", "2018 March 18". */
function yearFirst(reading: Reading, i: number): Found | null {
  const year = digits(reading, i);
  if (year === null || !isYear(year) || original(reading, i).length !== 4) return null;
  const mark = reading.tokens.at(i + 1);
  const joined = mark !== undefined && /^[-/]$/.test(mark.text) && mark.tight;
  const at = joined ? i + 2 : i + 1;
  const month = meaning(reading, at, 'month');
  const day = joined ? (isMark(reading, i + 3, mark.text) ? digits(reading, i + 4) : null) : digits(reading, at + 1);
  if (month === null || day === null || (!joined && !isFree(reading, at + 2))) return null;
  const to = joined ? i + 5 : at + 2;
  return dateOf(reading, { from: i, to }, { year: { year }, month: Number(month), day, weekday: null });
}

export interface DayParts {
  year: YearPart;
  month: number;
  day: number;
  weekday: string | null;
}

export function dateOf(
  reading: Reading,
  { from, to }: { from: number; to: number },
  { year, month, day, weekday }: DayParts,
): Found | null {
  if (!isDate(year !== null && 'year' in year ? year.year : null, month, day)) {
    note(reading, from, to);
    return null;
  }
  return {
    from,
    to,
    moment: momentOf({ kind: 'day', year, month, day, weekday: weekday === null ? null : Number(weekday) }),
  };
}

function note(reading: Reading, from: number, to: number): void {
  const first = reading.tokens.at(from);
  const last = reading.tokens.at(to - 1);
  if (first === undefined || last === undefined) return;
  if (reading.impossible.at(-1)?.end !== last.end) reading.impossible.push({ start: first.start, end: last.end });
}

/** 1 to 99 in digits, with or without suffix, an ordinal or a number in words. */
export function dayNumber(reading: Reading, i: number): { n: number; to: number } | null {
  const number = digits(reading, i);
  if (number === null) {
    const word = ordinal(reading, i) ?? dayInWords(reading, i);
    return word === null || word.n > 31 || (word.n === 1 && isWord(reading, i, 'number')) ? null : word;
  }
  if (number < 1 || number > 99 || (isChained(reading, i) && !isJoinedToMonth(reading, i))) return null;
  const suffixed = isWord(reading, i + 1, 'ordinalSuffix') && isTight(reading, i + 1);
  return { n: number, to: suffixed ? i + 2 : i + 1 };
}

/** "twenty one", « vingt et un », but the "twenty" of "twenty thirty" is none. */
function dayInWords(reading: Reading, i: number): { n: number; to: number } | null {
  const words = spelled(reading, i);
  if (words === null || words.n % 10 !== 0 || words.n < 20) return words;
  const ones = meaning(reading, words.to, 'number');
  return ones === '1' &&
    !isWord(reading, words.to, 'article') &&
    isFree(reading, words.to + 1) &&
    !isWord(reading, words.to + 1, 'unit')
    ? { n: words.n + 1, to: words.to + 1 }
    : words;
}

/** "Oct-2", "Sep-23-2020", "Dec31". */
const isJoinedToMonth = (reading: Reading, i: number): boolean =>
  isWord(reading, i - 1, 'month') ||
  (/^[-/.]$/.test(reading.tokens.at(i - 1)?.text ?? '') && isWord(reading, i - 2, 'month'));

export function monthAt(reading: Reading, i: number): { month: number; to: number } | null {
  const month = meaning(reading, i, 'month');
  if (month === null) return null;
  const short = original(reading, i).length <= 5 && isTight(reading, i + 1);
  const after = reading.tokens.at(i + 2);
  const dotted =
    short && (after?.kind === 'number' || isWord(reading, i + 2, 'article')) ? skip(reading, i + 1, '.') : i + 1;
  return { month: Number(month), to: dotted };
}

/** « 2021 », « 98 », ", 2021", "of 1987", « dernier », "last year", « de l'an dernier ». */
export function yearAt(reading: Reading, i: number): { year: YearPart; to: number } | null {
  const comma = skip(reading, i, ',');
  const at = digits(reading, comma) === null ? comma : skip(reading, comma, "'");
  const number = digits(reading, at);
  if (number !== null) {
    if (isMark(reading, at + 1, ':') && isTight(reading, at + 2)) return null;
    if (isYear(number) && original(reading, at).length === 4 && !isWord(reading, at + 1, 'hourMark'))
      return { year: { year: number }, to: at + 1 };
    return isShortYear(reading, at) ? { year: { year: 1900 + number }, to: at + 1 } : null;
  }
  const step = meaning(reading, i, 'step');
  if (step !== null && !step.startsWith('story') && meaning(reading, i + 1, 'unit') === null) {
    return { year: { step: Number(step) }, to: i + 1 };
  }
  const of = skip(reading, i, 'of', ',');
  if (of > i) {
    const printed = digits(reading, of);
    if (printed !== null && isYear(printed) && original(reading, of).length === 4 && !isChained(reading, of))
      return { year: { year: printed }, to: of + 1 };
    if (printed !== null && isWord(reading, i, 'of') && isShortYear(reading, of))
      return { year: { year: 1900 + printed }, to: of + 1 };
  }
  const words = spelledYear(reading, of);
  if (words !== null) return { year: { year: words.n }, to: words.to };
  return yearNamed(reading, of);
}

const isShortYear = (reading: Reading, i: number): boolean =>
  /^[4-9]\d$/.test(original(reading, i)) && isFree(reading, i + 1);

/** « l'an dernier », "last year", « cette année »; behind « de » and an article. */
function yearNamed(reading: Reading, of: number): { year: YearPart; to: number } | null {
  const article = skip(reading, skip(reading, of, "'"), 'article', 'this');
  const named = skip(reading, article, "'", 'step');
  const unit = named > 0 && meaning(reading, named, 'unit') === 'year' ? named : -1;
  if (unit < 0 || original(reading, unit).endsWith('s')) return null;
  const after = meaning(reading, unit + 1, 'step');
  const shift = after ?? meaning(reading, unit - 1, 'step') ?? meaning(reading, unit - 1, 'this');
  if (shift === null || shift.startsWith('story')) return null;
  return { year: { shift: Number(shift) }, to: unit + (after === null ? 1 : 2) };
}

export const isYear = (n: number): boolean => n >= 1000 && n <= 2199;

/** « juin 2021 », « mai », « juin dernier », "last October", "October last year". */
export const monthDate: Rule = (reading, i) => {
  const step = meaning(reading, i, 'step') ?? meaning(reading, i, 'this');
  const at = step !== null && !step.startsWith('story') ? i + 1 : i;
  const month = monthAt(reading, at);
  if (month === null) return null;
  if (/^\d{5,}$/.test(original(reading, month.to))) return null;
  const next = yearAt(reading, month.to);
  if (next === null && isAmbiguous(reading, at)) return null;
  const behind = next !== null && next.year !== null && 'step' in next.year ? next.year.step : null;
  const near = at > i ? Number(step) : behind;
  return {
    from: i,
    to: next?.to ?? month.to,
    moment: momentOf({
      kind: 'month',
      year: near === null ? (next?.year ?? null) : null,
      month: month.month,
      step: near,
    }),
  };
};

/** Whether the word at `i` is a month or season only beside certain words, and stands beside none. */
export function isAmbiguous(reading: Reading, i: number): boolean {
  const { words, after } = reading.locale.temporal.ambiguous;
  const token = reading.tokens.at(i);
  if (token === undefined || !words.includes(token.text)) return false;
  if (isMark(reading, i + 1, '-') && isWord(reading, i + 2, 'month') && isCapital(original(reading, i))) return false;
  const before = reading.tokens.is(i - 1, "'") ? reading.tokens.at(i - 2) : reading.tokens.at(i - 1);
  const capital = isCapital(original(reading, i));
  const monthLike = token.means?.month !== undefined && !capital;
  return monthLike || before === undefined || !(after.includes(before.text) || before.means?.edge !== undefined);
}
