import type { Hint } from '../layout/line.ts';
import type { Column } from './columns.ts';
import type { Furniture } from './furniture.ts';
import type { PrintedLine } from './lines.ts';

export interface Piece {
  text: string;
  hint: Hint;
}

export interface PageColumns {
  columns: Column[];
  furniture: Furniture[];
}

/** Parts of the size of the letters, of the distance of lines and of the width of a column. */
const OTHER_SIZE = 0.1;
const HEADING = 1.15;
const TITLE = 1.25;
const APART = 1.35;
const INDENT = 0.8;
const SHORT = 0.85;
const VERY_SHORT = 0.7;
const HEADING_LENGTH = 300;

interface Placed {
  line: PrintedLine;
  column: Column;
}

/**
 * Paragraphs of the lines, across columns and pages: parted by distance, by indents, by a short line that ends a
 * sentence, by another size of letters. What stands at the edges of a page comes behind the paragraph that the
 * end of the page falls into.
 */
export function paragraphsOf(pages: readonly PageColumns[]): Piece[] {
  const all = pages.flatMap(({ columns }) => columns.flatMap(({ lines }) => lines));
  const facts = { body: bodySize(all), leading: leadingOf(pages), joins: joinsOf(all) };
  const pieces: Piece[] = [];
  let open: { text: string; size: number } | null = null;
  let last: Placed | null = null;
  let waiting: Furniture[] = [];
  let title = largest(pages[0], facts.body);
  const close = (): void => {
    if (open !== null) {
      const isTitle = open.size === title;
      if (isTitle) title = null;
      pieces.push({ text: open.text, hint: hintOf(open, isTitle, facts.body) });
    }
    pieces.push(
      ...waiting.map(({ line, reason }) => ({
        text: line.text,
        hint: { kind: 'boilerplate' as const, reason },
      })),
    );
    [open, last, waiting] = [null, null, []];
  };
  for (const { columns, furniture } of pages) {
    for (const column of columns) {
      for (const line of column.lines) {
        const next = { line, column };
        if (open !== null && last !== null && goesOn(last, next, facts))
          open.text = joined(open.text, line.text, facts.joins);
        else {
          close();
          open = { text: line.text, size: line.size };
        }
        last = next;
      }
    }
    waiting.push(...furniture);
  }
  close();
  return pieces;
}

interface Facts {
  body: number;
  leading: number;
}

function goesOn(before: Placed, next: Placed, { body, leading }: Facts): boolean {
  const { line: a, column } = before;
  const { line: b } = next;
  if (Math.abs(a.size - b.size) > Math.max(a.size, b.size) * OTHER_SIZE || BULLET.test(b.text)) return false;
  if (column !== next.column) return a.size < body * HEADING && !ends(a) && (startsSmall(b) || reach(before) > SHORT);
  const distance = b.y - a.y;
  if (a.size >= body * HEADING) return distance < a.size * 1.5;
  if (distance > leading * APART * (a.size / body)) return false;
  if (b.left - a.left > a.size * INDENT && b.left - column.left > a.size * INDENT && !BULLET.test(a.text)) return false;
  if (reach(before) > SHORT || startsSmall(b)) return true;
  return !ends(a) && reach(before) > VERY_SHORT;
}

const BULLET = /^[•▪◦‣●■➢➤]|^[-–—*]\s/u;
const ends = ({ text }: PrintedLine): boolean => /[.!?…:;][\s»”’"')\]]*$/u.test(text);
const startsSmall = ({ text }: PrintedLine): boolean => /^[\p{Ll}\d(]/u.test(text);

/** How far a line reaches, as a share of the width of its column. */
const reach = ({ line, column }: Placed): number =>
  (line.right - column.left) / Math.max(1, column.right - column.left);

/** Two halves of one word are one word again, unless the hyphen is its own. */
function joined(before: string, after: string, joins: Joins): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after;
  const [, head = ''] = /([\p{L}\p{N}'’-]*\p{L})[-\u2010]$/u.exec(before) ?? [];
  const [tail = ''] = /^\p{Ll}[\p{L}-]*/u.exec(after) ?? [];
  if (head === '' || tail === '')
    return /[-\u2010\u2013\u2014/]$/u.test(before) && /^\S/u.test(after) && !/\s[-–—]$/u.test(before)
      ? before + after
      : `${before} ${after}`;
  return joins.keepsHyphen(head, tail) ? before + after : before.slice(0, -1) + after;
}

interface Joins {
  keepsHyphen(head: string, tail: string): boolean;
}

/**
 * Whether a word that was parted at the end of a line has a hyphen of its own, by how the same text writes it
 * elsewhere: with it, without it, or its halves as words. A second hyphen tells too: « a-t- » « il ».
 */
function joinsOf(lines: readonly PrintedLine[]): Joins {
  const words = new Set<string>();
  for (const { text } of lines)
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu))
      words.add(word.replace(/-$/u, '\u2010'));
  return {
    keepsHyphen: (head, tail) => {
      const [first, second] = [head.toLowerCase(), tail.toLowerCase()];
      if (words.has(first + second)) return false;
      if (words.has(`${first}-${second}`) || first.includes('-') || second.includes('-')) return true;
      return words.has(first) && words.has(second) && first.length > 2 && second.length > 2;
    },
  };
}

/** The size that most letters have. */
function bodySize(lines: readonly PrintedLine[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const key = Math.round(size * 2) / 2;
    letters.set(key, (letters.get(key) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

/** The usual distance of two lines. */
function leadingOf(pages: readonly PageColumns[]): number {
  const distances = pages
    .flatMap(({ columns }) => columns.flatMap(({ lines }) => lines.slice(1).map(({ y }, i) => y - (lines[i]?.y ?? y))))
    .filter((distance) => distance > 1)
    .sort((a, b) => a - b);
  return distances[Math.floor(distances.length * 0.4)] ?? 14;
}

/** The size of the title: the largest of the first page, when it stands out. */
function largest(page: PageColumns | undefined, body: number): number | null {
  const sizes =
    page?.columns.flatMap(({ lines }) => lines.filter(({ text }) => /\p{L}{2}/u.test(text)).map(({ size }) => size)) ??
    [];
  const most = Math.max(0, ...sizes);
  return most >= body * TITLE ? most : null;
}

function hintOf({ text, size }: { text: string; size: number }, isTitle: boolean, body: number): Hint {
  if (isTitle && text.length <= HEADING_LENGTH) return { kind: 'headline', reason: null };
  const isHeading = size >= body * HEADING && text.length <= HEADING_LENGTH;
  return { kind: isHeading ? 'crosshead' : 'paragraph', reason: null };
}
