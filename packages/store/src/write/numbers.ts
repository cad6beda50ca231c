import { sql } from 'kysely';
import { type Context, resolver } from '../context.ts';
import type { Flow } from '../flow.ts';

export type Numbered = 'actor' | 'event' | 'utterance';

/** The numbers of the rows with these ids; an id that is nowhere is a fault of the caller, and fails the transaction. */
export function* numbersOf({ db }: Context, table: Numbered, ids: Iterable<string>): Flow<(id: string) => number> {
  const asked = [...new Set(ids)];
  if (asked.length === 0) return () => 0;
  const rowsOf = (some: readonly string[]) =>
    db.all(sql<{ n: number; id: string }>`select n, id from ${sql.table(table)} where id ${db.among(some)}`);
  const numbers = new Map((yield* rowsOf(asked)).map(({ n, id }) => [id, n]));
  // A merge takes the row away that it redirects.
  const moved = asked.filter((id) => !numbers.has(id));
  if (moved.length > 0) {
    const resolve = yield* resolver(db, moved);
    const found = new Map((yield* rowsOf(moved.map(resolve))).map(({ n, id }) => [id, n]));
    for (const id of moved) {
      const n = found.get(resolve(id));
      if (n !== undefined) numbers.set(id, n);
    }
  }
  return (id) => {
    const n = numbers.get(id);
    if (n === undefined) throw new Error(`no ${table} with the id ${id}`);
    return n;
  };
}
