import { sql } from 'kysely';
import type { Context } from './context.ts';
import type { Flow } from './flow.ts';

/** Injected: folds, cuts elisions and stop words, stems. `null` = language unknown: folds only. */
export type Tokenize = (text: string, language: string | null) => string[];

const TOKEN = /^[\p{L}\p{N}]+$/u;

/** What the index sees of a text. */
export class Tokens {
  private readonly tokenize: Tokenize;

  constructor(tokenize: Tokenize) {
    this.tokenize = tokenize;
  }

  /** Only letters and digits: marks of the index language and of our own tags (`_`) cannot get in. */
  of(text: string, language: string | null): string[] {
    return this.tokenize(text, language).filter((token) => TOKEN.test(token));
  }

  /** Folded words, as names are indexed. */
  words(text: string): string[] {
    return this.of(text, null);
  }
}

/** The ways to read the words of a query: `variants` gives the different token lists of a text in the languages of the collection. */
export interface Reading extends Context {
  variants(text: string): string[][];
}

/** Languages of the Sources ever taken in; `null` always among them, for names and unknown ones. */
export function* readingOf(context: Context): Flow<Reading> {
  const { db, tokens } = context;
  const rows = yield* db.all(sql<{ text: string }>`select text from label where n in (select n from language)`);
  const languages = [...rows.map((row) => row.text), null];
  const variants = (text: string): string[][] => {
    const seen = new Map<string, string[]>();
    for (const language of languages) {
      const found = tokens.of(text, language);
      seen.set(found.join(' '), found);
    }
    return [...seen.values()];
  };
  return { ...context, variants };
}
