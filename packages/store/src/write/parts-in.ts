import type { MarkPlace, Span } from '@dixit/model';

/** Where words stand in a text: where they stood or, in another text, where they stand alone; null: nowhere for certain. */
export function partsIn(text: string, { parts, words }: Pick<MarkPlace, 'parts' | 'words'>): Span[] | null {
  if (parts.every(({ start, end }, i) => text.slice(start, end) === words[i])) return parts;
  const found: Span[] = [];
  for (const word of words) {
    const start = text.indexOf(word);
    if (start < 0 || text.includes(word, start + 1)) return null;
    found.push({ start, end: start + word.length });
  }
  return found;
}
