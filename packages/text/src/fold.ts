/** A folded text and, for each of its code units, where it came from. */
export interface Folded {
  text: string;
  /** `offsets[i]` = offset in the original of folded unit `i`; one more entry for the end. */
  offsets: Uint32Array;
}

const FOLDED_CHARACTERS: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '…': '...',
  œ: 'oe',
  Œ: 'oe',
  æ: 'ae',
  Æ: 'ae',
  ß: 'ss',
  ø: 'o',
  Ø: 'o',
  ł: 'l',
  Ł: 'l',
  đ: 'd',
  Đ: 'd',
  ı: 'i',
};
const COMBINING_MARK = /\p{M}/u;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/u;

const PLAIN = /^[ -~]*$/;

/** What each code unit that is a character folds to, filled as they come. */
const units: string[] = [];

/**
 * Folds case, accents, typographic marks and spaces to plain lower-case characters, so that words
 * compare equal however they are set. Soft hyphens and zero-width characters vanish.
 */
export function fold(text: string): string {
  if (isFolded(text)) return text;
  if (PLAIN.test(text)) return text.toLowerCase();
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const known = units[text.charCodeAt(at)];
    if (known !== undefined) out += known;
    else {
      const character = characterAt(text, at);
      out += foldNew(character);
      at += character.length - 1;
    }
  }
  return out;
}

/** Most words that are asked for are short and folded already. */
function isFolded(text: string): boolean {
  if (text.length > 24) return false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || code > 0x7e || (code >= 0x41 && code <= 0x5a) || code === 0x60) return false;
  }
  return true;
}

/** The one code unit that a code unit folds to, filled as they come; 0 for none, for several and for unknown ones. */
const single = new Uint16Array(0x10000);

/** Like `fold`, with the way back to the original offsets. Linear. */
export function foldWithOffsets(text: string): Folded {
  let codes = new Uint16Array(text.length + 16);
  let offsets = new Uint32Array(text.length + 17);
  let size = 0;
  for (let at = 0; at < text.length; at++) {
    if (size + LONGEST_FOLD > codes.length) {
      codes = grown(codes, new Uint16Array(2 * size + LONGEST_FOLD));
      offsets = grown(offsets, new Uint32Array(2 * size + LONGEST_FOLD + 1));
    }
    const code = single[text.charCodeAt(at)];
    if (code !== undefined && code !== 0) {
      offsets[size] = at;
      codes[size++] = code;
      continue;
    }
    const character = characterAt(text, at);
    const folded = units[character.charCodeAt(0)] ?? foldNew(character);
    for (let i = 0; i < folded.length; i++) {
      offsets[size] = at;
      codes[size++] = folded.charCodeAt(i);
    }
    at += character.length - 1;
  }
  offsets[size] = text.length;
  return { text: stringOf(codes, size), offsets: offsets.subarray(0, size + 1) };
}

/** More code units than any character folds to. */
const LONGEST_FOLD = 16;

function grown<T extends Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** How many code units are made a string at a time: all are arguments of one call. */
const AT_ONCE = 8192;

function stringOf(codes: Uint16Array, size: number): string {
  const parts: string[] = [];
  for (let from = 0; from < size; from += AT_ONCE)
    parts.push(
      Reflect.apply(String.fromCharCode, null, codes.subarray(from, Math.min(size, from + AT_ONCE))) as string,
    );
  return parts.join('');
}

/** The code unit at an offset, or the surrogate pair that begins there. */
function characterAt(text: string, at: number): string {
  const code = text.charCodeAt(at);
  const isHigh = code >= 0xd800 && code <= 0xdbff;
  const next = isHigh ? text.charCodeAt(at + 1) : 0;
  return next >= 0xdc00 && next <= 0xdfff ? text.slice(at, at + 2) : text.charAt(at);
}

function foldNew(character: string): string {
  const folded = foldCharacter(character);
  const code = character.charCodeAt(0);
  // Half of a pair that stands alone here may be whole elsewhere.
  if (character.length === 1 && (code < 0xd800 || code > 0xdfff)) {
    units[code] = folded;
    if (folded.length === 1) single[code] = folded.charCodeAt(0);
  }
  return folded;
}

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x80)
    return code >= 0x41 && code <= 0x5a
      ? character.toLowerCase()
      : code === 9 || code === 10 || code === 13
        ? ' '
        : character;
  const direct = FOLDED_CHARACTERS[character];
  if (direct !== undefined) return direct;
  if (COMBINING_MARK.test(character) || INVISIBLE.test(character)) return '';
  if (/\s/u.test(character)) return ' ';
  return character
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
