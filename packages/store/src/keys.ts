import { type ApiKey, DixitError } from '@dixit/model';
import type { KeyStore } from '@dixit/model/ports';
import { sql } from 'kysely';
import type { Context } from './context.ts';

interface KeyRow {
  id: string;
  name: string;
  role: ApiKey['role'];
  digest: string;
  created_at: string;
  revoked_at: string | null;
  last_used_at: string | null;
}

/** Each change is one command: no writer of the record or of the queue is waited for. */
export function keyStore({ db, engine }: Context): KeyStore {
  const rowOf = (id: string) => db.get(sql<KeyRow>`select * from api_key where id = ${id}`);
  return {
    list: () =>
      engine.run(function* () {
        return (yield* db.all(sql<KeyRow>`select * from api_key order by created_at desc, id`)).map(keyOf);
      }),
    add: (key, digest) =>
      engine.run(function* () {
        const added = yield* db.run(sql`
          insert into api_key (id, name, role, digest, created_at)
          values (${key.id}, ${key.name}, ${key.role}, ${digest}, ${key.createdAt}) on conflict do nothing`);
        if (added === 0) throw new DixitError('CONFLICT', { noun: 'key', id: key.name });
      }),
    find: (id) =>
      engine.run(function* () {
        const row = yield* rowOf(id);
        return row === undefined || row.revoked_at !== null ? null : { key: keyOf(row), digest: row.digest };
      }),
    revoke: (id, at) =>
      engine.run(function* () {
        yield* db.do(sql`update api_key set revoked_at = ${at} where id = ${id} and revoked_at is null`);
        const row = yield* rowOf(id);
        if (row === undefined) throw new DixitError('NOT_FOUND', { noun: 'key', id });
        return keyOf(row);
      }),
    touch: (id, at) =>
      engine.run(function* () {
        yield* db.do(sql`update api_key set last_used_at = ${at} where id = ${id}`);
      }),
  };
}

const keyOf = (row: KeyRow): ApiKey => ({
  id: row.id,
  name: row.name,
  role: row.role,
  createdAt: row.created_at,
  revokedAt: row.revoked_at,
  lastUsedAt: row.last_used_at,
});
