/** What a code unit is to the tokens of time expressions. */
export const BLANK = 0;
export const WORD = 1;
export const NUMBER = 2;
export const MARK = 3;
/** Accents set apart, soft hyphens: no end of a word. */
export const INSIDE = 4;
const UNKNOWN = 255;

export type Kind = 'word' | 'number' | 'mark';

const classes = new Uint8Array(0x10000).fill(UNKNOWN);

/** The class of a UTF-16 code unit; each is looked at once. */
export function classOf(code: number): number {
  const known = classes[code] ?? MARK;
  if (known !== UNKNOWN) return known;
  const found = classify(code);
  classes[code] = found;
  return found;
}

function classify(code: number): number {
  const character = String.fromCharCode(code);
  if (/[\u00ad\u200b-\u200f\u2060\ufeff\p{M}]/u.test(character)) return INSIDE;
  if (/\s/u.test(character)) return BLANK;
  if (code >= 48 && code <= 57) return NUMBER;
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  return isHalf || (/[\p{L}\p{N}]/u.test(character) && character !== 'ʼ') ? WORD : MARK;
}
