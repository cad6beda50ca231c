import type { Store } from '@dixit/model/ports';
import type { Engine } from '../engine.ts';
import { runNow } from '../flow.ts';
import { inOrder } from '../query/match.ts';
import { type StoreOptions, storeOn } from '../store.ts';
import { Database } from './database.ts';
import { dialect } from './dialect.ts';
import { migrate } from './migrate.ts';

export type { Tokenize } from '../tokens.ts';

export interface SqliteOptions extends StoreOptions {
  /** A file, made with its folder when missing, or `:memory:`. */
  path: string;
  /** Copies a file that holds data before its schema changes (default true). */
  backupBeforeMigration?: boolean;
}

/**
 * Opens a SQLite file as a Store. Several processes may read it while one writes; writers wait for
 * each other up to ten seconds. Rejects with STORE_READ_ONLY or STORE_UNAVAILABLE, both with `path`.
 */
export async function openSqlite(options: SqliteOptions): Promise<Store> {
  const db = new Database(options.path);
  try {
    migrate(db, { backup: options.backupBeforeMigration ?? true });
  } catch (error) {
    db.close();
    throw error;
  }
  addFunctions(db);
  return storeOn(engineOf(db), options);
}

/** Answers are there at once: a flow runs to its end before anything else does. */
function engineOf(db: Database): Engine {
  return {
    dialect,
    run: async (flow) => runNow(flow(), db.answer),
    read: async (flow) => db.read(() => runNow(flow(), db.answer)),
    write: async (flow) => db.transaction(() => runNow(flow(), db.answer)),
    listen: () => null,
    close: async () => db.close(),
  };
}

/** `words_in_order(tokens, variants, slop)`: a phrase with gaps, looked up in the tokens of a statement. */
function addFunctions({ handle }: Database): void {
  let last = { json: '', variants: [] as string[][] };
  handle.function('words_in_order', { deterministic: true }, (text, json, slop) => {
    if (last.json !== json) last = { json: String(json), variants: JSON.parse(String(json)) as string[][] };
    const words = String(text).split(' ');
    return last.variants.some((wanted) => inOrder(words, wanted, Number(slop))) ? 1 : 0;
  });
}
