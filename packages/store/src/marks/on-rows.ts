import { sql } from 'kysely';
import { type Context, redirectedTo } from '../context.ts';
import type { Db } from '../engine.ts';
import type { Flow } from '../flow.ts';
import { labelOf } from './tags.ts';

/** What rows of lists show of marks: tags as they are written, in alphabetical order, and how many notes. */
export interface Marked {
  tags: string[];
  notes: number;
}

/** Whether anything is marked. */
export function* isMarked(db: Db): Flow<boolean> {
  return (yield* db.get(sql`select 1 from mark limit 1`)) !== undefined;
}

export const unmarked = (): Marked => ({ tags: [], notes: 0 });

/** Notes and tags of some things, those too that stand under ids that were merged into theirs. */
export function* markedOf({ db }: Context, ids: readonly string[]): Flow<(id: string) => Marked> {
  if (ids.length === 0 || !(yield* isMarked(db))) return unmarked;
  const shownAs = yield* redirectedTo(db, yield* withMembers(db, ids));
  const rows = yield* db.all(sql<{ subject_id: string; kind: string; value: string }>`
    select subject_id, kind, value from mark
    where kind in ('tag', 'note') and subject_id ${db.among([...shownAs.keys()])} order by key`);
  const rootOf = yield* rootsOf(db, [...shownAs.values()]);
  const marked = new Map<string, Marked>();
  for (const { subject_id: subject, kind, value } of rows) {
    const id = rootOf(shownAs.get(subject) ?? subject);
    const { tags, notes } = marked.get(id) ?? unmarked();
    const label = kind === 'tag' ? labelOf(value) : null;
    marked.set(id, label === null ? { tags, notes: notes + 1 } : { tags: [...new Set([...tags, label])], notes });
  }
  return (id) => marked.get(id) ?? unmarked();
}

/** These, and the actors and events that are shown as part of them. */
function* withMembers(db: Db, ids: readonly string[]): Flow<string[]> {
  const parts = yield* db.all(sql<{ id: string }>`
    select x.id from actor r join actor x on x.into_n = r.n where r.id ${db.among(ids)}
    union select x.id from event r join event x on x.into_n = r.n where r.id ${db.among(ids)}`);
  return [...new Set([...ids, ...parts.map(({ id }) => id)])];
}

function* rootsOf(db: Db, ids: readonly string[]): Flow<(id: string) => string> {
  const rows = yield* db.all(sql<{ id: string; root: string }>`
    select x.id, r.id as root from actor x join actor r on r.n = x.into_n where x.id ${db.among(ids)}
    union select x.id, r.id from event x join event r on r.n = x.into_n where x.id ${db.among(ids)}`);
  const roots = new Map(rows.map(({ id, root }) => [id, root]));
  return (id) => roots.get(id) ?? id;
}

/** Rows with what is marked on them. */
export function* withMarks<T extends { id: string }>(context: Context, rows: readonly T[]): Flow<(T & Marked)[]> {
  const markedAs = yield* markedOf(
    context,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, ...markedAs(row.id) }));
}
