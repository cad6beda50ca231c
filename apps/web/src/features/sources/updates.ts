import type { Piece } from './folded.ts';

/** A live blog's pieces: what stands before the updates, each update with what belongs to it, what stands after. */
export interface Updates {
  head: Piece[];
  updates: Piece[][];
  tail: Piece[];
}

const isUpdate = (piece: Piece): boolean => piece.kind === 'block' && piece.block.update !== null;

const orderOf = ([first]: readonly Piece[]): number => (first?.kind === 'block' ? (first.block.update?.order ?? 0) : 0);

/** Pieces as they stand in the text, divided at the updates; page furniture at the end belongs to none of them. */
export function updatesOf(pieces: readonly Piece[]): Updates {
  const found: Updates = { head: [], updates: [], tail: [] };
  const end = pieces.findLastIndex(({ kind }) => kind === 'block') + 1;
  for (const piece of pieces.slice(0, end)) {
    if (isUpdate(piece)) found.updates.push([piece]);
    else (found.updates.at(-1) ?? found.head).push(piece);
  }
  found.tail = pieces.slice(end);
  return found;
}

/** The same pieces with the updates in the order of time, the oldest first. */
export function inTime(pieces: readonly Piece[]): Piece[] {
  const { head, updates, tail } = updatesOf(pieces);
  return [...head, ...[...updates].sort((a, b) => orderOf(a) - orderOf(b)).flat(), ...tail];
}
