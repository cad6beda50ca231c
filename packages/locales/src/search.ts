import { fold } from '@dixit/text';
import type { SearchLocale } from './contract/search.ts';

const WORD = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu;

/**
 * The tokens under which a text is found: folded, without elision and stop words, stemmed. Without a
 * locale the folded words alone. Tokens hold letters and digits only, in reading order.
 */
export function tokenizeForSearch(text: string, locale: { readonly search: SearchLocale } | null): string[] {
  const out: string[] = [];
  const sets = locale && setsOf(locale.search);
  for (const [word] of fold(text).matchAll(WORD)) {
    const pieces = word.split("'");
    for (const [i, piece] of pieces.entries()) {
      if (!locale || !sets) out.push(piece);
      else if (isKept(piece, { isFirst: i === 0, isLast: i === pieces.length - 1, sets })) {
        out.push(locale.search.stem(piece));
      }
    }
  }
  return out;
}

interface Sets {
  stop: ReadonlySet<string>;
  before: ReadonlySet<string>;
  after: ReadonlySet<string>;
}

function isKept(piece: string, where: { isFirst: boolean; isLast: boolean; sets: Sets }): boolean {
  const { isFirst, isLast, sets } = where;
  if (sets.stop.has(piece)) return false;
  return !(!isLast && sets.before.has(piece)) && !(!isFirst && sets.after.has(piece));
}

const SETS = new WeakMap<SearchLocale, Sets>();

function setsOf(search: SearchLocale): Sets {
  let sets = SETS.get(search);
  if (!sets) {
    sets = {
      stop: new Set(search.stopWords),
      before: new Set(search.elided.before),
      after: new Set(search.elided.after),
    };
    SETS.set(search, sets);
  }
  return sets;
}
