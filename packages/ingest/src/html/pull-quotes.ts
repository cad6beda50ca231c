import { outside } from './parts.ts';
import type { Piece } from './pieces.ts';
import { plain } from './plain.ts';

const QUOTE_LENGTH = 300;
const QUOTE_WORDS = 4;
/** So many short lines are looked for in the rest of the text. */
const QUOTE_LINES = 200;

const QUOTE_CLASS = /quote|citation|exergue|highlight|pull|verbatim/i;
const QUOTE_MARK = /^["«“„‹]/u;

const isSetOff = ({ text, scope }: Piece): boolean =>
  QUOTE_MARK.test(text) ||
  [scope, scope.up].some(
    (at) =>
      at !== null && (at.element.nodeName === 'BLOCKQUOTE' || QUOTE_CLASS.test(at.element.getAttribute('class') ?? '')),
  );

/** Short words of the article that it prints twice, the second time set off. */
export function markPullQuotes(pieces: readonly Piece[], kept: readonly boolean[]): void {
  const article = pieces.filter((_, i) => kept[i]);
  const short = article.filter(
    (piece) =>
      (piece.hint === null || piece.hint.kind === 'paragraph') && piece.text.length <= QUOTE_LENGTH && isSetOff(piece),
  );
  if (short.length === 0) return;
  const whole = article.map((piece) => ` ${plain(piece.text)} `).join('\n');
  for (const piece of short.slice(0, QUOTE_LINES)) {
    const words = plain(piece.text);
    if (words.split(' ').length < QUOTE_WORDS) continue;
    const first = whole.indexOf(` ${words} `);
    const isElsewhere = (at: number): boolean =>
      at >= 0 && (whole[at - 1] ?? '\n') + (whole[at + words.length + 2] ?? '\n') !== '\n\n';
    if (isElsewhere(first) || isElsewhere(whole.indexOf(` ${words} `, first + 1))) piece.hint = outside('pull-quote');
  }
}
