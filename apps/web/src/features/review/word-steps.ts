interface Range {
  start: number;
  end: number;
}

/** The ends of the first and last of some ranges that can be moved, by one word. Offsets count within `text`. */
export const END_MOVES = ['startEarlier', 'startLater', 'endEarlier', 'endLater'] as const;
export type EndMove = (typeof END_MOVES)[number];

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/gu;

/** Where the end comes to lie after a move by one word; null where there is no further word that way. */
export function movedEnd(text: string, { start, end }: Range, move: EndMove): Range | null {
  const words = [...text.matchAll(WORD)].map((word) => ({ start: word.index, end: word.index + word[0].length }));
  switch (move) {
    case 'startEarlier':
      return withStart(words.findLast((word) => word.start < start)?.start);
    case 'startLater':
      return withStart(words.find((word) => word.start > start && word.start < end)?.start);
    case 'endEarlier':
      return withEnd(words.findLast((word) => word.end < end && word.end > start)?.end);
    case 'endLater':
      return withEnd(words.find((word) => word.end > end)?.end);
  }
  function withStart(at: number | undefined): Range | null {
    return at === undefined ? null : { start: at, end };
  }
  function withEnd(at: number | undefined): Range | null {
    return at === undefined ? null : { start, end: at };
  }
}

/** Ranges with the beginning of the first or the end of the last one moved; never over another of them. */
export function movedParts(text: string, parts: readonly Range[], move: EndMove): Range[] | null {
  const at = move.startsWith('start') ? 0 : parts.length - 1;
  const part = parts[at];
  const moved = part ? movedEnd(text, part, move) : null;
  return moved === null ? null : parts.map((each, i) => (i === at ? moved : each));
}

/** Ranges in the order of the text, those that touch or overlap made one. */
export function joined(parts: readonly Range[]): Range[] {
  const ordered = [...parts].sort((a, b) => a.start - b.start);
  const result: Range[] = [];
  for (const part of ordered) {
    const last = result.at(-1);
    if (last && part.start <= last.end) result.splice(-1, 1, { start: last.start, end: Math.max(last.end, part.end) });
    else result.push(part);
  }
  return result;
}

/** A range without the white space at its ends; null when nothing else is in it. */
export function trimmed(text: string, { start, end }: Range): Range | null {
  const words = text.slice(start, end);
  if (words.trim() === '') return null;
  return { start: start + words.length - words.trimStart().length, end: end - words.length + words.trimEnd().length };
}
