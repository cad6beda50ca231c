import type { Hint } from '../layout/line.ts';
import { judgePieces, type JudgedPiece } from './article.ts';
import type { PageDocument } from './dom.ts';
import { readPieces } from './pieces.ts';

/** Frozen text of a page: blocks apart by a blank line, and what the markup says of each, by its start. */
export interface PageText {
  text: string;
  hints: Map<number, Hint>;
}

/** Serialises a page block by block; words outside the article are boilerplate. Readability takes the tree apart: read the metadata before. */
export function serialise(document: PageDocument, title: string | null): PageText {
  const body = document.body;
  return join(judgePieces(document, readPieces(body), title));
}

function join(pieces: readonly JudgedPiece[]): PageText {
  const hints = new Map<number, Hint>();
  const parts: string[] = [];
  let at = 0;
  for (const { text, hint } of pieces) {
    hints.set(at + text.length - text.trimStart().length, hint);
    parts.push(text);
    at += text.length + 2;
  }
  return { text: parts.join('\n\n'), hints };
}
