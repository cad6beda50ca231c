import { fold, type Folded, foldWithOffsets } from '@dixit/text';
import { BLANK, classOf, INSIDE, MARK, NUMBER, type Kind, WORD } from './characters.ts';

/** A word, number or mark of a folded text, or a phrase of a lexicon. Offsets point into the original text. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Folded. */
  readonly text: string;
  readonly kind: Kind;
  /** No blank between this piece and the one before it. */
  readonly tight: boolean;
}

/** A text folded and cut once, for all stages that look its words up. */
export interface Pieces {
  readonly folded: Folded;
  readonly all: readonly Piece[];
}

/** Linear. */
export function piecesOf(text: string): Pieces {
  return { folded: foldWithOffsets(text), all: cut(text) };
}

/** The words, numbers and marks of a text. */
export function cut(text: string): Piece[] {
  const pieces: Piece[] = [];
  /** Words with capitals or accents, as they are printed. */
  const folded = new Map<string, string>();
  let last = -1;
  for (let i = 0; i < text.length;) {
    const kind = classOf(text.charCodeAt(i));
    if (kind === BLANK || kind === INSIDE) {
      if (kind === INSIDE && last === i) last++;
      i++;
      continue;
    }
    const start = i++;
    let plain = isPlain(text.charCodeAt(start));
    if (kind !== MARK) {
      for (; i < text.length; i++) {
        const code = text.charCodeAt(i);
        const next = classOf(code);
        if (next !== kind && next !== INSIDE) break;
        if (plain && !isPlain(code)) plain = false;
      }
    }
    const shown = text.slice(start, i);
    let word = plain ? shown : folded.get(shown);
    if (word === undefined) folded.set(shown, (word = fold(shown)));
    pieces.push({
      start,
      end: i,
      text: word,
      kind: kind === WORD ? 'word' : kind === NUMBER ? 'number' : 'mark',
      tight: last === start,
    });
    last = i;
  }
  return pieces;
}

/** What stays as it is when folded: digits and plain lower-case letters. */
const isPlain = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

/** Index of the first piece that starts at an offset of the original text or behind it. */
export function pieceFrom({ all }: Pick<Pieces, 'all'>, offset: number): number {
  return firstAt(all.length, (i) => (all[i]?.start ?? 0) >= offset);
}

/** Index of the first folded code unit that stands for an offset of the original text or for one behind it. */
export function foldedFrom({ offsets }: Folded, offset: number): number {
  return firstAt(offsets.length, (i) => (offsets[i] ?? 0) >= offset);
}

/** The first of so many indexes that holds, by halving; all behind it hold too. */
function firstAt(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
