import { nounOfId } from '@dixit/model';
import { sql } from 'kysely';
import type { Db, Engine } from './engine.ts';
import type { Flow } from './flow.ts';
import type { Tokens } from './tokens.ts';
import type { KnownNumbers } from './write/numbers.ts';

/** What every part of the store works with. */
export interface Context {
  readonly db: Db;
  readonly engine: Engine;
  readonly tokens: Tokens;
  /** What is known within one writing. */
  readonly numbers?: KnownNumbers;
}

/** JSON of this database, which was a `T` when it was written. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the one place where stored JSON gets its type back
export const parse = <T>(json: string): T => JSON.parse(json) as T;

/** Redirects in a row that are followed. */
const MOST_STEPS = 100;

/** Follows the redirects that merges left; an id without one is its own. */
export function* resolveId(db: Db, id: string): Flow<string> {
  let at = id;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const next = yield* db.get(sql<{ to_id: string }>`select to_id from redirect where from_id = ${at}`);
    if (next === undefined) return at;
    at = next.to_id;
  }
  return at;
}

/** The same for many ids at once: each that was merged, with where it leads. */
export function* resolver(db: Db, ids: Iterable<string>): Flow<(id: string) => string> {
  const moved = new Map<string, string>();
  const asked = [...new Set(ids)];
  const found =
    asked.length === 0
      ? []
      : yield* db.all(sql<{ id: string }>`select from_id as id from redirect where from_id ${db.among(asked)}`);
  for (const { id } of found) moved.set(id, yield* resolveId(db, id));
  return (id) => moved.get(id) ?? id;
}

/** Where what has this id may be shown as part of another. */
const rowsOf = (id: string) => sql.table(nounOfId(id) === 'event' ? 'event' : 'actor');

/** The same, on to what it is shown as part of. */
export function* shownId(db: Db, id: string): Flow<string> {
  const target = yield* resolveId(db, id);
  const rows = rowsOf(id);
  const found = yield* db.get(sql<{ id: string }>`
    select r.id from ${rows} x join ${rows} r on r.n = x.into_n where x.id = ${target}`);
  return found?.id ?? target;
}

/** The same for many ids at once. */
export function* shownResolver(db: Db, ids: Iterable<string>): Flow<(id: string) => string> {
  const asked = [...new Set(ids)];
  const resolve = yield* resolver(db, asked);
  const among = db.among(asked.map(resolve));
  const found = yield* db.all(sql<{ from_id: string; id: string }>`
    select x.id as from_id, r.id from actor x join actor r on r.n = x.into_n where x.id ${among}
    union all select x.id, r.id from event x join event r on r.n = x.into_n where x.id ${among}`);
  const shown = new Map(found.map(({ from_id, id }) => [from_id, id]));
  return (id) => shown.get(resolve(id)) ?? resolve(id);
}

/** The id that an id is shown as, and every id that is part of it: what index entries may hold. */
export function* idsOf(db: Db, id: string): Flow<string[]> {
  const rows = rowsOf(id);
  const found = yield* db.all(sql<{ id: string }>`
    with recursive ahead(id, steps) as (
      select cast(${id} as text), 0
      union all select r.to_id, ahead.steps + 1 from ahead join redirect r on r.from_id = ahead.id where ahead.steps < ${MOST_STEPS}
    ),
    target(id) as (select id from ahead order by steps desc limit 1),
    root(id) as (select coalesce(r.id, t.id) from target t left join ${rows} x on x.id = t.id left join ${rows} r on r.n = x.into_n),
    folded(id) as (
      select id from root
      union select m.id from root join ${rows} r on r.id = root.id join ${rows} m on m.into_n = r.n
      union select r.from_id from folded join redirect r on r.to_id = folded.id
    )
    select id from folded`);
  return found.map((row) => row.id);
}

/** The numbers of words that facets count by (outlet language, name of somebody without an actor); new ones get one. */
export function* labelsOf(db: Db, texts: Iterable<string>): Flow<(text: string) => number> {
  const asked = [...new Set(texts)];
  const numbers = new Map<string, number>();
  if (asked.length > 0) {
    for (const { n, text } of yield* db.all(sql<{ n: number; text: string }>`
      select n, text from label where text ${db.among(asked)}`))
      numbers.set(text, n);
  }
  for (const text of asked) if (!numbers.has(text)) numbers.set(text, yield* db.add('label', { text }));
  return (text) => numbers.get(text) ?? 0;
}

/** Changes whenever something was written. */
export function* revisionOf(db: Db): Flow<number> {
  return (yield* db.get(sql<{ value: number }>`select value from meta where key = 'revision'`))?.value ?? 0;
}

/** These ids and all that lead to them, each with where it leads. */
export function* redirectedTo(db: Db, ids: readonly string[]): Flow<Map<string, string>> {
  const leads = new Map(ids.map((id) => [id, id]));
  for (let asked: readonly string[] = ids; asked.length > 0;) {
    const rows = yield* db.all(sql<{ from_id: string; to_id: string }>`
      select from_id, to_id from redirect where to_id ${db.among(asked)}`);
    const fresh = rows.filter((row) => !leads.has(row.from_id));
    for (const { from_id: from, to_id: to } of fresh) leads.set(from, leads.get(to) ?? to);
    asked = fresh.map((row) => row.from_id);
  }
  return leads;
}
