import type { Locale, TemporalCategory } from '@dixit/locales/contract';
import type { Span } from '@dixit/model';
import type { TimeToken } from './lexicon.ts';
import type { Found } from './moment.ts';
import type { Tokens } from './tokens.ts';

/** A stretch of text being read, and what was wrong in it. */
export interface Reading {
  readonly text: string;
  readonly tokens: Tokens;
  readonly locale: Locale;
  /** Dates of no calendar: 31 February. */
  readonly impossible: Span[];
}

/** Reads an expression that begins at token `i`; null when none does. */
export type Rule = (reading: Reading, i: number) => Found | null;

export function meaning(reading: Reading, i: number, category: TemporalCategory): string | null {
  return reading.tokens.means(i)?.[category] ?? null;
}

/** How far before a length its verb may stand, in words: « durer encore jusqu'à trois heures ». */
const VERB_REACH = 6;

/** From more hours on « durer jusqu'à 18 heures » names the time of day at which it ends. */
const LONG_HOURS = 12;

/** Whether a verb of lasting stands before a number of hours: what follows is a length. */
export function isLength(reading: Reading, i: number, hours: number): boolean {
  if (hours > LONG_HOURS) return false;
  for (let at = i - 1; at >= Math.max(0, i - VERB_REACH); at--) {
    if (/[.;:,]/.test(reading.tokens.at(at)?.text ?? '')) return false;
    if (isWord(reading, at, 'lasts')) return true;
  }
  return false;
}

export function isWord(reading: Reading, i: number, category: TemporalCategory): boolean {
  return reading.tokens.means(i)?.[category] !== undefined;
}

export function isMark(reading: Reading, i: number, mark: string): boolean {
  return reading.tokens.is(i, mark);
}

/** The index after token `i` when it is such a mark or word, else `i`. */
export function skip(reading: Reading, i: number, ...what: readonly string[]): number {
  const { tokens } = reading;
  const isMark = tokens.isMark(i);
  const means = isMark ? undefined : tokens.means(i);
  if (!isMark && means === undefined) return i;
  for (const each of what) if (isMark ? tokens.is(i, each) : means?.[each] !== undefined) return i + 1;
  return i;
}

/** The digits of token `i` as a number, when it stands free of letters and decimals. */
export function digits(reading: Reading, i: number): number | null {
  if (!reading.tokens.isNumber(i)) return null;
  const text = reading.tokens.at(i)?.text ?? '';
  return text.length <= 9 ? Number(text) : null;
}

/** Whether a number at `i` runs on into another number, as in `1.1.3`, `2-14`, `3,5`. */
export function isChained(reading: Reading, i: number): boolean {
  const { tokens } = reading;
  const before = tokens.at(i - 1);
  const after = tokens.at(i + 1);
  const linked = (mark: TimeToken | undefined, number: TimeToken | undefined): boolean =>
    mark?.kind === 'mark' && /[.,:/$€£#-]/.test(mark.text) && number?.kind === 'number';
  return (
    (before !== undefined &&
      tokens.at(i)?.tight === true &&
      (before.kind !== 'mark' || linked(before, tokens.at(i - 2)) || /[$€£#]/.test(before.text))) ||
    (after?.tight === true && tokens.at(i + 2)?.tight === true && linked(after, tokens.at(i + 2)))
  );
}

/** The original letters of token `i`. */
export function original(reading: Reading, i: number): string {
  return reading.tokens.shown(i);
}

export function isCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < ASCII ? code >= UPPER_A && code <= UPPER_Z : /^\p{Lu}/u.test(word);
}

const ASCII = 0x80;
const UPPER_A = 0x41;
const UPPER_Z = 0x5a;

export function isTight(reading: Reading, i: number): boolean {
  return reading.tokens.isTight(i);
}

/** Whether nothing stands at `i` that a number before it could count: the end, a mark, a clock time, a joining word. */
export function isFree(reading: Reading, i: number): boolean {
  const token = reading.tokens.at(i);
  if (token === undefined || (token.kind === 'mark' && !/^[%$€£'/]$/.test(token.text))) return true;
  if (token.kind === 'number')
    return isMark(reading, i + 1, ':') || isWord(reading, i + 1, 'hourMark') || token.text.length === 4;
  return isWord(reading, i, 'to') || isWord(reading, i, 'at') || isWord(reading, i, 'and') || isWord(reading, i, 'of');
}
