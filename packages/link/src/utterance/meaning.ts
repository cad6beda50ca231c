import { type Locale, MEANS_NOTHING, meaningOf } from '@dixit/locales/contract';
import type { Statement } from '@dixit/model';
import { isCognate } from '../actor/match.ts';
import { skeletonOf } from '../names.ts';
import { wordsOf } from './content.ts';

interface Word {
  /** That languages share; null where the table of the language lacks the word. */
  meaning: string | null;
  stem: string;
}

const known = new WeakMap<Pick<Statement, 'text'>, readonly Word[]>();

/** The words that carry what a statement says, each once, with what they mean where its language knows. */
export function meaningsOf(statement: Pick<Statement, 'text'>, locale: Locale | null): readonly Word[] {
  const before = known.get(statement);
  if (before) return before;
  const words = new Map<string, Word>();
  for (const { text, isTelling } of wordsOf(statement)) {
    const meaning = locale === null ? null : meaningOf(locale, text);
    const stem = skeletonOf(text);
    if (meaning === MEANS_NOTHING) continue;
    if (meaning !== null || isTelling) words.set(meaning ?? stem, { meaning, stem });
  }
  const found = [...words.values()];
  known.set(statement, found);
  return found;
}

/** Words of the shorter one that mean the same as one of the other, or are its cognate, number or name. */
export function sharedMeanings(left: readonly Word[], right: readonly Word[]): { count: number; share: number } {
  const [small, large] = left.length <= right.length ? [left, right] : [right, left];
  const open = [...large];
  let count = 0;
  for (const word of small) {
    const at = open.findIndex((other) => isSame(word, other));
    if (at < 0) continue;
    open.splice(at, 1);
    count++;
  }
  return { count, share: small.length === 0 ? 0 : count / small.length };
}

function isSame(left: Word, right: Word): boolean {
  if (left.meaning !== null && right.meaning !== null) return left.meaning === right.meaning;
  return left.stem === right.stem || isCognate(left.stem, right.stem);
}
