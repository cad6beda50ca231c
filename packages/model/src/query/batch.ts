import type { BatchMode } from '../batch.ts';
import { type Query, and, field, or } from './ast.ts';
import { queryOf } from './parse.ts';

/**
 * The query that a line of a batch stands for, within what `within` finds. Words are a phrase; `anywhere`: said by
 * somebody of that name, or about, or in these words. Throws QUERY_INVALID for a line that is to be a query and is none.
 */
export function batchQuery(text: string, mode: BatchMode, within: Query): Query {
  return and(lineQuery(text, mode), within);
}

function lineQuery(text: string, mode: BatchMode): Query {
  const words: Query = {
    kind: 'phrase',
    text: text
      .replaceAll(/["«»“”„]/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim(),
    slop: 0,
  };
  switch (mode) {
    case 'query':
      return queryOf(text);
    case 'words':
      return words;
    case 'anywhere':
      return or(field('by', words.text), field('about', words.text), words);
    case 'by':
    case 'about':
    case 'to':
    case 'via':
      return field(mode, words.text);
  }
}
