import { existsSync, rmSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DixitError } from '@dixit/model';
import BetterSqlite from 'better-sqlite3';
import { storeError } from '../database.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import { type BackupFacts, unpack } from './format.ts';
import { syncFolder } from './write.ts';

/** As many at once as keep a restore quick; the lock is held until the last one anyway. */
const PAGES_AT_ONCE = 4_096;

/**
 * Puts a backup in the place of a database. Everything is checked before the old one is touched, and then it is
 * written over inside one transaction of SQLite: a process that is killed leaves the old one or the new one, whole.
 * Rejects with BACKUP_DAMAGED, or with STORE_UNAVAILABLE while another process has the old one open.
 */
export async function restoreSqlite(file: string, path: string): Promise<BackupFacts> {
  const fresh = `${path}.restore`;
  try {
    await mkdir(dirname(path), { recursive: true });
    rmSync(fresh, { force: true });
    const facts = await unpack(file, fresh);
    checkWhole(fresh, file);
    if (!existsSync(path)) await putInPlace(fresh, path);
    else if (isFree(path)) await writeOver(fresh, path);
    else await setAside(fresh, path);
    return facts;
  } catch (error) {
    throw storeError(error, path);
  } finally {
    for (const end of ['', '-journal', '-wal', '-shm']) rmSync(fresh + end, { force: true });
  }
}

function checkWhole(fresh: string, file: string): void {
  const db = new BetterSqlite(fresh, { readonly: true });
  try {
    const found = Number(db.pragma('user_version', { simple: true }));
    if (found > MIGRATIONS.length) {
      const known = MIGRATIONS.length;
      throw new DixitError('STORE_UNAVAILABLE', { path: file, problem: 'SCHEMA_TOO_NEW', found, known });
    }
    if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') {
      throw new DixitError('BACKUP_DAMAGED', { name: file, problem: 'SQLITE_CORRUPT' });
    }
  } finally {
    db.close();
  }
}

/**
 * Whether the old database can be written over: false when it is no longer a database. Leaving write-ahead mode
 * needs the file for itself, so that it fails while anybody else has it open.
 */
function isFree(path: string): boolean {
  let db: BetterSqlite.Database | null = null;
  try {
    db = new BetterSqlite(path, { timeout: 1_000 });
    db.pragma('journal_mode = delete');
    return db.pragma('quick_check(1)', { simple: true }) === 'ok';
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT') return false;
    throw error;
  } finally {
    db?.close();
  }
}

async function writeOver(fresh: string, path: string): Promise<void> {
  const db = new BetterSqlite(fresh, { readonly: true });
  try {
    await db.backup(path, { progress: () => PAGES_AT_ONCE });
  } finally {
    db.close();
  }
}

/** Of a database that cannot be read nothing is thrown away: it keeps lying beside the restored one. */
async function setAside(fresh: string, path: string): Promise<void> {
  await rename(path, `${path}.damaged`);
  for (const end of ['-wal', '-shm', '-journal']) {
    if (existsSync(path + end)) await rename(path + end, `${path}.damaged${end}`);
  }
  await putInPlace(fresh, path);
}

async function putInPlace(fresh: string, path: string): Promise<void> {
  await rename(fresh, path);
  await syncFolder(dirname(path));
}
