import { fold } from '@dixit/text';

/** Furthest back that a word before an offset is looked for, in characters. */
const REACH = 20;

/** The folded word that ends before an offset; empty when there is none or a number stands there. */
export function wordBefore(text: string, at: number): string {
  const from = Math.max(0, at - REACH);
  let end = at;
  for (let kind = kindOf(text, end - 1); end > from && (kind === 'other' || kind === 'dropped');)
    kind = kindOf(text, --end - 1);
  let start = end;
  for (let kind = kindOf(text, start - 1); start > from && (kind === 'letter' || kind === 'dropped');)
    kind = kindOf(text, --start - 1);
  return start === end ? '' : fold(text.slice(start, end));
}

type Kind = 'letter' | 'digit' | 'other' | 'dropped';

/** What a character is once folded. */
function kindOf(text: string, at: number): Kind {
  const code = text.charCodeAt(at);
  if (code < 0x80) return kindOfPlain(code);
  const folded = fold(text.charAt(at));
  return folded === '' ? 'dropped' : kindOfPlain(folded.charCodeAt(0));
}

function kindOfPlain(code: number): Kind {
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return 'letter';
  return (code >= 48 && code <= 57) || code === 95 ? 'digit' : 'other';
}

/** The last folded words before an offset, at most `count`. */
export function wordsBefore(text: string, at: number, count: number): string[] {
  const words = fold(text.slice(Math.max(0, at - 16 * count), at)).split(/[^a-z]+/);
  return words.filter((word) => word !== '').slice(-count);
}
