import type { Span } from '@dixit/model';

/** The lines of a text that hold more than spaces, without the spaces at their edges. Linear. */
export function lines(text: string): Span[] {
  return pieces(text, /\r\n|[\n\r\u2028\u2029]/gu);
}

/** Stretches of a text between blank lines, trimmed. Linear. */
export function paragraphs(text: string): Span[] {
  return pieces(text, /(?:\r\n|[\n\r])[^\S\r\n]*(?:\r\n|[\n\r])|\u2029/gu);
}

function pieces(text: string, separator: RegExp): Span[] {
  const found: Span[] = [];
  let from = 0;
  const add = (to: number): void => {
    let start = from;
    let end = to;
    while (start < end && /\s/u.test(text[start] ?? '')) start++;
    while (end > start && /\s/u.test(text[end - 1] ?? '')) end--;
    if (start < end) found.push({ start, end });
  };
  for (const match of text.matchAll(separator)) {
    add(match.index);
    from = match.index + match[0].length;
  }
  add(text.length);
  return found;
}
