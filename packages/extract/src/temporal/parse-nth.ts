import { digits, isMark, isTight, isWord, meaning, skip, type Reading, type Rule } from './grammar.ts';
import { momentOf, UNITS, type Core, type Found, type Unit, type YearPart } from './moment.ts';
import { ordinal, spelled } from './number.ts';
import { dialAt } from './parse-clock.ts';
import { behindWeekday, dayDate, monthDate, yearAt } from './parse-date.ts';
import { numericDate } from './parse-numeric.ts';
import { namedUnit, season } from './parse-relative.ts';
import { yearDate } from './parse-year.ts';

/** « premier vendredi de juillet », "last week of 2019", "the 9th day of next month", « dernier week-end du mois ». */
export const nthOf: Rule = (reading, i) => {
  const which = rankAt(reading, i);
  if (which === null) return null;
  const count = countAt(reading, which.to);
  const weekday = meaning(reading, count.to, 'weekday');
  const unit = meaning(reading, count.to, 'unit') as Unit | null;
  if (weekday === null && unit === null) return partOfYear(reading, i, which);
  const at = count.to + 1;
  if (unit === 'quarter' || unit === 'half') return partOfYear(reading, i, which) ?? lonelyPart(reading, i, which);
  const whole = containerAt(reading, at);
  if (whole === null || !holds(whole.core, unit)) return null;
  const core: Core = {
    kind: 'nth',
    unit: unit ?? 'day',
    weekday: weekday === null ? null : Number(weekday),
    n: which.n,
    count: count.n,
    of: whole.core,
  };
  return { from: i, to: whole.to, moment: momentOf(core) };
};

/** A month holds weeks, not years. */
function holds(core: Core, unit: Unit | null): boolean {
  const size = UNITS.indexOf(unit ?? 'day');
  if (core.kind === 'month') return size < UNITS.indexOf('month');
  if (core.kind === 'season' || core.kind === 'fraction') return size < UNITS.indexOf('quarter');
  if (core.kind === 'year') return size < UNITS.indexOf('year');
  return core.kind === 'shift' && UNITS.indexOf(core.by[0]?.unit ?? 'second') > size;
}

interface Rank {
  /** -1: the last. */
  n: number;
  to: number;
}

function rankAt(reading: Reading, i: number): Rank | null {
  if (meaning(reading, i, 'step') === '-1') return { n: -1, to: i + 1 };
  const named = ordinal(reading, i);
  return named === null ? null : { n: named.n, to: named.to };
}

function countAt(reading: Reading, i: number): { n: number; to: number } {
  const number = digits(reading, i);
  if (number !== null && isWord(reading, i + 1, 'unit')) return { n: number, to: i + 1 };
  const words = spelled(reading, i);
  return words !== null && words.n > 1 && isWord(reading, words.to, 'unit') ? words : { n: 1, to: i };
}

/** « de juillet », "of next month", "in the year", « du mois »: what an nth is counted in. */
function containerAt(reading: Reading, i: number): { core: Core; to: number } | null {
  const of = skip(reading, i, 'of');
  const inner = skip(reading, skip(reading, skip(reading, of, "'"), 'article'), "'");
  if (of === i && !isWord(reading, i, 'this')) return null;
  const found =
    monthDate(reading, inner) ??
    yearDate(reading, inner) ??
    namedUnit(reading, inner) ??
    season(reading, inner) ??
    bareUnit(reading, inner);
  return found === null || found.moment.clock !== null ? null : { core: found.moment.core, to: found.to };
}

/** "of the month", « de l'année », « du mois de mai », "of the year 2019": this one, or the one named. */
export function bareUnit(reading: Reading, i: number): Found | null {
  const unit = meaning(reading, i, 'unit') as Unit | null;
  if (unit === null || !['week', 'weekend', 'month', 'quarter', 'half', 'year', 'decade', 'century'].includes(unit))
    return null;
  if (reading.tokens.at(i)?.text.endsWith('s') === true && reading.tokens.at(i)?.text !== 'mois') return null;
  const of = skip(reading, skip(reading, i + 1, 'of'), "'");
  const named = unit === 'month' ? monthDate(reading, of) : unit === 'year' ? yearDate(reading, of) : null;
  if (named !== null) return { ...named, from: i };
  return { from: i, to: i + 1, moment: momentOf({ kind: 'shift', by: [{ unit, n: 0 }], from: 'now' }) };
}

/** « troisième trimestre 2016 », "the first quarter of 2013", "second half of last year". */
function partOfYear(reading: Reading, i: number, which: Rank): Found | null {
  const unit = meaning(reading, which.to, 'unit');
  if (unit !== 'quarter' && unit !== 'half') return null;
  const n = which.n === -1 ? (unit === 'quarter' ? 4 : 2) : which.n;
  if (n < 1 || n > (unit === 'quarter' ? 4 : 2)) return null;
  const year = yearBehind(reading, which.to + 1);
  if (year === null) return null;
  return { from: i, to: year.to, moment: momentOf({ kind: 'fraction', unit, n, year: year.year }) };
}

/** "next year's first quarter", "last year's second half". */
export const partOfNamedYear: Rule = (reading, i) => {
  const year = namedUnit(reading, i);
  const core = year?.moment.core;
  if (year === null || core?.kind !== 'shift' || core.by[0]?.unit !== 'year' || core.from !== 'now') return null;
  if (!isMark(reading, year.to, "'") || !isTight(reading, year.to) || !isTight(reading, year.to + 1)) return null;
  const which = rankAt(reading, year.to + 2);
  const unit = which === null ? null : meaning(reading, which.to, 'unit');
  if (which === null || (unit !== 'quarter' && unit !== 'half') || which.n > (unit === 'quarter' ? 4 : 2)) return null;
  const n = which.n < 0 ? (unit === 'quarter' ? 4 : 2) : which.n;
  const shift = core.by[0].n;
  return { from: i, to: which.to + 1, moment: momentOf({ kind: 'fraction', unit, n, year: { shift } }) };
};

/** "the third quarter", « au second semestre »: of the year that lies nearest; "the second half" may be that of a match. */
function lonelyPart(reading: Reading, i: number, which: Rank): Found | null {
  const unit = meaning(reading, which.to, 'unit');
  if ((unit !== 'quarter' && unit !== 'half') || isWord(reading, which.to, 'hourPart')) return null;
  if (which.n < 1 || which.n > (unit === 'quarter' ? 4 : 2) || isWord(reading, which.to + 1, 'of')) return null;
  return { from: i, to: which.to + 1, moment: momentOf({ kind: 'fraction', unit, n: which.n, year: null }) };
}

function yearBehind(reading: Reading, i: number): { year: YearPart; to: number } | null {
  const at = skip(reading, i, '-');
  const named = yearAt(reading, at);
  if (named !== null) return named;
  const of = skip(reading, skip(reading, skip(reading, skip(reading, at, 'of'), "'"), 'article'), "'");
  if (of === at || meaning(reading, of, 'unit') !== 'year') return null;
  return yearAt(reading, of + 1) ?? { year: { shift: 0 }, to: of + 1 };
}

/** "Q3", "Q3 2016", "2016 Q3", « T1 2021 », "H2 2016", "next year's first quarter". */
export const lettered: Rule = (reading, i) => {
  const year = digits(reading, i);
  if (year !== null && year >= 1900 && year <= 2150) {
    const at = isTight(reading, i + 1) && reading.tokens.is(i + 1, '-') ? i + 2 : i + 1;
    const letter = letterAt(reading, at);
    if (letter === null) return null;
    return {
      from: i,
      to: letter.to,
      moment: momentOf({ kind: 'fraction', unit: letter.unit, n: letter.n, year: { year } }),
    };
  }
  const letter = letterAt(reading, i);
  if (letter === null) return null;
  const behind = yearBehind(reading, letter.to);
  if (behind === null && letter.text !== 'q') return null;
  const core: Core = { kind: 'fraction', unit: letter.unit, n: letter.n, year: behind?.year ?? null };
  return { from: i, to: behind?.to ?? letter.to, moment: momentOf(core) };
};

function letterAt(
  reading: Reading,
  i: number,
): { unit: 'quarter' | 'half'; n: number; text: string; to: number } | null {
  const unit = meaning(reading, i, 'yearPart');
  const n = digits(reading, i + 1);
  if ((unit !== 'quarter' && unit !== 'half') || n === null || !isTight(reading, i + 1)) return null;
  if (n < 1 || n > (unit === 'quarter' ? 4 : 2)) return null;
  return { unit, n, text: reading.tokens.at(i)?.text ?? '', to: i + 2 };
}

/** "week 31", « semaine 12 de 2020 ». */
export const weekNumber: Rule = (reading, i) => {
  if (meaning(reading, i, 'unit') !== 'week') return null;
  const n = digits(reading, i + 1);
  if (n === null || n < 1 || n > 53 || isWord(reading, i + 2, 'ordinalSuffix')) return null;
  const year = yearBehind(reading, i + 2);
  return { from: i, to: year?.to ?? i + 2, moment: momentOf({ kind: 'week-number', n, year: year?.year ?? null }) };
};

/** "the week of May 9", « la semaine du 3 juin », "the week commencing July 1". */
export const around: Rule = (reading, i) => {
  const unit = meaning(reading, i, 'unit') as Unit | null;
  if (unit !== 'week' && unit !== 'weekend') return null;
  const at = skip(reading, i + 1, 'of', 'starting');
  if (at === i + 1) return null;
  const day = skip(reading, at, 'article');
  const found = dayDate(reading, day) ?? numericDate(reading, day);
  if (found?.moment.core.kind !== 'day') return null;
  return { from: i, to: found.to, moment: momentOf({ kind: 'around', unit, of: found.moment.core }) };
};

/** « le 17 », "the 27th", "Friday the 15th", « jeudi 15 », "20th of next month". */
export const monthDay: Rule = (reading, i) => {
  const weekday = meaning(reading, i, 'weekday');
  const at = weekday === null ? i : behindWeekday(reading, i);
  const day = dayOfMonth(reading, at);
  if (day === null) return null;
  const of = monthOffset(reading, day.to);
  if (of === null && !(weekday === null ? isLonely(reading, i, day) : isNamedDay(reading, at, day))) return null;
  const core: Core = {
    kind: 'month-day',
    day: day.n,
    weekday: weekday === null ? null : Number(weekday),
    months: of?.months ?? null,
  };
  return { from: i, to: of?.to ?? day.to, moment: momentOf(core) };
};

interface Day {
  n: number;
  to: number;
  /** Written as an ordinal: "15th", « 1er ». */
  ordinal: boolean;
}

function dayOfMonth(reading: Reading, i: number): Day | null {
  const named = ordinal(reading, i);
  if (named !== null) return named.n >= 1 && named.n <= 31 ? { ...named, ordinal: true } : null;
  const number = digits(reading, i);
  if (number === null || number < 1 || number > 31 || isTight(reading, i)) return null;
  const next = reading.tokens.at(i + 1);
  if (next?.tight === true && !/^[,.;!?)]$/.test(next.text)) return null;
  return next?.tight === true && isTight(reading, i + 2) ? null : { n: number, to: i + 1, ordinal: false };
}

function monthOffset(reading: Reading, i: number): { months: number; to: number } | null {
  const of = skip(reading, skip(reading, skip(reading, i, 'of'), "'"), 'article');
  const named = namedUnit(reading, of) ?? (of > i ? bareUnit(reading, of) : null);
  const core = named?.moment.core;
  if (named === null || core?.kind !== 'shift' || core.by.length !== 1 || core.from !== 'now') return null;
  const [step] = core.by;
  return step?.unit === 'month' ? { months: step.n, to: named.to } : null;
}

/** No noun follows that the number could count. */
function isLonely(reading: Reading, i: number, day: Day): boolean {
  if (reading.tokens.at(i)?.kind === 'word' && !isWord(reading, i, 'number')) return false;
  const led = isWord(reading, i - 1, 'article') ? i - 2 : i - 1;
  const hasArticle = led === i - 2;
  if (!hasArticle || reading.tokens.is(i - 1, 'les')) return false;
  if (!day.ordinal && reading.locale.temporal.monthFirst && !isWord(reading, led, 'dayBefore')) return false;
  if (day.ordinal && isWord(reading, led, 'of') && isWord(reading, led - 1, 'part')) return true;
  const next = reading.tokens.at(day.to);
  if (next === undefined || /^[,.;:!?)]$/.test(next.text)) return next?.text !== ',' || !isTight(reading, day.to + 1);
  if (isWord(reading, day.to, 'of') && isWord(reading, day.to + 1, 'part')) return true;
  return (
    (isWord(reading, day.to, 'at') || isWord(reading, day.to, 'between') || isWord(reading, day.to, 'from')) &&
    (isClockFace(reading, day.to + 1) || isWord(reading, day.to + 1, 'dial'))
  );
}

/** Of a number behind « le 17 à »: « le 17 de 14 h à 16 h », not « le 3 de 2 équipes ». */
const isClockFace = (reading: Reading, i: number): boolean =>
  reading.tokens.isNumber(i) &&
  (isWord(reading, i - 1, 'at') || dialAt(reading, i) !== null || isWord(reading, i - 1, 'between'));

function isNamedDay(reading: Reading, at: number, day: Day): boolean {
  const next = reading.tokens.at(day.to);
  if (isWord(reading, at, 'number') || reading.tokens.isNumber(at) || day.ordinal) {
    if (next === undefined || next.kind === 'mark') return true;
    if (
      next.means?.['hourMark'] !== undefined ||
      next.means?.['halfDay'] !== undefined ||
      next.means?.['unit'] !== undefined
    )
      return false;
    return (
      day.ordinal ||
      next.means?.['at'] !== undefined ||
      next.means?.['to'] !== undefined ||
      next.means?.['between'] !== undefined
    );
  }
  return false;
}
