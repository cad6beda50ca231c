import type { Span } from '@dixit/model';
import { foldMarks } from './fold.ts';

/** A piece of the frozen text, and where it begins in it. */
export interface Piece {
  text: string;
  offset: number;
}

/** Finds words in a piece of text: verbatim, but for the form of marks and blanks. */
export interface Ground {
  /** The occurrence nearest to an offset of the frozen text; null when the words do not stand there. */
  find(words: string, near?: number): Span | null;
}

export function groundOf({ text, offset }: Piece): Ground {
  const folded = foldMarks(text);
  return {
    find(words, near = 0) {
      const wanted = foldMarks(words).trim();
      if (wanted === '') return null;
      let best: Span | null = null;
      for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
        if (cutsCharacter(text, at) || cutsCharacter(text, at + wanted.length)) continue;
        const span = { start: offset + at, end: offset + at + wanted.length };
        if (best === null || Math.abs(span.start - near) < Math.abs(best.start - near)) best = span;
      }
      return best;
    },
  };
}

const cutsCharacter = (text: string, at: number): boolean =>
  /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '');
