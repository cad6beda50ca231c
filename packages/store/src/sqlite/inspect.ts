import { existsSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { storeError } from './database.ts';
import { MIGRATIONS } from './migrations/index.ts';

/** How a database file is, looked at without changing anything. */
export interface Inspection {
  /** Null where there is no file yet. */
  file: {
    bytes: number;
    /** Migrations it has had. */
    schema: number;
    /** The first thing that SQLite finds wrong; null when it finds nothing. */
    fault: string | null;
  } | null;
  /** Migrations that this program knows. */
  known: number;
  /** Left on the disk for whoever runs this. */
  freeBytes: number;
}

/** Rejects with STORE_UNAVAILABLE for a file that is no database. */
export async function inspectSqlite(path: string): Promise<Inspection> {
  const { bavail, bsize } = await statfs(folderOf(path));
  const known = MIGRATIONS.length;
  const freeBytes = bavail * bsize;
  if (!existsSync(path)) return { file: null, known, freeBytes };
  try {
    const db = new BetterSqlite(path, { readonly: true, timeout: 10_000 });
    try {
      const schema = Number(db.pragma('user_version', { simple: true }));
      const answer = String(db.pragma('quick_check(1)', { simple: true }));
      const fault = answer === 'ok' ? null : answer;
      return { file: { bytes: statSync(path).size, schema, fault }, known, freeBytes };
    } finally {
      db.close();
    }
  } catch (error) {
    throw storeError(error, path);
  }
}

/** The folder, or the nearest one above it that there is. */
function folderOf(path: string): string {
  const folder = dirname(path);
  return existsSync(folder) || folder === path ? folder : folderOf(folder);
}
