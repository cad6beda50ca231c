import type { FigureLocale } from '@dixit/locales/contract';
import type { TimeToken } from '../temporal/lexicon.ts';

/** A number in digits or words; tokens `[from, to)`. */
export interface NumberRead {
  value: number;
  to: number;
  spelled: boolean;
  /** Written with separators, decimals or a multiplier: never a year. */
  marked: boolean;
}

/** More than any number in a text has: what goes on and on is no number. */
const MOST_DIGITS = 24;
const MOST_FACTORS = 8;

/** Reads « 127 000 », 13’000, `1.5 million`, « trente-deux », "two hundred"; null when no number begins at `i`. */
export function numberAt(tokens: readonly TimeToken[], i: number, locale: FigureLocale): NumberRead | null {
  const first = tokens[i]?.kind === 'number' ? inDigits(tokens, i, locale) : inWords(tokens, i);
  return first === null ? null : multiplied(tokens, first);
}

function inDigits(tokens: readonly TimeToken[], i: number, { decimalComma }: FigureLocale): NumberRead {
  let text = tokens[i]?.text ?? '';
  let to = i + 1;
  if (text.length <= 3) {
    for (
      let group = groupAt(tokens, to, decimalComma);
      group !== null && text.length < MOST_DIGITS;
      group = groupAt(tokens, to, decimalComma)
    ) {
      text += group.text;
      to = group.to;
    }
  }
  const mark = tokens[to];
  const tail = tokens[to + 1];
  const point = mark?.text === (decimalComma ? ',' : '.') || mark?.text === '.';
  if (point && mark.tight && tail?.tight && tail.kind === 'number' && tail.text.length <= 3) {
    return { value: Number(`${text}.${tail.text}`), to: to + 2, spelled: false, marked: true };
  }
  return { value: Number(text), to, spelled: false, marked: to > i + 1 };
}

/** Three more digits behind a blank, an apostrophe, or the thousands mark of the language. */
function groupAt(tokens: readonly TimeToken[], i: number, decimalComma: boolean): { text: string; to: number } | null {
  const next = tokens[i];
  const before = tokens[i - 1];
  const isGroup = (token: TimeToken | undefined): boolean => token?.kind === 'number' && token.text.length === 3;
  if (next === undefined || before === undefined) return null;
  if (isGroup(next) && !next.tight && next.start - before.end === 1) return { text: next.text, to: i + 1 };
  const mark = next.text === "'" || next.text === (decimalComma ? '.' : ',');
  const group = tokens[i + 1];
  return mark && next.tight && group?.tight === true && isGroup(group) ? { text: group.text, to: i + 2 } : null;
}

function inWords(tokens: readonly TimeToken[], i: number): NumberRead | null {
  const word = tokens[i]?.means?.['number'];
  if (word === undefined) {
    return tokens[i]?.means?.['multiplier'] === undefined ? null : { value: 1, to: i, spelled: true, marked: false };
  }
  const value = Number(word);
  let to = i + 1;
  if (value < 20 || value % 10 !== 0) return { value, to, spelled: true, marked: false };
  while (tokens[to]?.text === '-' || tokens[to]?.means?.['and'] !== undefined) to++;
  const ones = Number(tokens[to]?.means?.['number'] ?? 0);
  const joined = ones > 0 && ones < 10 && (to === i + 1 || tokens[to - 1]?.text === '-' || ones === 1);
  return joined && to > i + 1
    ? { value: value + ones, to: to + 1, spelled: true, marked: false }
    : { value, to: i + 1, spelled: true, marked: false };
}

function multiplied(tokens: readonly TimeToken[], number: NumberRead): NumberRead | null {
  let { value, to } = number;
  for (let factors = 0; factors < MOST_FACTORS; factors++) {
    const at = tokens[to]?.text === '-' ? to + 1 : to;
    const factor = tokens[at]?.means?.['multiplier'];
    if (factor === undefined || (tokens[at]?.text.length === 1 && !(tokens[at]?.tight ?? false))) break;
    value *= Number(factor);
    to = at + 1;
    const rest =
      number.spelled && tokens[to]?.kind === 'word' && tokens[to]?.means?.['number'] !== undefined
        ? inWords(tokens, to)
        : null;
    if (rest === null || rest.value >= Number(factor)) continue;
    value += rest.value;
    ({ to } = rest);
  }
  if (to === number.to) return tokens[to - 1] === undefined || (value === 1 && number.to === 0) ? null : number;
  return { value, to, spelled: number.spelled, marked: true };
}
