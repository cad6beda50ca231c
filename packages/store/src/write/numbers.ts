import { sql } from 'kysely';
import { type Context, resolver } from '../context.ts';
import type { Flow } from '../flow.ts';

export type Numbered = 'actor' | 'event' | 'utterance';

/** The numbers of the rows with these ids; an id that is nowhere is a fault of the caller, and fails the transaction. */
export function* numbersOf({ db }: Context, table: Numbered, ids: Iterable<string>): Flow<(id: string) => number> {
  const asked = [...new Set(ids)];
  if (asked.length === 0) return () => 0;
  const resolve = yield* resolver(db, asked);
  const rows = yield* db.all(sql<{ n: number; id: string }>`
    select n, id from ${sql.table(table)} where id ${db.among(asked.map(resolve))}`);
  const numbers = new Map(rows.map(({ n, id }) => [id, n]));
  return (id) => {
    const n = numbers.get(resolve(id));
    if (n === undefined) throw new Error(`no ${table} with the id ${id}`);
    return n;
  };
}
