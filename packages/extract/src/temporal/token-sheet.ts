import { fold } from '@dixit/text';
import { BLANK, INSIDE, MARK, NUMBER, WORD } from '../reading/characters.ts';
import { characterOf, classIn, codeOf } from './characters.ts';
import { CELLS, FORM, NUMBER_SHIFT, TIGHT, Tokens } from './tokens.ts';
import { hashed, type PhraseOfNumbers, type WordIndex } from './word-index.ts';

/** The words, numbers and marks of a text, found in one pass and cut out of it only where they are looked at. */
export class TokenSheet {
  readonly #text: string;
  readonly #index: WordIndex;
  #cells: Int32Array;
  #size = 0;

  constructor(text: string, index: WordIndex) {
    this.#text = text;
    this.#index = index;
    this.#cells = new Int32Array(CELLS * ((text.length >> 2) + 16));
  }

  /** The tokens of a stretch, phrases of the index whole. Linear. */
  read(from: number, to: number): Tokens {
    const first = this.#size;
    const openings = this.#scan(from, to);
    if (openings.length > 0) this.#join(openings);
    return new Tokens(
      { text: this.#text, cells: this.#cells, index: this.#index },
      { first, length: this.#size - first },
    );
  }

  /** Adds the tokens of a stretch; those that a phrase may begin with come back. */
  #scan(from: number, to: number): number[] {
    const text = this.#text;
    const index = this.#index;
    const openings: number[] = [];
    let cells = this.#cells;
    let before = 0;
    let at = this.#size * CELLS;
    let last = from > 0 && classIn(characterOf(text.charCodeAt(from - 1))) !== BLANK ? from : -1;
    for (let i = from; i < to;) {
      const start = i++;
      const first = characterOf(text.charCodeAt(start));
      const kind = classIn(first);
      if (kind === BLANK) continue;
      if (kind === INSIDE) {
        if (last === start) last++;
        continue;
      }
      let hash = codeOf(first);
      let isPlain = hash !== 0;
      if (kind !== MARK) {
        for (; i < to; i++) {
          const next = characterOf(text.charCodeAt(i));
          if (classIn(next) !== kind && classIn(next) !== INSIDE) break;
          const code = codeOf(next);
          isPlain = isPlain && code !== 0;
          hash = hashed(hash, code);
        }
      }
      const number = isPlain ? index.find(text, start, i, hash) : index.numberOf(fold(text.slice(start, i)));
      if (before > 0 && number > 0 && index.mayBegin(before, number)) openings.push(at / CELLS - 1);
      before = kind === NUMBER ? 0 : number;
      if (at === cells.length) cells = this.#grown();
      cells[at] = start;
      cells[at + 1] = i;
      cells[at + FORM] = (number << NUMBER_SHIFT) | kind | (last === start ? TIGHT : 0);
      at += CELLS;
      last = i;
    }
    this.#size = at / CELLS;
    return openings;
  }

  #grown(): Int32Array {
    const grown = new Int32Array(this.#cells.length * 2);
    grown.set(this.#cells);
    this.#cells = grown;
    return grown;
  }

  /** Makes one token of the words of each phrase; `openings` are the tokens that some phrase begins with. */
  #join(openings: readonly number[]): void {
    const cells = this.#cells;
    let kept = 0;
    let next = 0;
    for (const at of openings) {
      if (at < next) continue;
      const form = this.#formOf(at);
      const longer = this.#phraseAt(at, form >> NUMBER_SHIFT);
      if (longer === null) continue;
      if (next === 0) kept = at;
      else {
        cells.copyWithin(kept * CELLS, next * CELLS, at * CELLS);
        kept += at - next;
      }
      next = at + longer.words.length;
      cells[kept * CELLS] = cells[at * CELLS] ?? 0;
      cells[kept * CELLS + 1] = cells[(next - 1) * CELLS + 1] ?? 0;
      cells[kept * CELLS + FORM] = (longer.phrase << NUMBER_SHIFT) | WORD | (form & TIGHT);
      kept++;
    }
    if (next === kept) return;
    cells.copyWithin(kept * CELLS, next * CELLS, this.#size * CELLS);
    this.#size = kept + this.#size - next;
  }

  #phraseAt(at: number, number: number): PhraseOfNumbers | null {
    for (const phrase of this.#index.known[number]?.phrases ?? []) if (this.#stands(phrase.words, at)) return phrase;
    return null;
  }

  #stands(words: readonly number[], at: number): boolean {
    if (at + words.length > this.#size) return false;
    for (let k = 1; k < words.length; k++) if (this.#formOf(at + k) >> NUMBER_SHIFT !== words[k]) return false;
    return true;
  }

  #formOf(at: number): number {
    return this.#cells[at * CELLS + FORM] ?? 0;
  }
}
