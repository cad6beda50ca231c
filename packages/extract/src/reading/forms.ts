import type { Lexicon } from './lexicon.ts';
import { traitsOf } from './traits.ts';
import { listsOf } from './word-lists.ts';

/** A word, number or mark as it is written, and what is always the same of it. */
export interface Form {
  written: string;
  hash: number;
  /** Lower case, NFC, with a plain apostrophe; numbers and marks as they are written. */
  low: string;
  /** Bits of `LIST`, and of `TRAIT`. */
  lists: number;
  traits: number;
}

/** A power of two: many times the distinct words of an article. */
const SLOTS = 1 << 14;
const TRIES = 4;
/** In code units: a longer one is not kept. */
const LONGEST = 24;

/** The forms of a language that were seen lately: what is known of a word is looked up once, however often it stands in texts. */
export class Forms {
  readonly #lexicon: Lexicon;
  readonly #slots: (Form | undefined)[] = Array.from({ length: SLOTS }, () => undefined);

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** The form between two offsets, found without cutting it out of the text. Whatever stands there, few others are looked at. */
  at(text: string, start: number, end: number, isWord: boolean): Form {
    if (end - start > LONGEST) return this.#made(text.slice(start, end), 0, isWord);
    let hash = end - start;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    const first = hash ^ (hash >>> 15);
    let free = first & (SLOTS - 1);
    for (let k = 0; k < TRIES; k++) {
      const slot = (first + k) & (SLOTS - 1);
      const form = this.#slots[slot];
      if (form === undefined) {
        free = slot;
        break;
      }
      if (form.hash === hash && stands(form.written, text, start, end)) return form;
    }
    // A copy: a piece of a text would keep all of it in memory.
    const form = this.#made(` ${text.slice(start, end)}`.slice(1), hash, isWord);
    this.#slots[free] = form;
    return form;
  }

  #made(written: string, hash: number, isWord: boolean): Form {
    const low = isWord ? lower(written) : written;
    return { written, hash, low, lists: listsOf(this.#lexicon, low), traits: traitsOf(this.#lexicon, low) };
  }
}

function stands(written: string, text: string, start: number, end: number): boolean {
  if (written.length !== end - start) return false;
  for (let k = 0; k < written.length; k++) if (written.charCodeAt(k) !== text.charCodeAt(start + k)) return false;
  return true;
}

const known = new WeakMap<Lexicon, Forms>();

export function formsOf(lexicon: Lexicon): Forms {
  let forms = known.get(lexicon);
  if (forms === undefined) known.set(lexicon, (forms = new Forms(lexicon)));
  return forms;
}

const PLAIN = /^[a-z]+$/;

/** As `Form.low`. */
export function lower(written: string): string {
  if (PLAIN.test(written)) return written;
  return written.normalize('NFC').toLowerCase().replace(/[’ʼ]/gu, "'").replace(/[‐‑]/gu, '-');
}
