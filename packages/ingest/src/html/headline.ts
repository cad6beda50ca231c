import type { Piece } from './pieces.ts';
import { plain } from './plain.ts';

const TITLE_LENGTH = 300;
const TITLE_SHARE = 0.5;

/**
 * The title is what the page names as its title, wherever it is printed, with or without the name of the
 * site behind it; else the longest first-level heading.
 */
export function findHeadline(pieces: readonly Piece[], kept: readonly boolean[], title: string | null): number {
  const known = plain(title ?? '');
  const first = kept.indexOf(true);
  const printed = pieces.flatMap((piece, i) =>
    piece.text.length <= TITLE_LENGTH && piece.hint?.kind !== 'caption' ? [{ piece, i }] : [],
  );
  const ranked = printed.toSorted(
    (left, right) => rankOf(left.piece) - rankOf(right.piece) || distance(left.i, first) - distance(right.i, first),
  );
  const isShare = (words: string): boolean => words.length >= known.length * TITLE_SHARE && known.startsWith(words);
  const mayBe = ({ length }: string): boolean => length >= known.length * TITLE_SHARE && length <= known.length * 2;
  const named = known === '' ? undefined : ranked.find(({ piece }) => mayBe(piece.text) && isShare(plain(piece.text)));
  const headings = printed.filter(({ piece }) => piece.hint?.kind === 'headline');
  const longest = headings.toSorted((left, right) => right.piece.text.length - left.piece.text.length)[0];
  const above = printed.findLast(({ piece, i }) => piece.hint?.kind === 'crosshead' && i <= first);
  return (named ?? longest ?? above)?.i ?? -1;
}

const distance = (from: number, to: number): number => Math.abs(from - to);

/** Headings before other words of the article, these before furniture. */
const rankOf = (piece: Piece): number =>
  piece.hint?.kind === 'headline'
    ? 0
    : piece.hint?.kind === 'crosshead'
      ? 1
      : piece.hint?.kind === 'boilerplate'
        ? 3
        : 2;
