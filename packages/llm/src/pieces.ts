import type { Source, Span } from '@dixit/model';
import type { Piece } from './ground.ts';

/** Paragraphs of a document, joined while they stay below the limit; furniture is left out, and a long paragraph stays whole. */
export function piecesOf({ text, blocks }: Pick<Source, 'text' | 'blocks'>, limit: number): Piece[] {
  const runs: Span[] = [];
  let isOpen = false;
  for (const { kind, span } of blocks) {
    const last = isOpen ? runs.at(-1) : undefined;
    isOpen = kind !== 'boilerplate';
    if (!isOpen) continue;
    if (last === undefined || span.end - last.start > limit) runs.push({ ...span });
    else last.end = span.end;
  }
  return runs.map(({ start, end }) => ({ text: text.slice(start, end), offset: start }));
}
