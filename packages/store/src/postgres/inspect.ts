import { sql } from 'kysely';
import { Db } from '../engine.ts';
import { Connections } from './connections.ts';
import { versionOf } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';

/** How a database is, looked at without changing anything. */
export interface ServerInspection {
  /** Of PostgreSQL. */
  version: string;
  /** That the database takes on the disk of its server. */
  bytes: number;
  /** Migrations it has had; 0 for one that has never been opened. */
  schema: number;
  /** Migrations that this program knows. */
  known: number;
}

/** Rejects with STORE_UNAVAILABLE, the address without its password in `path`. */
export async function inspectPostgres(url: string): Promise<ServerInspection> {
  const connections = new Connections(url, 1);
  const db = new Db(connections.dialect);
  try {
    return await connections.read(function* () {
      const facts = yield* db.get(sql<{ version: string; bytes: number }>`
        select current_setting('server_version') as version, pg_database_size(current_database()) as bytes`);
      const schema = yield* versionOf(db);
      return { version: facts?.version ?? '', bytes: facts?.bytes ?? 0, schema, known: MIGRATIONS.length };
    });
  } finally {
    await connections.close();
  }
}
