import type { Store } from '@dixit/model/ports';
import { type StoreOptions, storeOn } from '../store.ts';
import { Database } from './database.ts';
import { engineOf } from './engine.ts';
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
  return storeOn(engineOf(db), options);
}
