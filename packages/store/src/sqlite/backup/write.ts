import { constants, existsSync, rmSync } from 'node:fs';
import { access, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DixitError } from '@dixit/model';
import BetterSqlite from 'better-sqlite3';
import { storeError } from '../database.ts';
import { type BackupFacts, digestOf, pack, unpack } from './format.ts';

export interface BackupOptions {
  /** The database; may be in use, by this process and others. */
  path: string;
  /** The backup to write. */
  file: string;
  /** May take the place of a file of that name. */
  mayReplace: boolean;
  version: string;
  now: string;
}

/**
 * Writes what is committed at this moment into one file, reads it back, and only then gives it its name. Rejects
 * with INPUT_INVALID for a file that is there already, or whose folder takes none.
 */
export async function backupSqlite({ path, file, mayReplace, version, now }: BackupOptions): Promise<BackupFacts> {
  if (!mayReplace && existsSync(file)) throw new DixitError('INPUT_INVALID', { field: file, problem: 'taken' });
  await access(dirname(file), constants.W_OK).catch(() => {
    throw new DixitError('INPUT_INVALID', { field: file, problem: 'folder' });
  });
  const [copy, half] = [`${file}.${process.pid}.db`, `${file}.${process.pid}.part`];
  try {
    const schema = copyTo(path, copy);
    const facts = { ...(await digestOf(copy)), schema, version, createdAt: now };
    rmSync(half, { force: true });
    await pack(copy, facts, half);
    await unpack(half, null);
    await rename(half, file);
    await syncFolder(dirname(file));
    return facts;
  } catch (error) {
    throw storeError(error, error instanceof Error && 'path' in error ? file : path);
  } finally {
    rmSync(copy, { force: true });
    rmSync(half, { force: true });
  }
}

/** One moment of a database that may be written to meanwhile, as a compact file; gives its schema. */
function copyTo(path: string, target: string): number {
  rmSync(target, { force: true });
  const reader = new BetterSqlite(path, { readonly: true, fileMustExist: true, timeout: 10_000 });
  try {
    reader.prepare('vacuum into ?').run(target);
    return Number(reader.pragma('user_version', { simple: true }));
  } finally {
    reader.close();
  }
}

/** A new name is on the disk only when its folder is. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
