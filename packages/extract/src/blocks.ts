import type { Source } from '@dixit/model';
import { lines } from '@dixit/text';
import type { TextBlock } from './document.ts';

const READ: ReadonlySet<string> = new Set(['paragraph', 'update', 'standfirst', 'headline', 'crosshead']);

/** The blocks to extract from; without any block, each line that is not blank. */
export function readableBlocks(source: Source): TextBlock[] {
  if (source.blocks.length === 0) {
    return lines(source.text).map((span, index) => ({ index, kind: 'paragraph', span, update: null }));
  }
  return source.blocks.flatMap(({ kind, span, update }, index) => {
    if (!READ.has(kind)) return [];
    const start = update ? Math.max(span.start, Math.min(update.labelSpan.end, span.end)) : span.start;
    return start < span.end ? [{ index, kind, span: { start, end: span.end }, update }] : [];
  });
}
