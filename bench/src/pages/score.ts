import type { ReferencePage } from './reference.ts';

/** How much of a reference was found, and how much beside it was taken for the article; shares between 0 and 1. */
export interface PageScore {
  found: number;
  added: number;
  /** Paragraphs of the reference of which nearly all was found, and all that there are. */
  paragraphs: number;
  of: number;
  missing: string[];
  surplus: string[];
}

const SHINGLE = 4;
const NEARLY_ALL = 0.9;

type Reference = Pick<ReferencePage, 'wanted' | 'neutral' | 'isCut'>;

const isWhole = ({ words, covered }: { words: number; covered: number }): boolean => covered >= words * NEARLY_ALL;

/**
 * Compares lines word by word: a word counts as found when one of the runs of four words that it stands in is
 * in the other text too. Spaces, marks and case do not count.
 */
export function scorePage({ wanted, neutral, isCut }: Reference, body: readonly string[]): PageScore {
  const inBody = shinglesOf(body);
  const expected = shinglesOf([...wanted, ...neutral]);
  const reference = wanted.map((line) => ({ line, ...coverOf(line, inBody) }));
  const all = body.map((line) => ({ line, ...coverOf(line, expected) }));
  const read = isCut ? all.slice(0, all.findLastIndex(isWhole) + 1) : all;
  const sum = (of: readonly { words: number; covered: number }[], key: 'words' | 'covered'): number =>
    of.reduce((total, one) => total + one[key], 0);
  return {
    found: sum(reference, 'covered') / Math.max(1, sum(reference, 'words')),
    added: 1 - sum(read, 'covered') / Math.max(1, sum(read, 'words')),
    paragraphs: reference.filter(isWhole).length,
    of: reference.length,
    missing: reference.filter((one) => !isWhole(one)).map(({ line }) => line),
    surplus: read.filter((one) => !isWhole(one)).map(({ line }) => line),
  };
}

const wordsOf = (line: string): string[] =>
  line
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Runs of four words of each line, and whole lines that are shorter. */
function shinglesOf(lines: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const line of lines) {
    const words = wordsOf(line);
    for (let length = 1; length <= SHINGLE; length++)
      if (length === SHINGLE || length === words.length)
        for (let i = 0; i + length <= words.length; i++) found.add(words.slice(i, i + length).join(' '));
  }
  return found;
}

function coverOf(line: string, shingles: ReadonlySet<string>): { words: number; covered: number } {
  const words = wordsOf(line);
  const size = Math.min(SHINGLE, words.length);
  const isCovered = words.map(() => false);
  if (size === 0) return { words: 0, covered: 0 };
  for (let i = 0; i + size <= words.length; i++)
    if (shingles.has(words.slice(i, i + size).join(' '))) isCovered.fill(true, i, i + size);
  return { words: words.length, covered: isCovered.filter(Boolean).length };
}
