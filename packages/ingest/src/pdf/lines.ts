/** A stretch of letters as a page prints it; places in points, `y` from the top of the page to the baseline. */
export interface Fragment {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

export interface PrintedLine {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
}

/** Parts of the size of the letters: what apart words are, what apart columns, what apart baselines. */
const SPACE = 0.2;
const GUTTER = 1.6;
const BASELINE = 0.5;

/** Fragments of one baseline that stand together, in the order of the file. */
export function linesOf(fragments: readonly Fragment[]): PrintedLine[] {
  const lines: PrintedLine[] = [];
  for (const { text, x, y, width, size } of fragments) {
    if (text.trim() === '') continue;
    const last = lines.at(-1);
    const gap = last ? x - last.right : 0;
    const unit = Math.max(size, last?.size ?? 0);
    if (last && Math.abs(last.y - y) < unit * BASELINE && gap < unit * GUTTER && gap > -unit) {
      const space = gap > unit * SPACE && !/\s$/u.test(last.text) && !/^\s/u.test(text) ? ' ' : '';
      last.text += space + text;
      last.right = Math.max(last.right, x + width);
      last.size = unit;
    } else lines.push({ text, left: x, right: x + width, y, size });
  }
  return lines.map((line) => ({ ...line, text: cleaned(line.text) })).filter(({ text }) => text !== '');
}

/** Letters that were set as one, spaces that were set for width, characters that print nothing. */
const cleaned = (text: string): string =>
  text
    .replace(/[\ufb00-\ufb06]/gu, (ligature) => ligature.normalize('NFKC'))
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u200b\ufeff\ufffd]/gu, '')
    .replace(/[ \t]+/gu, ' ')
    .trim();
