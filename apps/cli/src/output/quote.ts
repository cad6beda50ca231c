import type { Span } from '@dixit/model';
import { widthOf } from './table.ts';

export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  mark(text: string): string;
  warn(text: string): string;
}

const UNDERLINED = '\u001B[4m';
const PLAIN = '\u001B[24m';
const escape = (code: number, off: number) => (text: string) => `\u001B[${code}m${text}\u001B[${off}m`;
const asIs = (text: string): string => text;

/** Colours of a terminal; underlining is what marks a span, so that it never rests on colour alone. */
export const paintFor = (mayColour: boolean): Paint =>
  mayColour
    ? { bold: escape(1, 22), dim: escape(2, 22), mark: escape(4, 24), warn: escape(33, 39) }
    : { bold: asIs, dim: asIs, mark: (text) => `[${text}]`, warn: asIs };

/** Words in the quotation marks of their own language. */
export const quoted = (text: string, language: string): string =>
  language.startsWith('fr') ? `«\u00A0${text}\u00A0»` : `“${text}”`;

/** Lines of at most `width` characters, broken at ordinary spaces only. */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      if (line !== '' && widthOf(line) + 1 + widthOf(word) > width - indent.length) {
        lines.push(line);
        line = word;
      } else line = line === '' ? word : `${line} ${word}`;
    }
    lines.push(line);
  }
  return closed(lines)
    .map((line) => (line === '' ? '' : indent + line))
    .join('\n');
}

/** Underlining that goes on over the end of a line is taken up after the indent of the next. */
function closed(lines: readonly string[]): string[] {
  let isOpen = false;
  return lines.map((line) => {
    const opened = isOpen && line !== '' ? `${UNDERLINED}${line}` : line;
    if (line !== '') isOpen = opened.lastIndexOf(UNDERLINED) > opened.lastIndexOf(PLAIN);
    return isOpen && line !== '' ? `${opened}${PLAIN}` : opened;
  });
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
