import { sql } from 'kysely';
import type { Database } from './database.ts';

/** Injected: folds, cuts elisions and stop words, stems. `null` = language unknown: folds only. */
export type Tokenize = (text: string, language: string | null) => string[];

const TOKEN = /^[\p{L}\p{N}]+$/u;

/** What the index sees of a text, and the ways to read the words of a query. */
export class Tokens {
  private readonly tokenize: Tokenize;
  private readonly db: Database;

  constructor(db: Database, tokenize: Tokenize) {
    this.db = db;
    this.tokenize = tokenize;
  }

  /** Only letters and digits: marks of the index language and of our own tags (`_`) cannot get in. */
  of(text: string, language: string | null): string[] {
    return this.tokenize(text, language).filter((token) => TOKEN.test(token));
  }

  /** For what has no language: every reading, one after the other. */
  inAll(text: string): string {
    return this.variants(text)
      .map((tokens) => tokens.join(' '))
      .join(' ');
  }

  /** The different token lists that the text gives in the languages of the collection. */
  variants(text: string): string[][] {
    const seen = new Map<string, string[]>();
    for (const language of this.languages()) {
      const tokens = this.of(text, language);
      seen.set(tokens.join(' '), tokens);
    }
    return [...seen.values()];
  }

  /** Folded words, as names are indexed. */
  words(text: string): string[] {
    return this.of(text, null);
  }

  /** Languages of the Sources ever taken in; `null` always among them, for names and unknown ones. */
  private languages(): (string | null)[] {
    const rows = this.db.all(sql<{ text: string }>`select text from label where n in (select n from language)`);
    return [...rows.map((row) => row.text), null];
  }
}
