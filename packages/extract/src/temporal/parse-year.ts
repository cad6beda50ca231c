import { digits, isChained, isMark, isTight, isWord, meaning, original, type Reading, type Rule } from './grammar.ts';
import { momentOf, type Found } from './moment.ts';
import { monthAt } from './parse-date.ts';
import { ordinal, spelled, spelledYear } from './number.ts';

/** « en 2014 », "a 1996 law", « saison 2002/2003 », "2017 April"; no quantity. */
export const yearDate: Rule = (reading, i) => {
  const { tokens } = reading;
  const token = tokens.at(i);
  const number = digits(reading, i);
  if (token === undefined || number === null || token.text.length !== 4 || number < 1000 || number > 2150) return null;
  const before = tokens.at(i - 1);
  const joined = before?.text === '/' && digits(reading, i - 2) !== null && original(reading, i - 2).length === 4;
  const between = isYearChain(reading, i);
  if (!joined && !between && isChained(reading, i) && !isMark(reading, i + 1, '/')) return null;
  if (isMark(reading, i + 1, '/') && tokens.at(i + 3)?.text === '/') return null;
  if (isBesideNumber(reading, i)) return null;
  const strong =
    between ||
    joined ||
    before?.means?.['yearBefore'] !== undefined ||
    before?.means?.['month'] !== undefined ||
    (before?.text === '-' && before.tight && isWord(reading, i - 2, 'yearBefore'));
  const next = tokens.at(i + 1);
  const plural = pluralEnd(reading, i + 1);
  if (plural !== null) return decade(i, plural, number);
  if (isQuantity(reading, i + 1) || (next?.tight === true && next.kind === 'word')) return null;
  if (!strong && (number < 1800 || (next?.kind === 'word' && next.text.length > 3 && next.text.endsWith('s'))))
    return null;
  return monthBehind(reading, i, number) ?? { from: i, to: i + 1, moment: momentOf({ kind: 'year', year: number }) };
};

/** `2014-2018`, `2014~2018`. */
function isYearChain(reading: Reading, i: number): boolean {
  const isEnd = (at: number): boolean => original(reading, at).length === 4 && (digits(reading, at) ?? 0) >= 1000;
  const ahead =
    isMark(reading, i + 1, '-') && isEnd(i + 2) && (digits(reading, i + 2) ?? 0) > (digits(reading, i) ?? 0);
  const behind =
    isMark(reading, i - 1, '-') && isEnd(i - 2) && (digits(reading, i - 2) ?? 0) < (digits(reading, i) ?? 0);
  return (
    (ahead && !isMark(reading, i + 3, '-') && !isMark(reading, i - 1, '-')) ||
    (behind && !isMark(reading, i - 3, '-') && !isMark(reading, i + 1, '-'))
  );
}

/** "32 - 2015", "2012 80 10": neither a date nor a year. */
function isBesideNumber(reading: Reading, i: number): boolean {
  const beside = (mark: number, number: number): boolean =>
    isMark(reading, mark, '-') && reading.tokens.isNumber(number) && original(reading, number).length < 4;
  const bare = reading.tokens.isNumber(i + 1) && reading.tokens.isNumber(i + 2);
  return bare || beside(i - 1, i - 2) || beside(i + 1, i + 2);
}

function isQuantity(reading: Reading, i: number): boolean {
  const next = reading.tokens.at(i);
  if (next === undefined) return false;
  return (
    reading.locale.temporal.notDate.test(next.text) ||
    (next.means?.['unit'] !== undefined && next.means['ordinal'] === undefined && next.means['step'] === undefined) ||
    next.means?.['hourMark'] !== undefined ||
    (next.means?.['zone'] !== undefined && /^\p{Lu}+$/u.test(original(reading, i)))
  );
}

/** "2017 april", "2016, Nov", where no day follows. */
function monthBehind(reading: Reading, i: number, year: number): Found | null {
  const at = isMark(reading, i + 1, ',') ? i + 2 : i + 1;
  const month = monthAt(reading, at);
  const isName = month !== null && (reading.tokens.at(at)?.text.length ?? 0) > 2;
  if (!isName || reading.tokens.isNumber(month.to) || reading.tokens.is(at, 'may')) return null;
  if (at > i + 1 && reading.tokens.at(month.to) !== undefined) return null;
  return { from: i, to: month.to, moment: momentOf({ kind: 'month', year: { year }, month: month.month, step: null }) };
}

/** Behind "1990s", "1990's", "1990 s". */
function pluralEnd(reading: Reading, i: number): number | null {
  const at = isMark(reading, i, "'") && isTight(reading, i) && isTight(reading, i + 1) ? i + 1 : i;
  return reading.tokens.is(at, 's') && reading.locale.temporal.monthFirst ? at + 1 : null;
}

function decade(from: number, to: number, number: number): Found | null {
  if (number % 10 !== 0) return null;
  return { from, to, moment: momentOf({ kind: 'decade', year: number }) };
}

/** « les années 60 », « années quatre-vingt-dix », "the 60s", "the '60s", "the nineties". */
export const decadeDate: Rule = (reading, i) => {
  const named = meaning(reading, i, 'decade');
  if (named !== null)
    return isWord(reading, i - 1, 'article') || isWord(reading, i - 1, 'edge') ? decade(i, i + 1, Number(named)) : null;
  if (meaning(reading, i, 'unit') === 'year') {
    if (reading.tokens.at(i)?.text.endsWith('s') !== true) return null;
    const printed = digits(reading, i + 1);
    const number = printed ?? spelled(reading, i + 1)?.n ?? null;
    if (number === null || number % 10 !== 0 || (printed !== null && isChained(reading, i + 1))) return null;
    const to = printed === null ? (spelled(reading, i + 1)?.to ?? i + 2) : i + 2;
    if (number >= 1000 && number <= 2090) return decade(i, to, number);
    return number >= 10 && number <= 90 ? decade(i, to, 1900 + number) : null;
  }
  const number = digits(reading, i);
  const plural = pluralEnd(reading, i + 1);
  if (number === null || plural === null || number < 10 || number > 90 || number % 10 !== 0) return null;
  const led = isWord(reading, i - 1, 'article') || isMark(reading, i - 1, "'") || isMark(reading, i + 1, "'");
  return led && isTight(reading, i + 1) ? decade(i, plural, 1900 + number) : null;
};

/** "in nineteen ninety-six", « en deux mille quinze ». */
export const spelledYearDate: Rule = (reading, i) => {
  if (!isWord(reading, i - 1, 'yearBefore') && !isWord(reading, i - 1, 'of')) return null;
  const year = spelledYear(reading, i);
  if (year === null || isQuantity(reading, year.to) || reading.tokens.at(year.to)?.kind === 'word') {
    const next = year === null ? undefined : reading.tokens.at(year.to);
    if (year === null || next === undefined || next.means?.['and'] === undefined) return null;
  }
  return { from: i, to: year.to, moment: momentOf({ kind: 'year', year: year.n }) };
};

/** « XXIe siècle », "19th century", "the nineteenth century". */
export const centuryDate: Rule = (reading, i) => {
  if (!isCentury(reading, i + 1) && !isCentury(reading, i + 2) && !isCentury(reading, i + 3)) return null;
  const named = ordinal(reading, i);
  const number = named?.n ?? roman(original(reading, i));
  const at = named?.to ?? i + 1;
  const unit = isMark(reading, at, '-') ? at + 1 : at;
  if (number === null || number < 1 || number > 22 || meaning(reading, unit, 'unit') !== 'century') return null;
  return { from: i, to: unit + 1, moment: momentOf({ kind: 'century', century: number }) };
};

const isCentury = (reading: Reading, i: number): boolean => meaning(reading, i, 'unit') === 'century';

function roman(word: string): number | null {
  const match = /^([XVI]{1,6})e(?:me)?$/.exec(word.normalize('NFD').replace(/\p{M}/gu, ''));
  if (match?.[1] === undefined) return null;
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
  let total = 0;
  for (let k = 0; k < match[1].length; k++) {
    const value = values[match[1][k] ?? ''] ?? 0;
    total += value < (values[match[1][k + 1] ?? ''] ?? 0) ? -value : value;
  }
  return total;
}
