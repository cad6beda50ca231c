import type { PrintedLine } from './lines.ts';

/** Lines one under the other, in reading order. */
export interface Column {
  left: number;
  right: number;
  lines: PrintedLine[];
}

const BIN = 2;
/** So many lines stand on each side of a gutter at least, and such a share of all may cross it. */
const SIDE = 4;
const CROSSING = 0.25;
const DEEPEST = 3;
/** How many places for a gutter are looked at. */
const TRIED = 8;

/**
 * The columns of a page in reading order. Lines that reach across a gutter part what is above them from what is
 * below: left before right within each part.
 */
export function columnsOf(lines: readonly PrintedLine[], depth = 0): Column[] {
  const gutter = depth < DEEPEST ? gutterOf(lines) : null;
  if (gutter === null) return lines.length === 0 ? [] : [columnOf(lines)];
  const columns: Column[] = [];
  let [left, right, across]: [PrintedLine[], PrintedLine[], PrintedLine[]] = [[], [], []];
  const flush = (): void => {
    columns.push(...columnsOf(left, depth + 1), ...columnsOf(right, depth + 1));
    [left, right] = [[], []];
  };
  const flushAcross = (): void => {
    if (across.length > 0) columns.push(columnOf(across));
    across = [];
  };
  for (const line of inOrder(lines)) {
    const isLeft = line.right <= gutter;
    if (isLeft || line.left >= gutter) {
      flushAcross();
      (isLeft ? left : right).push(line);
    } else {
      flush();
      across.push(line);
    }
  }
  flush();
  flushAcross();
  return columns;
}

/** From above to below; lines of one height from left to right. */
function inOrder(lines: readonly PrintedLine[]): PrintedLine[] {
  const rows: PrintedLine[][] = [];
  for (const line of lines.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row?.[0] && isLevel(row[0], line)) row.push(line);
    else rows.push([line]);
  }
  return rows.flatMap((row) => row.toSorted((a, b) => a.left - b.left));
}

/** Words that are set far apart are one line again within their column. */
function columnOf(lines: readonly PrintedLine[]): Column {
  const whole: PrintedLine[] = [];
  for (const line of inOrder(lines)) {
    const last = whole.at(-1);
    const isSame = last && isLevel(last, line) && line.left >= last.right - last.size;
    if (!isSame) whole.push({ ...line });
    else {
      last.text += ` ${line.text}`;
      last.right = Math.max(last.right, line.right);
    }
  }
  return { ...extentOf(whole), lines: whole };
}

const extentOf = (lines: readonly PrintedLine[]): { left: number; right: number } =>
  lines.reduce(
    (extent, { left, right }) => ({
      left: Math.min(extent.left, left),
      right: Math.max(extent.right, right),
    }),
    { left: Number.POSITIVE_INFINITY, right: Number.NEGATIVE_INFINITY },
  );

const isLevel = (a: PrintedLine, b: PrintedLine): boolean => Math.abs(a.y - b.y) < Math.min(a.size, b.size) / 2;

/** Where fewest lines cross between two sides that both hold text at the same height; null where none is. */
function gutterOf(lines: readonly PrintedLine[]): number | null {
  if (lines.length < SIDE * 2) return null;
  const page = extentOf(lines);
  const bins = Math.ceil((page.right - page.left) / BIN);
  const crossing = Array.from({ length: bins + 1 }, () => 0);
  for (const { left, right } of lines) {
    const [from, to] = [Math.ceil((left - page.left) / BIN), Math.floor((right - page.left) / BIN)];
    for (let bin = Math.max(0, from); bin < Math.min(bins, to); bin++) crossing[bin] = (crossing[bin] ?? 0) + 1;
  }
  return (
    widestRun(crossing, {
      from: Math.floor(bins * 0.2),
      to: bins * 0.8,
      most: lines.length * CROSSING,
    })
      .map((bin) => page.left + bin * BIN)
      .find((x) => standsBetween(lines, x)) ?? null
  );
}

/** The middles of the stretches where equally few lines cross: fewest first, then the widest. */
function widestRun(
  crossing: readonly number[],
  { from, to, most }: { from: number; to: number; most: number },
): number[] {
  const runs: { start: number; end: number; count: number }[] = [];
  for (let bin = from; bin < to; bin++) {
    const count = crossing[bin] ?? 0;
    const last = runs.at(-1);
    if (last?.count === count && last.end === bin) last.end = bin + 1;
    else if (count <= most) runs.push({ start: bin, end: bin + 1, count });
  }
  return runs
    .toSorted((a, b) => a.count - b.count || b.end - b.start - (a.end - a.start))
    .slice(0, TRIED)
    .map(({ start, end }) => (start + end) / 2);
}

function standsBetween(lines: readonly PrintedLine[], x: number): boolean {
  const left = lines.filter((line) => line.right <= x);
  const right = lines.filter((line) => line.left >= x);
  if (left.length < SIDE || right.length < SIDE) return false;
  const [top, bottom] = [Math.min(...left.map(({ y }) => y)), Math.max(...left.map(({ y }) => y))];
  return right.filter(({ y, size }) => y > top - size && y < bottom + size).length >= SIDE;
}
