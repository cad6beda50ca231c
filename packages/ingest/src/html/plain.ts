import { fold } from '@dixit/text';

/** Folded words with one space between them, to compare lines that are set differently. */
export const plain = (words: string): string =>
  fold(words)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
