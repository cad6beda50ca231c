import { digits, isChained, isMark, isWord, meaning, type Reading } from './grammar.ts';

export interface NumberRead {
  n: number;
  to: number;
}

/** A number in words. */
export function spelled(reading: Reading, i: number): NumberRead | null {
  const first = word(reading, i);
  if (first === null) return null;
  let total = 0;
  let current = first >= 1000 ? 0 : first;
  if (first >= 1000) total = first;
  let to = i + 1;
  for (;;) {
    const at = joint(reading, to);
    const next = word(reading, at);
    if (next === null || (next === 1 && at === to)) break;
    const grown = grow(total, current, next);
    if (grown === null || (isWord(reading, at - 1, 'and') && at > to && !takesAnd(current, total))) break;
    ({ total, current } = grown);
    to = at + 1;
  }
  return { n: total + current, to };
}

/** « et » and "and" stand before the last part only: « vingt et un », "two thousand and five". */
const takesAnd = (current: number, total: number): boolean =>
  current >= 100 || (current === 0 && total > 0) || (current >= 20 && current % 10 === 0);

function grow(total: number, current: number, next: number): { total: number; current: number } | null {
  if (next === 1000) return current > 0 && total === 0 ? { total: current * 1000, current: 0 } : null;
  if (next === 100) {
    if (current === 0) return { total, current: 100 };
    return current < 100 ? { total, current: current * 100 } : null;
  }
  if (next > 100) return null;
  if (current % 100 === 0 && (current > 0 || total > 0)) return { total, current: current + next };
  const tens = current % 100;
  const fits = tens >= 20 && tens % 10 === 0 && (next < 10 || ((tens === 60 || tens === 80) && next < 20));
  return fits ? { total, current: current + next } : null;
}

function word(reading: Reading, i: number): number | null {
  const code = meaning(reading, i, 'number');
  return code === null || code === 'X' ? null : Number(code);
}

/** Behind a hyphen or "and" that joins number words. */
function joint(reading: Reading, i: number): number {
  let at = i;
  if (isMark(reading, at, '-') && reading.tokens.isTight(at)) at++;
  if (meaning(reading, at, 'and') === '1') at++;
  if (at > i && isMark(reading, at, '-') && reading.tokens.isTight(at)) at++;
  return word(reading, at) === null ? i : at;
}

/** `3rd`, « 1er », "twenty-first", « troisième ». */
export function ordinal(reading: Reading, i: number): NumberRead | null {
  const number = digits(reading, i);
  if (number !== null) {
    const suffix = reading.tokens.at(i + 1);
    if (suffix?.tight !== true || !isWord(reading, i + 1, 'ordinalSuffix') || isChained(reading, i)) return null;
    return { n: number, to: i + 2 };
  }
  const code = meaning(reading, i, 'ordinal');
  if (code !== null) return { n: Number(code), to: i + 1 };
  const tens = word(reading, i);
  if (tens === null || tens < 20 || tens % 10 !== 0 || tens > 90) return null;
  const at = isMark(reading, i + 1, '-') ? i + 2 : i + 1;
  const ones = meaning(reading, at, 'ordinal');
  return ones !== null && Number(ones) < 10 ? { n: tens + Number(ones), to: at + 1 } : null;
}

/** "nineteen ninety-six", "two thousand and fifteen", « deux mille quinze ». */
export function spelledYear(reading: Reading, i: number): NumberRead | null {
  const first = spelled(reading, i);
  if (first === null) return null;
  if (first.n >= 1000 && first.n < 2200) return first.to > i + 1 ? first : null;
  if (first.n < 10 || first.n > 21) return null;
  const second = spelled(reading, first.to);
  if (second === null || second.n < 10 || second.n > 99) return null;
  return { n: first.n * 100 + second.n, to: second.to };
}
