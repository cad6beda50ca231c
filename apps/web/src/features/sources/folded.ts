import type { SourceView } from '../../lib/rows.ts';

type Block = SourceView['source']['blocks'][number];

/** What the reader shows one after the other: a block, or a run of page furniture folded into one. */
export type Piece =
  | { kind: 'block'; block: Block; index: number }
  | { kind: 'furniture'; blocks: Block[]; index: number };

/** Blocks in reading order, neighbouring page furniture joined. `index` counts in the source's blocks. */
export function fold(blocks: readonly Block[]): Piece[] {
  const pieces: Piece[] = [];
  blocks.forEach((block, index) => {
    const last = pieces.at(-1);
    if (block.kind !== 'boilerplate') pieces.push({ kind: 'block', block, index });
    else if (last?.kind === 'furniture') last.blocks.push(block);
    else pieces.push({ kind: 'furniture', blocks: [block], index });
  });
  return pieces;
}

/** Lines that hold something, in all blocks of a run. */
export function lineCount(text: string, blocks: readonly Block[]): number {
  const lines = blocks.flatMap(({ span }) => text.slice(span.start, span.end).split('\n'));
  return lines.filter((line) => line.trim() !== '').length;
}
