/** What a character is to the words that need no rule: letters, then something that surely ends them. */
const OTHER = 0;
const LOWER = 1;
const UPPER = 2;
/** A mark that is a token by itself wherever it stands, and ends a word. */
const MARK = 3;
const BLANK = 4;

const classes = new Uint8Array(0x10000);
for (let code = 0x41; code < 0x180; code++) {
  const character = String.fromCharCode(code);
  if (/\p{Lu}/u.test(character)) classes[code] = UPPER;
  else if (/\p{Ll}/u.test(character)) classes[code] = LOWER;
}
for (const mark of ',;:()?!"«»“”—–…') classes[mark.charCodeAt(0)] = MARK;
for (const blank of ' \n\t\r\u00a0\u202f') classes[blank.charCodeAt(0)] = BLANK;

export const isBlank = (text: string, at: number): boolean => classes[text.charCodeAt(at)] === BLANK;
export const isLoneMark = (text: string, at: number): boolean => classes[text.charCodeAt(at)] === MARK;

/** The first letters of words, as far as they have a case. */
export const isCapital = (text: string, at: number): boolean => classes[text.charCodeAt(at)] === UPPER;

/**
 * Where a word ends that is nothing but letters and stands before a blank, a mark or, where the apostrophe
 * belongs to the word before it, an apostrophe and a letter; -1 where only the rules of the language can tell.
 */
export function simpleWordEnd(text: string, from: number, elides: boolean): number {
  let at = from;
  while (isLetter(classes[text.charCodeAt(at)])) at++;
  if (at === from) return -1;
  const after = classes[text.charCodeAt(at)] ?? (at === text.length ? BLANK : OTHER);
  if (after === BLANK || after === MARK) return at;
  const mark = text.charAt(at);
  return elides && (mark === "'" || mark === '’') && isLetter(classes[text.charCodeAt(at + 1)]) ? at + 1 : -1;
}

const isLetter = (kind: number | undefined): boolean => kind === LOWER || kind === UPPER;
