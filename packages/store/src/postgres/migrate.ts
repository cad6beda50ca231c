import { DixitError } from '@dixit/model';
import { sql } from 'kysely';
import { Db } from '../engine.ts';
import type { Flow } from '../flow.ts';
import type { Connections } from './connections.ts';
import { MIGRATIONS } from './migrations/index.ts';

/** Brings the tables to the newest schema, one process at a time. A schema newer than this build knows is STORE_UNAVAILABLE. */
export async function migrate(connections: Connections, migrations: readonly string[] = MIGRATIONS): Promise<void> {
  const db = new Db(connections.dialect);
  if ((await connections.run(() => versionOf(db))) === migrations.length) return;
  await connections.write(function* () {
    const version = yield* versionOf(db);
    if (version > migrations.length) {
      const { path } = connections;
      const found = { found: version, known: migrations.length };
      throw new DixitError('STORE_UNAVAILABLE', { path, problem: 'SCHEMA_TOO_NEW', ...found });
    }
    for (const up of migrations.slice(version)) yield* connections.script(up);
    yield* db.do(sql`update meta set value = ${migrations.length} where key = 'schema'`);
  }, 'schema');
}

/** Migrations that the database has had. */
export function* versionOf(db: Db): Flow<number> {
  // Reading a catalogue makes the connection hear of the tables that another one has made in the meantime.
  const there = yield* db.get(sql<{ there: boolean }>`
    select exists (select 1 from pg_class where oid = to_regclass('meta')) as there`);
  if (there?.there !== true) return 0;
  return (yield* db.get(sql<{ value: number }>`select value from meta where key = 'schema'`))?.value ?? 0;
}
