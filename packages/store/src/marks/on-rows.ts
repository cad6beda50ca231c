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
  const shownAs = yield* redirectedTo(db, ids);
  const rows = yield* db.all(sql<{ subject_id: string; kind: string; value: string }>`
    select subject_id, kind, value from mark
    where kind in ('tag', 'note') and subject_id ${db.among([...shownAs.keys()])} order by key`);
  const marked = new Map<string, Marked>();
  for (const { subject_id: subject, kind, value } of rows) {
    const id = shownAs.get(subject) ?? subject;
    const { tags, notes } = marked.get(id) ?? unmarked();
    const label = kind === 'tag' ? labelOf(value) : null;
    marked.set(id, label === null ? { tags, notes: notes + 1 } : { tags: [...new Set([...tags, label])], notes });
  }
  return (id) => marked.get(id) ?? unmarked();
}

/** Rows with what is marked on them. */
export function* withMarks<T extends { id: string }>(context: Context, rows: readonly T[]): Flow<(T & Marked)[]> {
  const markedAs = yield* markedOf(
    context,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, ...markedAs(row.id) }));
}
