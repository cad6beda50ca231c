import type { Span } from '@dixit/model';

export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  mark(text: string): string;
  warn(text: string): string;
}

const escape = (code: number, off: number) => (text: string) => `\u001B[${code}m${text}\u001B[${off}m`;
const asIs = (text: string): string => text;

/** Colours of a terminal; underlining is what marks a span, so that it never rests on colour alone. */
export const paintFor = (mayColour: boolean): Paint =>
  mayColour
    ? { bold: escape(1, 22), dim: escape(2, 22), mark: escape(4, 24), warn: escape(33, 39) }
    : { bold: asIs, dim: asIs, mark: (text) => `[${text}]`, warn: asIs };

/** Lines of at most `width` characters, broken at ordinary spaces only. */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      if (line !== '' && line.length + 1 + word.length > width - indent.length) {
        lines.push(line);
        line = word;
      } else line = line === '' ? word : `${line} ${word}`;
    }
    lines.push(line);
  }
  return lines.map((line) => (line === '' ? '' : indent + line)).join('\n');
}

/** A stretch of the frozen text with its spans marked; `offset` is where the stretch begins. */
export function marked(text: string, offset: number, spans: readonly Span[], paint: Paint): string {
  let at = 0;
  let out = '';
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const [from, to] = [Math.max(at, start - offset), Math.min(text.length, end - offset)];
    if (from >= to) continue;
    out += text.slice(at, from) + eachLine(text.slice(from, to), paint.mark);
    at = to;
  }
  return out + text.slice(at);
}

const eachLine = (text: string, paint: (line: string) => string): string =>
  text
    .split('\n')
    .map((line) => (line.trim() === '' ? line : paint(line)))
    .join('\n');
