import { fold } from '@dixit/text';
import type { PrintedLine } from './lines.ts';

export interface PrintedPage {
  height: number;
  lines: PrintedLine[];
}

/** What stands at the top and the bottom of pages beside the text. */
export interface Furniture {
  line: PrintedLine;
  reason: 'footer' | 'counter';
}

/** So many lines from the top and from the bottom may be furniture, and on such a share of the pages it stands. */
const EDGE = 3;
const SHARE = 0.4;
/** A page number stands alone in such a share of the height, at the top or the bottom. */
const MARGIN = 0.12;
const NUMBER = /^[-–—\s]*\d{1,4}(?:\s*[/|–-]\s*\d{1,4})?[-–—\s]*$/u;

/** The lines that repeat at the edges of pages, numbers in them apart, and the numbers of pages; page by page. */
export function furnitureOf(pages: readonly PrintedPage[]): Furniture[][] {
  const seen = new Map<string, number>();
  const edges = pages.map(({ lines }) => edgeOf(lines));
  for (const edge of edges) {
    for (const key of new Set(edge.map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const least = Math.max(2, pages.length * SHARE);
  return pages.map(({ height }, i) =>
    (edges[i] ?? []).flatMap((line): Furniture[] => {
      const isInMargin = line.y < height * MARGIN || line.y > height * (1 - MARGIN);
      if (isInMargin && NUMBER.test(line.text)) return [{ line, reason: 'counter' }];
      return (seen.get(keyOf(line)) ?? 0) >= least ? [{ line, reason: 'footer' }] : [];
    }),
  );
}

function edgeOf(lines: readonly PrintedLine[]): PrintedLine[] {
  const sorted = lines.toSorted((a, b) => a.y - b.y);
  return sorted.length <= EDGE * 2 ? sorted : [...sorted.slice(0, EDGE), ...sorted.slice(-EDGE)];
}

const keyOf = ({ text, y, size }: PrintedLine): string =>
  `${Math.round(y / 4)} ${Math.round(size)} ${fold(text).replace(/\d+/gu, '#').replace(/\s+/gu, ' ').trim()}`;
