import { characterOf, codeOf } from './characters.ts';
import type { Lexicon, Meanings } from './lexicon.ts';
import { rolesOf } from './starters.ts';

/** A word, mark, number or phrase of a lexicon. */
export interface Known {
  readonly text: string;
  readonly means: Meanings | undefined;
  /** Those that begin with it, longest first. */
  readonly phrases: readonly PhraseOfNumbers[];
}

export interface PhraseOfNumbers {
  /** Numbers of its words. */
  readonly words: readonly number[];
  /** Its own number. */
  readonly phrase: number;
}

const indexes = new WeakMap<Lexicon, WordIndex>();

export function wordIndexOf(lexicon: Lexicon): WordIndex {
  let index = indexes.get(lexicon);
  if (index === undefined) {
    index = new WordIndex(lexicon);
    indexes.set(lexicon, index);
  }
  return index;
}

/** The hash of a word goes on from that of the letters before, from 0; its letters are folded. */
export const hashed = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

/** A lexicon whose words are found in a text as it stands, without being cut out of it. */
export class WordIndex {
  /** By number; 0 stands for all other words. */
  readonly known: readonly Known[];
  /** By number, as in `starters.ts`. */
  readonly roles: Uint8Array;
  readonly #byText = new Map<string, number>();
  /** The numbers of the words by their hash. */
  readonly #slots: Int16Array;
  /** By number. */
  readonly #hashes: Int32Array;
  /** 1 for two numbers, hashed together, of which words some phrase begins. */
  readonly #pairs = new Uint8Array(PAIRS);

  constructor(lexicon: Lexicon) {
    const known: Known[] = [];
    known.push({ text: '', means: undefined, phrases: [] });
    this.known = known;
    for (const word of lexicon.keys()) this.#add(word, lexicon, known);
    this.#slots = new Int16Array(2 ** Math.ceil(Math.log2(known.length * 4 + 4)));
    this.roles = Uint8Array.from(known, ({ means }) => rolesOf(means));
    this.#hashes = new Int32Array(known.length);
    for (const [first, { phrases }] of known.entries())
      for (const { words } of phrases) this.#pairs[pairOf(first, words[1] ?? 0)] = 1;
    for (const [text, number] of this.#byText) this.#place(text, number);
  }

  #add(text: string, lexicon: Lexicon, known: Known[]): number {
    const before = this.#byText.get(text);
    if (before !== undefined) return before;
    const number = known.length;
    this.#byText.set(text, number);
    const { means, phrases = [] } = lexicon.get(text) ?? {};
    const phrasesOfNumbers: PhraseOfNumbers[] = [];
    known.push({ text, means, phrases: phrasesOfNumbers });
    for (const longer of phrases) {
      const words = longer.words.map((word) => this.#add(word, lexicon, known));
      phrasesOfNumbers.push({ words, phrase: known.length });
      const { text: shown, means: whole } = longer;
      known.push({ text: shown, means: whole, phrases: [] });
    }
    return number;
  }

  #place(text: string, number: number): void {
    let hash = 0;
    for (let at = 0; at < text.length; at++) hash = hashed(hash, text.charCodeAt(at));
    let slot = (hash ^ (hash >>> 13)) & (this.#slots.length - 1);
    while (this.#slots[slot] !== 0) slot = (slot + 1) & (this.#slots.length - 1);
    this.#slots[slot] = number;
    this.#hashes[number] = hash;
  }

  /** Number of the word `[start, end)` of a text, each of whose letters folds to one; 0 for none. */
  find(text: string, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    let slot = (hash ^ (hash >>> 13)) & (slots.length - 1);
    for (;;) {
      const number = slots[slot] ?? 0;
      if (number === 0 || (this.#hashes[number] === hash && stands(this.known[number], text, start, end)))
        return number;
      slot = (slot + 1) & (slots.length - 1);
    }
  }

  /** Whether some phrase may begin with the words of these numbers. */
  mayBegin(first: number, second: number): boolean {
    return this.#pairs[pairOf(first, second)] === 1;
  }

  /** Number of a folded word; 0 for none. */
  numberOf(word: string): number {
    return this.#byText.get(word) ?? 0;
  }
}

const PAIRS = 2 ** 14;

const pairOf = (first: number, second: number): number => (Math.imul(first, 67) + second) & (PAIRS - 1);

function stands(known: Known | undefined, text: string, start: number, end: number): boolean {
  const word = known?.text ?? '';
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) {
    if (word.charCodeAt(at) !== codeOf(characterOf(text.charCodeAt(start + at)))) return false;
  }
  return true;
}
