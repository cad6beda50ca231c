import { rmSync } from 'node:fs';
import { DixitError } from '@dixit/model';
import BetterSqlite from 'better-sqlite3';
import type { Database } from './database.ts';
import { MIGRATIONS } from './migrations/index.ts';

/**
 * Brings the file to the newest schema, under a lock, after a copy of a file that holds data
 * (`FILE.bak-VERSION`). A schema newer than this build knows is STORE_UNAVAILABLE.
 */
export function migrate(db: Database, options: { backup: boolean; migrations?: readonly string[] }): void {
  const migrations = options.migrations ?? MIGRATIONS;
  if (versionOf(db) === migrations.length) return;
  db.transaction(() => {
    const version = versionOf(db);
    if (version > migrations.length) {
      throw new DixitError('STORE_UNAVAILABLE', {
        path: db.path,
        problem: 'SCHEMA_TOO_NEW',
        found: version,
        known: migrations.length,
      });
    }
    if (version === 0 && hasTables(db)) {
      throw new DixitError('STORE_UNAVAILABLE', { path: db.path, problem: 'OTHER_DATABASE' });
    }
    if (version > 0 && options.backup && db.path !== ':memory:') copyTo(db.path, `${db.path}.bak-${version}`);
    for (const up of migrations.slice(version)) db.handle.exec(up);
    db.handle.pragma(`user_version = ${migrations.length}`);
  });
}

const versionOf = (db: Database): number => db.guard(() => Number(db.handle.pragma('user_version', { simple: true })));

const hasTables = (db: Database): boolean =>
  db.handle.prepare('select 1 from sqlite_schema limit 1').get() !== undefined;

/** Reads what was last committed through a connection of its own, as this one is inside a transaction. */
function copyTo(path: string, target: string): void {
  rmSync(target, { force: true });
  const reader = new BetterSqlite(path, { readonly: true });
  try {
    reader.prepare('vacuum into ?').run(target);
  } finally {
    reader.close();
  }
}
