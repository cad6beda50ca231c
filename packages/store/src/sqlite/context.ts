import { sql } from 'kysely';
import type { Database } from './database.ts';
import type { Tokens } from './tokens.ts';

/** What every part of the adapter works with. */
export interface Context {
  readonly db: Database;
  readonly tokens: Tokens;
  readonly written: Written;
}

/** What the last writing of this process did, for whoever keeps what was read before it. */
export interface Written {
  /** Revisions before and after it. */
  from: number;
  to: number;
  /** It put a Source that was not there and changed nothing that hangs on others but their events and utterances. */
  isOneMore: boolean;
}

/** JSON of this database, which was a `T` when it was written. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the one place where stored JSON gets its type back
export const parse = <T>(json: string): T => JSON.parse(json) as T;

/** Follows the redirects that merges left; an id without one is its own. */
export function resolveId(db: Database, id: string): string {
  let at = id;
  for (let steps = 0; steps < 100; steps++) {
    const next = db.get(sql<{ to_id: string }>`select to_id from redirect where from_id = ${at}`)?.to_id;
    if (next === undefined) return at;
    at = next;
  }
  return at;
}

/** The same for many ids, each followed once. */
export function resolver(db: Database): (id: string) => string {
  const known = new Map<string, string>();
  return (id) => {
    const found = known.get(id) ?? resolveId(db, id);
    known.set(id, found);
    return found;
  };
}

/** The id that an id resolves to, and every id that was folded into it: what old index entries may hold. */
export function idsOf(db: Database, id: string): string[] {
  const target = resolveId(db, id);
  const found = db.all(sql<{ id: string }>`
    with recursive folded(id) as (
      select ${target} union select from_id from redirect join folded on to_id = folded.id
    ) select id from folded`);
  return found.map((row) => row.id);
}

/** The number of a word that facets count by (outlet language, name of somebody without an actor). */
export function labelOf(db: Database, text: string): number {
  const found = db.get(sql<{ n: number }>`select n from label where text = ${text}`);
  return found?.n ?? db.insert('label', { text });
}

/** Changes whenever something was written. */
export function revisionOf(db: Database): number {
  return db.get(sql<{ value: number }>`select value from meta where key = 'revision'`)?.value ?? 0;
}
