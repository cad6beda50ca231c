import type { Range } from '../sets.ts';

/** A range of a text and the brackets that show it. */
export interface Mark {
  range: Range;
  open: string;
  close: string;
}

/** Content, cue, speaker and addressee as guidelines for annotators write them. */
export const BRACKETS = { content: '[]', cue: '{}', speaker: '<>', addressee: '()' } as const;

export function mark(kind: keyof typeof BRACKETS, range: Range | null | undefined): Mark[] {
  const [open = '', close = ''] = BRACKETS[kind];
  return range ? [{ range, open, close }] : [];
}

const AROUND = 70;
const LONGEST = 480;

/** The part of a text that holds some marks, on one line, a little of what stands around, its middle left out if long. */
export function inContext(text: string, marks: readonly Mark[], window = windowOf(text, marks)): string {
  const [from, to] = window;
  const edges = marks
    .flatMap(({ range, open, close }) => [
      { at: range[0], order: 1, text: open },
      { at: range[1], order: 0, text: close },
    ])
    .filter(({ at }) => at >= from && at <= to)
    .toSorted((a, b) => a.at - b.at || a.order - b.order);
  let shown = '';
  let done = from;
  for (const edge of edges) {
    shown += text.slice(done, edge.at) + edge.text;
    done = edge.at;
  }
  shown += text.slice(done, to);
  const line = shown.replace(/\s*\n\s*/gu, ' / ').replace(/\s/gu, ' ');
  if (line.length <= LONGEST) return line;
  return `${line.slice(0, LONGEST / 2)} […] ${line.slice(-LONGEST / 2)}`;
}

/** From a little before the first mark to a little after the last, at the edges of words. */
export function windowOf(text: string, marks: readonly Mark[]): Range {
  const start = Math.max(0, Math.min(...marks.map(({ range }) => range[0])) - AROUND);
  const end = Math.min(text.length, Math.max(...marks.map(({ range }) => range[1])) + AROUND);
  const from = start === 0 ? 0 : text.indexOf(' ', start) + 1;
  const to = end === text.length ? end : text.lastIndexOf(' ', end);
  return [from > start + AROUND ? start : from, to < end - AROUND ? end : to];
}
