import type { Span } from '@dixit/model';
import type { Lexicon } from './lexicon.ts';
import { listsOf } from './word-lists.ts';
import { isBlank, isCapital, isLoneMark, simpleWordEnd } from './simple-word.ts';

/** A word, number or mark of the text. */
export interface Word extends Span {
  /** Lower case, NFC, with a plain apostrophe. */
  low: string;
  kind: 'word' | 'number' | 'mark';
  /** Begins with a capital letter. */
  cap: boolean;
  /** A subject pronoun hung on the verb before it. */
  clitic: boolean;
  /** Innermost quotation it stands in, -1 for none; its marks belong to what is around. */
  quote: number;
  /** An outer quotation mark: opens or closes this quotation; -1 for other marks. */
  opens: number;
  closes: number;
  /** Bits of `LIST`. */
  lists: number;
}

const ELIDING =
  /(?<number>\d+(?:[.,   ]\d+)*)|(?<word>[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:[-‐‑][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:['’ʼ](?=[\p{L}\s"«»“”]))?)|(?<mark>''|’’|‘‘|``|[^\s\p{L}\p{N}\p{M}])/gu;
const ATTACHING =
  /(?<number>\d+(?:[.,]\d+)*)|(?<word>(?:['’](?=\p{Ll}))?(?:(?!n['’]t)[\p{L}\p{M}\p{N}])+(?:[-‐‑.](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*(?:['’]\p{Lu}\p{L}+)?|n['’]t)|(?<mark>''|’’|‘‘|``|[^\s\p{L}\p{N}\p{M}])/gu;
const PLAIN = /^[a-z]+$/;

/** Words of a stretch of text, in order. Linear. */
export function lex(text: string, span: Span, lexicon: Lexicon): Word[] {
  const { speech } = lexicon.locale;
  const found: Word[] = [];
  const eliding = speech.apostrophe === 'elides';
  const pattern = eliding ? ELIDING : ATTACHING;
  for (let at = span.start; at < span.end;) {
    if (isBlank(text, at)) {
      at++;
      continue;
    }
    const end = isLoneMark(text, at) ? at + 1 : simpleWordEnd(text, at, eliding);
    if (end >= 0) {
      const word = simple(text, at, end);
      const whole = eliding ? writtenOut(text, at, word.low, lexicon) : null;
      if (whole !== null) Object.assign(word, { low: whole, end: at + whole.length });
      found.push(word);
      at = word.end;
      continue;
    }
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match || match.index >= span.end) break;
    at = pattern.lastIndex;
    const raw = match[0];
    const groups = match.groups ?? {};
    const kind = groups['word'] !== undefined ? 'word' : groups['number'] !== undefined ? 'number' : 'mark';
    const low = kind === 'word' ? lower(raw) : raw;
    const whole = eliding && kind === 'word' ? writtenOut(text, match.index, low, lexicon) : null;
    if (whole !== null) {
      const word = make(match.index, match.index + whole.length, whole, 'word');
      word.cap = isCapital(text, match.index);
      found.push(word);
      at = pattern.lastIndex = word.end;
      continue;
    }
    const word = make(match.index, match.index + raw.length, low, kind);
    word.cap = kind === 'word' && raw !== raw.toLowerCase() && (/^\p{Lu}/u.test(raw) || isArticled(raw, lexicon));
    const clitic =
      kind === 'word' && raw.includes('-') ? speech.clitics.find((ending) => low.endsWith(ending)) : undefined;
    if (clitic !== undefined && clitic.length < low.length) {
      splitClitic(found, word, clitic);
    } else if (kind === 'word' && /['’ʼ]$/u.test(raw) && !elides(text, match.index + raw.length)) {
      word.end -= 1;
      word.low = low.slice(0, -1);
      found.push(word, make(word.end, word.end + 1, raw.slice(-1), 'mark'));
    } else {
      found.push(word);
    }
  }
  for (const word of found) word.lists = listsOf(lexicon, word.low);
  return found;
}

function simple(text: string, start: number, end: number): Word {
  const raw = text.slice(start, end);
  if (isLoneMark(text, start)) return make(start, end, raw, 'mark');
  const word = make(start, end, lower(raw), 'word');
  word.cap = isCapital(text, start);
  return word;
}

/** « aujourd’hui », « prud’hommes »: the word that keeps its apostrophe, when one begins here. */
function writtenOut(text: string, at: number, low: string, lexicon: Lexicon): string | null {
  if (!low.endsWith("'")) return null;
  for (const word of lexicon.apostropheWords) {
    if (!word.startsWith(low) || /\p{L}/u.test(text[at + word.length] ?? '')) continue;
    if (lower(text.slice(at, at + word.length)) === word) return word;
  }
  return null;
}

/** al-Manar: a name with its article before the capital. */
const isArticled = (raw: string, lexicon: Lexicon): boolean =>
  /^\p{Ll}+-\p{Lu}/u.test(raw) && lexicon.particles.has(raw.slice(0, raw.indexOf('-')));

const elides = (text: string, after: number): boolean => /\p{L}|[\s"«»“”]/u.test(text[after] ?? '');

function make(start: number, end: number, low: string, kind: Word['kind']): Word {
  return { start, end, low, kind, cap: false, clitic: false, quote: -1, opens: -1, closes: -1, lists: 0 };
}

function splitClitic(found: Word[], word: Word, ending: string): void {
  const pronoun = ending.slice(ending.lastIndexOf('-') + 1);
  const verb = { ...word, end: word.end - ending.length, low: word.low.slice(0, word.low.length - ending.length) };
  const clitic = make(word.end - pronoun.length, word.end, pronoun, 'word');
  clitic.clitic = true;
  found.push(verb, clitic);
}

/** Words of any text in lower case: one string for all, so that looking it up costs little. */
const lowered = new Map<string, string>();
const MOST_KNOWN = 20_000;
/** A longer word cut from a text may keep all of it in memory. */
const LONGEST_KNOWN = 12;

function lower(raw: string): string {
  if (raw.length > LONGEST_KNOWN) return lowerOf(raw);
  let low = lowered.get(raw);
  if (low === undefined) {
    low = lowerOf(raw);
    if (lowered.size >= MOST_KNOWN) lowered.clear();
    lowered.set(raw, low);
  }
  return low;
}

function lowerOf(raw: string): string {
  if (PLAIN.test(raw)) return raw;
  return raw.normalize('NFC').toLowerCase().replace(/[’ʼ]/gu, "'").replace(/[‐‑]/gu, '-');
}
