import { isDate } from './calendar.ts';
import { digits, isChained, isMark, isWord, meaning, original, skip, type Reading, type Rule } from './grammar.ts';
import { momentOf, type Found, type YearPart } from './moment.ts';

/** « mardi 7 décembre 2021 », "7 December", "December 7, 2021". */
export const dayDate: Rule = (reading, i) => {
  const weekday = meaning(reading, i, 'weekday');
  const from = weekday === null ? i : skip(reading, skip(reading, skip(reading, i + 1, '.'), ','), 'article');
  return dayThenMonth(reading, i, from, weekday) ?? monthThenDay(reading, i, from, weekday);
};

function dayThenMonth(reading: Reading, i: number, at: number, weekday: string | null): Found | null {
  const day = dayNumber(reading, at);
  if (day === null) return null;
  let j = skip(reading, day.to, 'of', '-');
  const month = monthAt(reading, j);
  if (month === null) return null;
  if (isMark(reading, day.to, '-') && j !== day.to && digits(reading, at) === null) return null;
  j = month.to;
  const year = yearAt(reading, j);
  return dateOf(
    reading,
    { from: i, to: year?.to ?? j },
    { year: year?.year ?? null, month: month.month, day: day.day, weekday },
  );
}

function monthThenDay(reading: Reading, i: number, at: number, weekday: string | null): Found | null {
  if (!reading.locale.temporal.monthFirst) return null;
  const month = monthAt(reading, at);
  if (month === null) return null;
  const day = dayNumber(reading, skip(reading, month.to, 'article'));
  if (day === null || /^\d{3,}$/.test(original(reading, day.to - 1))) return null;
  if (isMark(reading, day.to, ':') && reading.tokens[day.to + 1]?.tight === true) return null;
  const year = yearAt(reading, day.to);
  return dateOf(
    reading,
    { from: i, to: year?.to ?? day.to },
    { year: year?.year ?? null, month: month.month, day: day.day, weekday },
  );
}

interface DayParts {
  year: YearPart;
  month: number;
  day: number;
  weekday: string | null;
}

function dateOf(
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
  const first = reading.tokens[from];
  const last = reading.tokens[to - 1];
  if (first === undefined || last === undefined) return;
  if (reading.impossible.at(-1)?.end !== last.end) reading.impossible.push({ start: first.start, end: last.end });
}

/** 1 to 99 in digits, with or without suffix, or an ordinal word. */
function dayNumber(reading: Reading, i: number): { day: number; to: number } | null {
  const number = digits(reading, i);
  if (number === null) {
    const ordinal = meaning(reading, i, 'ordinal');
    return ordinal === null ? null : { day: Number(ordinal), to: i + 1 };
  }
  if (number < 1 || number > 99 || isChained(reading, i)) return null;
  return {
    day: number,
    to: isWord(reading, i + 1, 'ordinalSuffix') && reading.tokens[i + 1]?.tight === true ? i + 2 : i + 1,
  };
}

function monthAt(reading: Reading, i: number): { month: number; to: number } | null {
  const month = meaning(reading, i, 'month');
  if (month === null) return null;
  const short = original(reading, i).length <= 5 && reading.tokens[i + 1]?.tight === true;
  const dotted = short && reading.tokens[i + 2]?.kind === 'number' ? skip(reading, i + 1, '.') : i + 1;
  return { month: Number(month), to: dotted };
}

/** « 2021 », « 98 », ", 2021", « dernier », "last year", « de l'an dernier ». */
export function yearAt(reading: Reading, i: number): { year: YearPart; to: number } | null {
  const at = skip(reading, i, ',');
  const number = digits(reading, at);
  if (number !== null) {
    if (isMark(reading, at + 1, ':') && reading.tokens[at + 2]?.tight === true) return null;
    if (isYear(number) && !isWord(reading, at + 1, 'hourMark')) return { year: { year: number }, to: at + 1 };
    const short = /^\d\d$/.test(original(reading, at)) && number > 31 && at === i;
    return short ? { year: { year: 1900 + number }, to: at + 1 } : null;
  }
  const step = meaning(reading, i, 'step');
  if (step !== null && !step.startsWith('story') && meaning(reading, i + 1, 'unit') === null) {
    return { year: { step: Number(step) }, to: i + 1 };
  }
  const of = skip(reading, i, 'of', ',');
  const article = skip(reading, skip(reading, of, "'"), 'article', 'this');
  const named = skip(reading, article, "'", 'step');
  const unit = named > 0 && meaning(reading, named, 'unit') === 'year' ? named : -1;
  if (unit < 0 || original(reading, unit).endsWith('s')) return null;
  const after = meaning(reading, unit + 1, 'step');
  const shift = after ?? meaning(reading, unit - 1, 'step') ?? meaning(reading, unit - 1, 'this');
  if (shift === null || shift.startsWith('story')) return null;
  return { year: { shift: Number(shift) }, to: unit + (after === null ? 1 : 2) };
}

const isYear = (n: number): boolean => n >= 1000 && n <= 2199;

/** « juin 2021 », « mai », « juin dernier », "last October", "October last year". */
export const monthDate: Rule = (reading, i) => {
  const step = meaning(reading, i, 'step') ?? meaning(reading, i, 'this');
  const at = step !== null && !step.startsWith('story') ? i + 1 : i;
  const month = monthAt(reading, at);
  if (month === null) return null;
  const next = yearAt(reading, month.to);
  const free = at > i || next !== null || !isAmbiguous(reading, at);
  if (!free) return null;
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
  const token = reading.tokens[i];
  if (token === undefined || !words.includes(token.text)) return false;
  const before = reading.tokens[i - 1]?.text === "'" ? reading.tokens[i - 2] : reading.tokens[i - 1];
  const capital = /^\p{Lu}/u.test(original(reading, i));
  const monthLike = token.means?.month !== undefined && !capital;
  return monthLike || before === undefined || !(after.includes(before.text) || before.means?.edge !== undefined);
}

/** « 07/12/2021 », `2021-12-07`, « 7.12.2021 ». Needs a year, or a slash and both parts of two digits. */
export const numericDate: Rule = (reading, i) => {
  const { tokens } = reading;
  const first = digits(reading, i);
  const mark = tokens[i + 1];
  const second = digits(reading, i + 2);
  if (first === null || second === null || mark === undefined || !/^[/.-]$/.test(mark.text)) return null;
  if (!mark.tight || tokens[i + 2]?.tight !== true) return null;
  if (tokens[i]?.tight === true && /[\w$€£#:.,/-]/.test(tokens[i - 1]?.text ?? '')) return null;
  const third =
    tokens[i + 3]?.text === mark.text && tokens[i + 3]?.tight === true && tokens[i + 4]?.tight === true
      ? digits(reading, i + 4)
      : null;
  if (
    third === null ||
    (tokens[i + 5]?.tight === true &&
      /^[/.\d-]$/.test(tokens[i + 5]?.text ?? '') &&
      tokens[i + 6]?.tight === true &&
      tokens[i + 6]?.kind === 'number')
  )
    return null;
  const long = original(reading, i + 4).length;
  if (original(reading, i).length === 4) return checked(reading, i, { year: first, month: second, day: third });
  if (long !== 4 && !(long === 2 && mark.text === '/')) return null;
  const year = long === 4 ? third : third + (third > 69 ? 1900 : 2000);
  const dayFirst = reading.locale.temporal.dayFirst || (first > 12 && second <= 12);
  return checked(reading, i, dayFirst ? { year, month: second, day: first } : { year, month: first, day: second });
};

function checked(
  reading: Reading,
  i: number,
  { year, month, day }: { year: number; month: number; day: number },
): Found | null {
  if (!isYear(year)) return null;
  return dateOf(reading, { from: i, to: i + 5 }, { year: { year }, month, day, weekday: null });
}

/** « en 2014 », "a 1996 law", « saison 2002/2003 »; no quantity. */
export const yearDate: Rule = (reading, i) => {
  const { tokens } = reading;
  const token = tokens[i];
  const number = digits(reading, i);
  if (token === undefined || number === null || token.text.length !== 4 || number < 1000 || number > 2150) return null;
  const before = tokens[i - 1];
  const joined = before?.text === '/' && digits(reading, i - 2) !== null;
  if (!joined && isChained(reading, i) && !isMark(reading, i + 1, '/')) return null;
  if (isMark(reading, i + 1, '/') && tokens[i + 3]?.text === '/') return null;
  const strong = before?.means?.yearBefore !== undefined || joined || before?.means?.month !== undefined;
  const next = tokens[i + 1];
  const quantity =
    next !== undefined &&
    (reading.locale.temporal.notDate.test(next.text) ||
      next.means?.unit !== undefined ||
      next.means?.hourMark !== undefined ||
      next.means?.zone !== undefined);
  if (quantity || (next?.tight === true && next.kind === 'word' && next.text !== 's')) return null;
  if (next?.text === 's' && next.tight) return decade(i, i + 2, number);
  if (!strong && (number < 1800 || (next?.kind === 'word' && next.text.length > 3 && next.text.endsWith('s'))))
    return null;
  return { from: i, to: i + 1, moment: momentOf({ kind: 'year', year: number }) };
};

function decade(from: number, to: number, number: number): Found | null {
  if (number % 10 !== 0) return null;
  return { from, to, moment: momentOf({ kind: 'decade', year: number }) };
}

/** « les années 60 », "the 60s", "the '60s". */
export const decadeDate: Rule = (reading, i) => {
  if (meaning(reading, i, 'unit') === 'year') {
    const number = digits(reading, i + 1);
    if (number === null || number % 10 !== 0 || isChained(reading, i + 1)) return null;
    if (number >= 1000 && number <= 2090) return decade(i, i + 2, number);
    return number >= 10 && number <= 90 ? decade(i, i + 2, 1900 + number) : null;
  }
  const number = digits(reading, i);
  const plural = reading.tokens[i + 1]?.text === 's' && reading.tokens[i + 1]?.tight === true;
  return number !== null &&
    plural &&
    number >= 10 &&
    number <= 90 &&
    number % 10 === 0 &&
    isWord(reading, i - 1, 'article')
    ? decade(i, i + 2, 1900 + number)
    : null;
};

/** « XIXe siècle », "19th century". */
export const centuryDate: Rule = (reading, i) => {
  const number = digits(reading, i) ?? roman(original(reading, i));
  const suffix = number !== null && digits(reading, i) !== null ? i + 2 : i + 1;
  if (number === null || number < 1 || number > 22 || meaning(reading, suffix, 'unit') !== 'century') return null;
  return { from: i, to: suffix + 1, moment: momentOf({ kind: 'century', century: number }) };
};

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
