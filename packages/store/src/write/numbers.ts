import { sql } from 'kysely';
import { type Context, resolver } from '../context.ts';
import type { Db } from '../engine.ts';
import type { Flow } from '../flow.ts';

export type Numbered = 'actor' | 'event' | 'utterance';

/** Numbers of rows that one writing asks for again and again; it must be forgotten when rows go. */
export type KnownNumbers = Record<Numbered, Map<string, number>>;

export const noNumbers = (): KnownNumbers => ({ actor: new Map(), event: new Map(), utterance: new Map() });

export function forgetNumbers({ numbers }: Pick<Context, 'numbers'>): void {
  for (const known of Object.values(numbers ?? {})) known.clear();
}

/** Notes the numbers of those of these that are there. */
export function* noteNumbers({ db, numbers }: Context, table: Numbered, ids: Iterable<string>): Flow<void> {
  const asked = [...new Set(ids)];
  if (numbers === undefined || asked.length === 0) return;
  for (const { n, id } of yield* rowsOf(db, table, asked)) numbers[table].set(id, n);
}

const rowsOf = (db: Db, table: Numbered, ids: readonly string[]) =>
  db.all(sql<{ n: number; id: string }>`select n, id from ${sql.table(table)} where id ${db.among(ids)}`);

/** The numbers of the rows with these ids; an id that is nowhere is a fault of the caller, and fails the transaction. */
export function* numbersOf(context: Context, table: Numbered, ids: Iterable<string>): Flow<(id: string) => number> {
  const { db } = context;
  const known = context.numbers?.[table] ?? new Map<string, number>();
  const asked = [...new Set(ids)].filter((id) => !known.has(id));
  if (asked.length > 0) for (const { n, id } of yield* rowsOf(db, table, asked)) known.set(id, n);
  // A merge takes the row away that it redirects.
  const moved = asked.filter((id) => !known.has(id));
  if (moved.length > 0) {
    const resolve = yield* resolver(db, moved);
    const found = new Map((yield* rowsOf(db, table, moved.map(resolve))).map(({ n, id }) => [id, n]));
    for (const id of moved) {
      const n = found.get(resolve(id));
      if (n !== undefined) known.set(id, n);
    }
  }
  return (id) => {
    const n = known.get(id);
    if (n === undefined) throw new Error(`no ${table} with the id ${id}`);
    return n;
  };
}
