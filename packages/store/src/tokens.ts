import { sql } from 'kysely';
import type { Context } from './context.ts';
import { type Flow, together } from './flow.ts';
import { type Curated, curatedOf } from './read/party.ts';

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

/** What the reading of a query needs to know of the collection. */
export interface Reading extends Context {
  /** The different token lists of a text in the languages of the collection. */
  variants(text: string): string[][];
  /** Whether there are later versions of Sources, and statements that a person rejected. */
  readonly hasVersions: boolean;
  readonly hasRejected: boolean;
  readonly curated: Curated;
}

/** Languages of the Sources ever taken in; `null` always among them, for names and unknown ones. */
export function* readingOf(context: Context): Flow<Reading> {
  const { db, tokens } = context;
  const [rows, has, curated] = yield* together(
    db.all(sql<{ text: string }>`select text from label where n in (select n from language)`),
    db.get(sql<{ versions: number; rejected: number }>`
      select case when exists (select 1 from source where version > 1) then 1 else 0 end as versions,
        case when exists (select 1 from review where verdict = 'rejected') then 1 else 0 end as rejected`),
    curatedOf(context),
  );
  const languages = [...rows.map((row) => row.text), null];
  const variants = (text: string): string[][] => {
    const seen = new Map<string, string[]>();
    for (const language of languages) {
      const found = tokens.of(text, language);
      seen.set(found.join(' '), found);
    }
    return [...seen.values()];
  };
  return {
    ...context,
    variants,
    hasVersions: has?.versions === 1,
    hasRejected: has?.rejected === 1,
    curated,
  };
}
