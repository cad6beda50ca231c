import type { Span } from '@dixit/model';

export interface Token extends Span {
  text: string;
  kind: 'word' | 'number' | 'mark';
}

const TOKEN =
  /(?<number>\d+(?:[.,  '’]\d+)*)|(?<word>[\p{L}\p{M}\p{N}]+(?:[\u00ad-][\p{L}\p{M}\p{N}]+)*(?:['’](?![\p{L}]))?)|(?<mark>[^\s\p{L}\p{N}\p{M}])/gu;

/**
 * Words, numbers and single marks in reading order. An apostrophe ends the token before it (`l’` +
 * `eau`); hyphenated words stay whole. Linear in the length of the text.
 */
export function tokens(text: string, from = 0, to = text.length): Token[] {
  const found: Token[] = [];
  TOKEN.lastIndex = from;
  for (let match = TOKEN.exec(text); match && match.index < to; match = TOKEN.exec(text)) {
    const kind =
      match.groups?.['number'] !== undefined ? 'number' : match.groups?.['word'] !== undefined ? 'word' : 'mark';
    found.push({ start: match.index, end: match.index + match[0].length, text: match[0], kind });
  }
  return found;
}
