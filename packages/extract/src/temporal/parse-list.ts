import { digits, isFree, isTight, isWord, skip, type Reading, type Rule } from './grammar.ts';
import { isDate } from './calendar.ts';
import { momentOf, type Found } from './moment.ts';
import { monthAt, yearAt } from './parse-date.ts';

/** Most days that one month is named for: « les 3, 4, 5 et 9 mai ». */
const MOST = 5;

/** « les 6 et 7 juin », "April 24 and 25": each day of a list that names its month once. */
export const listedDay: Rule = (reading, i) => {
  const day = dayAlone(reading, i);
  if (day === null) return null;
  return reading.locale.temporal.monthFirst ? behindMonth(reading, i, day) : beforeMonth(reading, i, day);
};

function beforeMonth(reading: Reading, i: number, day: number): Found | null {
  let last = day;
  for (let at = i, n = 1; n < MOST; n++) {
    const next = skip(reading, behindJoint(reading, at + 1), 'article');
    const following = next === at + 1 ? null : dayAlone(reading, next);
    if (following === null || following <= last) return null;
    const month = monthAt(reading, next + 1);
    if (month !== null) return dayOfList(i, { day, month: month.month, year: yearAt(reading, month.to)?.year ?? null });
    last = following;
    at = next;
  }
  return null;
}

function behindMonth(reading: Reading, i: number, day: number): Found | null {
  if (!isFree(reading, i + 1)) return null;
  let last = day;
  for (let at = i, n = 1; n < MOST; n++) {
    const joint = isJoint(reading, at - 1) ? at - 2 : -1;
    const former = joint < 0 ? null : dayAlone(reading, joint);
    if (former === null || former >= last) return null;
    if (isWord(reading, joint - 1, 'month')) {
      const month = monthAt(reading, joint - 1);
      return month === null
        ? null
        : dayOfList(i, { day, month: month.month, year: yearAt(reading, i + 1)?.year ?? null });
    }
    last = former;
    at = joint;
  }
  return null;
}

function dayOfList(
  i: number,
  { day, month, year }: { day: number; month: number; year: NonNullable<ReturnType<typeof yearAt>>['year'] },
): Found | null {
  if (!isDate(year !== null && 'year' in year ? year.year : null, month, day)) return null;
  return { from: i, to: i + 1, moment: momentOf({ kind: 'day', year, month, day, weekday: null }) };
}

/** A number that may be a day, with blanks or a comma around it. */
function dayAlone(reading: Reading, i: number): number | null {
  const day = digits(reading, i);
  if (day === null || day < 1 || day > 31 || isTight(reading, i)) return null;
  const next = reading.tokens.at(i + 1);
  return next?.tight === true && !/^[,.;!?)]$/.test(next.text) ? null : day;
}

const isJoint = (reading: Reading, i: number): boolean =>
  reading.tokens.is(i, ',') || reading.tokens.means(i)?.['and'] === '1';

const behindJoint = (reading: Reading, i: number): number => (isJoint(reading, i) ? i + 1 : i);
