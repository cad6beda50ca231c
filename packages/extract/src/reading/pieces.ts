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
  let last = -1;
  for (let i = 0; i < text.length;) {
    const kind = classOf(text.charCodeAt(i));
    if (kind === BLANK || kind === INSIDE) {
      if (kind === INSIDE && last === i) last++;
      i++;
      continue;
    }
    const start = i++;
    if (kind !== MARK) {
      for (; i < text.length; i++) {
        const code = text.charCodeAt(i);
        const next = classOf(code);
        if (next !== kind && next !== INSIDE) break;
      }
    }
    pieces.push({
      start,
      end: i,
      text: folded(text.slice(start, i)),
      kind: kind === WORD ? 'word' : kind === NUMBER ? 'number' : 'mark',
      tight: last === start,
    });
    last = i;
  }
  return pieces;
}

/** Words of any text, folded: one string for all, so that looking it up costs little. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;
/** A longer word cut from a text may keep all of it in memory. */
const LONGEST_KNOWN = 12;

function folded(shown: string): string {
  if (shown.length > LONGEST_KNOWN) return fold(shown);
  let word = known.get(shown);
  if (word === undefined) {
    word = fold(shown);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(shown, word);
  }
  return word;
}

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
