/** A text, and of which other one it is an edited copy. */
export interface GeneratedText {
  text: string;
  /** Number of the original; null for an original. */
  copyOf: number | null;
}

const VOCABULARY = 20_000;
const WORDS = { least: 150, most: 450 };

/** A small generator of numbers below 1, the same for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Texts of invented words, of which `copies`, spread over all, are edited copies of an earlier one: words
 * replaced, sentences left out, put first or added, a line of another outlet before or behind.
 */
export function* generateCopies(options: { texts: number; copies: number; seed?: number }): Generator<GeneratedText> {
  const { texts, copies, seed = 1 } = options;
  const next = random(seed);
  const below = (n: number): number => Math.floor(next() * n);
  // Few words are common and most are rare, as in any language.
  const word = (): string => `w${Math.floor(VOCABULARY ** next()).toString(36)}`;
  const sentence = (): string[] => Array.from({ length: 8 + below(18) }, word);
  const originals: { number: number; sentences: string[][] }[] = [];
  const every = Math.max(2, Math.floor(texts / copies));
  let left = copies;
  for (let number = 0; number < texts; number += 1) {
    const original = number % every === every - 1 && left > 0 ? originals[below(originals.length)] : undefined;
    if (original) {
      left -= 1;
      yield { text: textOf(edited(original.sentences, { below, word, sentence })), copyOf: original.number };
    } else {
      const sentences: string[][] = [];
      const length = WORDS.least + below(WORDS.most - WORDS.least);
      while (sentences.flat().length < length) sentences.push(sentence());
      originals.push({ number, sentences });
      yield { text: textOf(sentences), copyOf: null };
    }
  }
}

interface Dice {
  below: (n: number) => number;
  word: () => string;
  sentence: () => string[];
}

function edited(sentences: readonly string[][], { below, word, sentence }: Dice): string[][] {
  const result = sentences.map((words) => words.map((own) => (below(100) < 2 ? word() : own)));
  const some = Math.max(1, Math.floor(result.length / 10));
  for (let i = below(some + 1); i > 0; i -= 1) result.splice(below(result.length), 1);
  if (below(2) === 0) result.push(...result.splice(0, 1));
  if (below(2) === 0) result.unshift(sentence().slice(0, 6));
  if (below(2) === 0) result.push(sentence());
  return result;
}

const textOf = (sentences: readonly string[][]): string => sentences.map((words) => `${words.join(' ')}.`).join('\n');
