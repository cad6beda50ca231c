import type { Statement } from '@dixit/model';
import { fold, tokens } from '@dixit/text';
import { isCognate } from '../actor/match.ts';
import { skeletonOf } from '../names.ts';

/** The words of a statement that carry its meaning: folded words of four letters and more, and numbers. */
export interface Content {
  words: Set<string>;
  stems: string[];
  /** Folded words in order, for telling the same text. */
  text: string;
  length: number;
}

const contents = new WeakMap<Pick<Statement, 'text'>, Content>();

/** Read once for each statement, as one is held against many. */
export function contentOf(statement: Pick<Statement, 'text'>): Content {
  const known = contents.get(statement);
  if (known) return known;
  const content = readContent(statement);
  contents.set(statement, content);
  return content;
}

/** Folded words and numbers in order, and whether they tell: numbers and words of four letters and more. */
export function wordsOf(statement: Pick<Statement, 'text'>): { text: string; isTelling: boolean }[] {
  return tokens(fold(statement.text))
    .filter((token) => token.kind !== 'mark')
    .map(({ kind, text }) => ({ text, isTelling: kind === 'number' || text.length >= 4 }));
}

function readContent(statement: Pick<Statement, 'text'>): Content {
  const all = wordsOf(statement);
  const telling = all.filter(({ isTelling }) => isTelling);
  const words = new Set((telling.length > 0 ? telling : all).map((token) => token.text));
  return {
    words,
    stems: [...new Set([...words].map(skeletonOf))],
    text: all.map((token) => token.text).join(' '),
    length: all.length,
  };
}

/** Share of the words of the shorter content that the other one has, 0 to 1; 0 for less than two words. */
export function containment(left: Content, right: Content): number {
  if (left.text === right.text) return 1;
  const [small, large] = left.words.size <= right.words.size ? [left, right] : [right, left];
  if (small.words.size < 2) return 0;
  let shared = 0;
  for (const word of small.words) if (large.words.has(word)) shared++;
  return shared / small.words.size;
}

/** Words of the shorter content that have a cognate, or the same number or name, in the other. */
export function cognates(left: Content, right: Content): { count: number; share: number } {
  const [small, large] =
    left.stems.length <= right.stems.length ? [left.stems, right.stems] : [right.stems, left.stems];
  const open = [...large];
  let count = 0;
  for (const stem of small) {
    const at = open.findIndex((other) => other === stem || isCognate(stem, other));
    if (at < 0) continue;
    open.splice(at, 1);
    count++;
  }
  return { count, share: small.length === 0 ? 0 : count / small.length };
}
