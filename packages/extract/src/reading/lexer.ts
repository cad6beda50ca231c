import type { Span } from '@dixit/model';
import { type Form, type Forms, formsOf, lower } from './forms.ts';
import type { Lexicon } from './lexicon.ts';
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
  /** Bits of `LIST`, and of `TRAIT`. */
  lists: number;
  traits: number;
}

const ELIDING =
  /(?<number>\d+(?:[.,   ]\d+)*)|(?<word>[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:[-‐‑][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:['’ʼ](?=[\p{L}\s"«»“”]))?)|(?<mark>''|’’|‘‘|``|[^\s\p{L}\p{N}\p{M}])/gu;
const ATTACHING =
  /(?<number>\d+(?:[.,]\d+)*)|(?<word>(?:['’](?=\p{Ll}))?(?:(?!n['’]t)[\p{L}\p{M}\p{N}])+(?:[-‐‑.](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*(?:['’]\p{Lu}\p{L}+)?|n['’]t)|(?<mark>''|’’|‘‘|``|[^\s\p{L}\p{N}\p{M}])/gu;

/** Adds the words of a stretch of text, in order. Linear. */
export function lex(text: string, span: Span, { lexicon, into: found }: { lexicon: Lexicon; into: Word[] }): void {
  const { speech } = lexicon.locale;
  const forms = formsOf(lexicon);
  const eliding = speech.apostrophe === 'elides';
  const pattern = eliding ? ELIDING : ATTACHING;
  for (let at = span.start; at < span.end;) {
    if (isBlank(text, at)) {
      at++;
      continue;
    }
    if (isLoneMark(text, at)) {
      found.push(make(at, at + 1, forms.at(text, at, at + 1, false), 'mark'));
      at++;
      continue;
    }
    const end = simpleWordEnd(text, at, eliding);
    if (end >= 0) {
      const form = forms.at(text, at, end, true);
      const whole = eliding ? writtenOut(text, at, form.low, lexicon) : null;
      const word = whole === null ? make(at, end, form, 'word') : wordOf(forms, whole, at);
      word.cap = isCapital(text, at);
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
    const form = forms.at(text, match.index, at, kind === 'word');
    const { low } = form;
    const whole = eliding && kind === 'word' ? writtenOut(text, match.index, low, lexicon) : null;
    if (whole !== null) {
      const word = wordOf(forms, whole, match.index);
      word.cap = isCapital(text, match.index);
      found.push(word);
      at = pattern.lastIndex = word.end;
      continue;
    }
    const word = make(match.index, at, form, kind);
    word.cap = kind === 'word' && raw !== raw.toLowerCase() && (/^\p{Lu}/u.test(raw) || isArticled(raw, lexicon));
    const clitic =
      kind === 'word' && raw.includes('-') ? speech.clitics.find((ending) => low.endsWith(ending)) : undefined;
    if (clitic !== undefined && clitic.length < low.length) {
      splitClitic(found, word, { pronoun: clitic.slice(clitic.lastIndexOf('-') + 1), ending: clitic.length, forms });
    } else if (kind === 'word' && /['’ʼ]$/u.test(raw) && !elides(text, at)) {
      const short = wordOf(forms, low.slice(0, -1), word.start);
      short.end = at - 1;
      short.cap = word.cap;
      found.push(short, make(at - 1, at, forms.at(text, at - 1, at, false), 'mark'));
    } else {
      found.push(word);
    }
  }
}

/** A word of which its form in lower case is known. */
const wordOf = (forms: Forms, low: string, start: number): Word =>
  make(start, start + low.length, forms.at(low, 0, low.length, true), 'word');

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

function make(start: number, end: number, { low, lists, traits }: Form, kind: Word['kind']): Word {
  return { start, end, low, kind, cap: false, clitic: false, quote: -1, opens: -1, closes: -1, lists, traits };
}

interface Hung {
  pronoun: string;
  /** Length of the pronoun with its hyphens. */
  ending: number;
  forms: Forms;
}

function splitClitic(found: Word[], word: Word, { pronoun, ending, forms }: Hung): void {
  const verb = wordOf(forms, word.low.slice(0, word.low.length - ending), word.start);
  verb.end = word.end - ending;
  verb.cap = word.cap;
  const clitic = wordOf(forms, pronoun, word.end - pronoun.length);
  clitic.clitic = true;
  found.push(verb, clitic);
}
