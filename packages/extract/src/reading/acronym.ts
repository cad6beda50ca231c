import type { Reading } from './reading.ts';

/** In words. */
const LONGEST = 12;

/** « Mers et Côtes Vivantes (MCV) »: the letters in brackets spell the capitals before them, across a conjunction. */
export function isSpelledOut({ words, text }: Reading, from: number, at: number): boolean {
  let initials = '';
  for (let i = from; i < from + LONGEST; i++) {
    const word = words[i];
    if (!word) return false;
    if (word.low === '(') {
      const acronym = text.slice(words[i + 1]?.start ?? 0, words[i + 1]?.end ?? 0);
      const closed = words[i + 2]?.low === ')';
      return i > at && closed && /^\p{Lu}{2,}$/u.test(acronym) && initials.endsWith(acronym);
    }
    if (word.kind === 'mark' && word.low !== '-' && word.low !== '’') return false;
    if (word.cap) initials += text[word.start] ?? '';
  }
  return false;
}
