import type { Words } from './temporal.ts';

/** What words mean beside a number; codes are language-neutral. */
export interface FigureWords {
  /** Spelled numbers below a hundred, by their value. */
  readonly number: Words;
  /** `100`, `1000`, `1000000` …; forms that take « de » included. */
  readonly multiplier: Words;
  /** `about`, `more-than` … as in the model's `QUALIFIERS`; before the number. */
  readonly qualifier: Words;
  /** What is counted: `soldier`, `percent`, `USD`; the same key in all languages. */
  readonly unit: Words;
  /** Between the two ends of a range. */
  readonly to: Words;
  /** « entre », "between": before a range. */
  readonly from: Words;
  /** Opens words that narrow the count, behind it. */
  readonly scopeAfter: Words;
  /** The same, before it: « avec la composante navale ». */
  readonly scopeBefore: Words;
  /** Among words between two commas these make them narrow the count: « forces terrestres uniquement », "crews included". */
  readonly scopeWord: Words;
  /** Before a number that is a label: « article », "update". */
  readonly label: Words;
  /** Before a spelled number that points instead of counting: « les deux ». */
  readonly pointing: Words;
  /** Behind a number that is an ordinal: « e », "th". */
  readonly ordinalSuffix: Words;
  /** Never a thing counted. */
  readonly stop: Words;
  readonly of: Words;
  /** Joins tens and ones: « et » in « vingt et un ». */
  readonly and: Words;
}
export type FigureCategory = keyof FigureWords;

export interface FigureLocale {
  readonly words: FigureWords;
  /** `1,5` is one and a half. */
  readonly decimalComma: boolean;
  /** Singular of a counted noun, folded. */
  readonly singular: (noun: string) => string;
}
