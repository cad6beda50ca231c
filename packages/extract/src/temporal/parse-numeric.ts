import { digits, isTight, isWord, meaning, original, type Reading, type Rule } from './grammar.ts';
import { momentOf, type Found } from './moment.ts';
import { dateOf, isYear } from './parse-date.ts';

/** « 07/12/2021 », `2021-12-07`, « 7.12.2021 », « 11/2016 », `2016-11`, « le 22/04 », « 02 04 2009 ». */
export const numericDate: Rule = (reading, i) => {
  const { tokens } = reading;
  const first = digits(reading, i);
  if (first === null) return null;
  if (isTight(reading, i) && /[\w$€£#:.,/-]/.test(tokens.at(i - 1)?.text ?? '') && !endsSlashed(reading, i))
    return null;
  const mark = tokens.at(i + 1);
  if (mark?.kind === 'number') return spaced(reading, i);
  const second = digits(reading, i + 2);
  if (mark === undefined || second === null || !/^[/.-]$/.test(mark.text) || !isTight(reading, i + 2)) return null;
  if (!mark.tight) return monthYear(reading, i, mark.text);
  const hasThird = tokens.at(i + 3)?.text === mark.text && isTight(reading, i + 3) && isTight(reading, i + 4);
  const third = hasThird ? digits(reading, i + 4) : null;
  if (third === null) return monthYear(reading, i, mark.text) ?? dayMonth(reading, i, mark.text);
  if (isNumberChain(reading, i + 5)) return null;
  const long = original(reading, i + 4).length;
  if (original(reading, i).length === 4) return checked(reading, i, { year: first, month: second, day: third });
  if (long !== 4 && !(long === 2 && isShortDate(reading, i, mark.text))) return null;
  const year = long === 4 ? third : third + (third >= OLD ? 1900 : 2000);
  const dayFirst = reading.locale.temporal.dayFirst ? !(second > 12 && first <= 12) : first > 12 && second <= 12;
  return checked(reading, i, dayFirst ? { year, month: second, day: first } : { year, month: first, day: second });
};

/** From here on, two digits are a year of the last century. */
const OLD = 40;

/** « 3-7-07 » is a date, « 4-5-6 » and « 1.1.30 » are none. */
function isShortDate(reading: Reading, i: number, mark: string): boolean {
  if (mark === '/') return true;
  if (mark !== '-') return false;
  const [first, second] = [digits(reading, i) ?? 0, digits(reading, i + 2) ?? 0];
  const fits = first >= 1 && second >= 1 && Math.min(first, second) <= 12 && Math.max(first, second) <= 31;
  return fits && (original(reading, i + 4).startsWith('0') || Math.max(first, second) > 12);
}

/** Whether a date with slashes and a dash stand before: « 10/1-11/7 ». */
const endsSlashed = (reading: Reading, i: number): boolean =>
  reading.tokens.is(i - 1, '-') && reading.tokens.is(i - 3, '/') && reading.tokens.is(i + 1, '/');

function isNumberChain(reading: Reading, i: number): boolean {
  const mark = reading.tokens.at(i);
  if (mark?.text === '-' && endsSlashed(reading, i + 1)) return false;
  return (
    mark?.tight === true && /^[/.\d-]$/.test(mark.text) && isTight(reading, i + 1) && reading.tokens.isNumber(i + 1)
  );
}

function checked(
  reading: Reading,
  i: number,
  { year, month, day }: { year: number; month: number; day: number },
): Found | null {
  if (!isYear(year)) return null;
  return dateOf(reading, { from: i, to: i + 5 }, { year: { year }, month, day, weekday: null });
}

/** « 11/2016 », `2016-11`; two years in a row, `2009-10`, are a season. */
function monthYear(reading: Reading, i: number, mark: string): Found | null {
  const [first, second] = [digits(reading, i) ?? 0, digits(reading, i + 2) ?? 0];
  if (mark === '.' || isNumberChain(reading, i + 3)) return null;
  const next = reading.tokens.at(i + 3);
  if (next?.tight === true && next.kind === 'word') return null;
  const yearFirst = original(reading, i).length === 4;
  const [year, month] = yearFirst ? [first, second] : [second, first];
  if (original(reading, yearFirst ? i : i + 2).length !== 4 || year < 1900 || year > 2100) return null;
  if (month < 1 || month > 12 || (yearFirst && mark === '-' && month === (year % 100) + 1)) return null;
  if (!yearFirst && mark === '-' && isTight(reading, i + 1)) return null;
  return { from: i, to: i + 3, moment: momentOf({ kind: 'month', year: { year }, month, step: null }) };
}

/** « le 22/04 », "on 5/12", « mardi 7/6 »; a fraction or a score without such a word. */
function dayMonth(reading: Reading, i: number, mark: string): Found | null {
  const [first, second] = [digits(reading, i) ?? 0, digits(reading, i + 2) ?? 0];
  if (isNumberChain(reading, i + 3) || original(reading, i).length > 2 || original(reading, i + 2).length > 2)
    return null;
  if (first < 1 || second < 1 || Math.min(first, second) > 12 || Math.max(first, second) > 31) return null;
  const named = isWord(reading, i - 1, 'weekday') && (mark === '/' || reading.locale.temporal.dayFirst);
  const zeroed = /^0\d$/.test(original(reading, i + 2)) || /^0\d$/.test(original(reading, i));
  const led =
    isWord(reading, i - 1, 'dayBefore') ||
    (endsSlashed(reading, i) && isWord(reading, i - 5, 'dayBefore')) ||
    isListed(reading, i);
  const alone = reading.tokens.length === 3 && mark === '/';
  if (!(named || (mark === '/' && (led || zeroed)) || alone)) return null;
  const next = reading.tokens.at(i + 3);
  if (
    next?.kind === 'word' &&
    !named &&
    (isWord(reading, i + 3, 'of') || reading.locale.temporal.notDate.test(next.text))
  )
    return null;
  const dayFirst = second <= 12 && (reading.locale.temporal.dayFirst || first > 12);
  const [day, month] = dayFirst ? [first, second] : [second, first];
  return dateOf(reading, { from: i, to: i + 3 }, { year: null, month, day, weekday: null });
}

/** The later dates of "on 11/20, 11/22 or 11/25". */
function isListed(reading: Reading, i: number): boolean {
  let at = i;
  for (let n = 0; n < MOST; n++) {
    const joint = reading.tokens.at(at - 1);
    if (joint?.text !== ',' && joint?.means?.['and'] === undefined) return false;
    if (!isFigures(reading, at - 4)) return false;
    at -= 4;
    if (isWord(reading, at - 1, 'dayBefore')) return true;
  }
  return false;
}

const MOST = 5;

const isFigures = (reading: Reading, i: number): boolean =>
  digits(reading, i) !== null &&
  reading.tokens.is(i + 1, '/') &&
  isTight(reading, i + 2) &&
  digits(reading, i + 2) !== null;

/** « 02 04 2009 »; more numbers around it make it a telephone number. */
function spaced(reading: Reading, i: number): Found | null {
  const [day, month, year] = [digits(reading, i), digits(reading, i + 1), digits(reading, i + 2)];
  if (day === null || month === null || year === null || original(reading, i + 2).length !== 4) return null;
  if (reading.tokens.isNumber(i - 1) || reading.tokens.isNumber(i + 3)) return null;
  if (!reading.locale.temporal.dayFirst || day < 1 || day > 31 || month < 1 || month > 12 || year < 1900 || year > 2100)
    return null;
  return dateOf(reading, { from: i, to: i + 3 }, { year: { year }, month, day, weekday: null });
}

/** The weekday that stands before a date in figures belongs to it. */
export const namedNumericDate: Rule = (reading, i) => {
  const named = isWord(reading, i, 'this') || isWord(reading, i, 'step') ? i + 1 : i;
  const weekday = meaning(reading, named, 'weekday');
  if (weekday === null) return null;
  let at = named + 1;
  if (reading.tokens.is(at, ',') || reading.tokens.is(at, '.')) at++;
  if (isWord(reading, at, 'article')) at++;
  const date = numericDate(reading, at);
  if (date?.moment.core.kind !== 'day') return null;
  return { ...date, from: i, moment: momentOf({ ...date.moment.core, weekday: Number(weekday) }) };
};
