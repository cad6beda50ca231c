import { fold } from '@dixit/text';
import { MARK, NUMBER, WORD } from '../reading/characters.ts';
import type { Meanings, TimeToken } from './lexicon.ts';
import { opens, ROLES } from './starters.ts';
import type { Known, WordIndex } from './word-index.ts';

/** Numbers kept of each token: where it starts, where it ends, its form. */
export const CELLS = 3;
export const FORM = 2;
/** A form is the class of its characters, whether it is tight, and above these its number in the index. */
export const TIGHT = 8;
export const NUMBER_SHIFT = 4;
const CLASS = 7;

export interface TokenStore {
  readonly text: string;
  readonly cells: Int32Array;
  readonly index: WordIndex;
}

/** The tokens of a stretch of text. Most are never looked at, so none is made before it is. */
export class Tokens {
  readonly length: number;
  readonly #text: string;
  readonly #cells: Int32Array;
  readonly #known: readonly Known[];
  readonly #allRoles: Uint8Array;
  readonly #first: number;
  readonly #made: (TimeToken | undefined)[] = [];

  constructor({ text, cells, index }: TokenStore, { first, length }: { first: number; length: number }) {
    this.#text = text;
    this.#cells = cells;
    this.#known = index.known;
    this.#allRoles = index.roles;
    this.#first = first * CELLS;
    this.length = length;
  }

  /** Undefined before the first and behind the last. */
  at(i: number): TimeToken | undefined {
    return i < 0 || i >= this.length ? undefined : (this.#made[i] ??= this.#make(i));
  }

  #make(i: number): TimeToken {
    const at = this.#first + i * CELLS;
    const start = this.#cells[at] ?? 0;
    const end = this.#cells[at + 1] ?? 0;
    const form = this.#form(i);
    const kind = form & CLASS;
    const known = form < KNOWN ? undefined : this.#known[form >> NUMBER_SHIFT];
    return {
      start,
      end,
      text: known?.text ?? fold(this.#text.slice(start, end)),
      kind: kind === NUMBER ? 'number' : kind === MARK ? 'mark' : 'word',
      tight: (form & TIGHT) !== 0,
      means: kind === NUMBER ? undefined : known?.means,
    };
  }

  /** What the word at `i` means. */
  means(i: number): Meanings | undefined {
    const form = this.#form(i);
    return form < KNOWN || (form & CLASS) === NUMBER ? undefined : this.#known[form >> NUMBER_SHIFT]?.means;
  }

  /** Whether a token stands at `i` that reads so when folded. */
  is(i: number, text: string): boolean {
    const form = this.#form(i);
    if (form >= KNOWN) return this.#known[form >> NUMBER_SHIFT]?.text === text;
    if (form === NOTHING) return false;
    if ((form & CLASS) !== MARK) return text.length > 1 === this.#isLong(i) && this.at(i)?.text === text;
    const code = this.#text.charCodeAt(this.#cells[this.#first + i * CELLS] ?? 0);
    return code < ASCII ? text.length === 1 && code === text.charCodeAt(0) : this.at(i)?.text === text;
  }

  isTight(i: number): boolean {
    return (this.#form(i) & TIGHT) !== 0;
  }

  isWord(i: number): boolean {
    return (this.#form(i) & CLASS) === WORD;
  }

  isMark(i: number): boolean {
    return (this.#form(i) & CLASS) === MARK;
  }

  isNumber(i: number): boolean {
    return (this.#form(i) & CLASS) === NUMBER;
  }

  /** The letters of the text; empty where there is no token. */
  shown(i: number): string {
    if (i < 0 || i >= this.length) return '';
    const at = this.#first + i * CELLS;
    return this.#text.slice(this.#cells[at], this.#cells[at + 1]);
  }

  /** The first index from `i` on where a time expression can begin, by what stands there and behind; else the length. */
  nextOpening(i: number): number {
    for (let at = i; at < this.length; at++) {
      const form = this.#cells[this.#first + at * CELLS + FORM] ?? NOTHING;
      if ((form & CLASS) === NUMBER) {
        if (this.#mayCount(at)) return at;
        continue;
      }
      const roles = form < KNOWN ? 0 : (this.#allRoles[form >> NUMBER_SHIFT] ?? 0);
      if ((roles & ROLES.century) !== 0 && at > i) return at - 1;
      if (opens(roles) && this.#leads(at, roles)) return at;
    }
    return this.length;
  }

  /** Whether what a word of such roles needs behind it to begin an expression stands there. */
  #leads(i: number, roles: number): boolean {
    if ((roles & ROLES.alone) !== 0 || this.isNumber(i + 1)) return true;
    const next = this.#roles(i + 1);
    if ((roles & ROLES.unit) !== 0 && (next & ROLES.followsUnit) !== 0) return true;
    if ((roles & (ROLES.led | ROLES.edge)) === 0) return false;
    if (this.means(i + 1) !== undefined) return (roles & ROLES.edge) !== 0 || (next & ROLES.follows) !== 0;
    return this.is(i + 1, '-') || this.is(i + 1, "'") || (this.is(i + 1, ',') && (roles & ROLES.led) !== 0);
  }

  /** A number before a plain word counts things, but for a year. */
  #mayCount(i: number): boolean {
    const next = this.#form(i + 1);
    if (next >= KNOWN || (next & CLASS) !== WORD || (next & TIGHT) !== 0) return true;
    const at = this.#first + i * CELLS;
    return (this.#cells[at + 1] ?? 0) - (this.#cells[at] ?? 0) >= YEAR_LENGTH;
  }

  /** Whether one can begin at `i` by what stands there alone. */
  opens(i: number): boolean {
    return this.isNumber(i) || opens(this.#roles(i));
  }

  isCentury(i: number): boolean {
    return (this.#roles(i) & ROLES.century) !== 0;
  }

  #isLong(i: number): boolean {
    const at = this.#first + i * CELLS;
    return (this.#cells[at + 1] ?? 0) - (this.#cells[at] ?? 0) > 1;
  }

  #form(i: number): number {
    return i < 0 || i >= this.length ? NOTHING : (this.#cells[this.#first + i * CELLS + FORM] ?? NOTHING);
  }

  #roles(i: number): number {
    const form = this.#form(i);
    return form < KNOWN || (form & CLASS) === NUMBER ? 0 : (this.#allRoles[form >> NUMBER_SHIFT] ?? 0);
  }
}

const YEAR_LENGTH = 4;
/** The form where no token stands, whose class is that of blanks. */
const NOTHING = 0;
/** The least form of a word of the index. */
const KNOWN = 1 << NUMBER_SHIFT;

/** Marks below it fold to themselves. */
const ASCII = 0x60;
