import type { NoteFilter, Page, PageInput, TagFilter } from '@dixit/model';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { pageOfRows, readCursor, writeCursor } from '../cursor.ts';
import type { Flow } from '../flow.ts';
import { allOf, type Condition } from '../query/tree.ts';
import type { MarkRow } from './slot.ts';
import { isOrphan, onSubject } from './subjects.ts';

/** What marks of all kinds can be narrowed to. */
type Shared = Pick<NoteFilter & TagFilter, 'subjectId' | 'noun' | 'isOrphaned'>;

/** Marks of a kind that meet some conditions more, the newest first, as `read` makes them out. */
export function* listMarks<T>(
  context: Context,
  { kind, filter, more }: { kind: 'note' | 'tag'; filter: Shared; more: readonly Condition[] },
  page: PageInput,
  read: (rows: readonly MarkRow[]) => Flow<T[]>,
): Flow<Page<T>> {
  const { db } = context;
  const [at, slot] = readCursor(kind, page.cursor, 2) ?? ['9', ''];
  const conditions: Condition[] = [sql`kind = ${kind}`, ...more];
  if (filter.subjectId !== undefined) conditions.push(yield* onSubject(context, filter.subjectId));
  if (filter.noun !== undefined) conditions.push(sql`noun = ${filter.noun}`);
  if (filter.isOrphaned !== undefined) conditions.push(isOrphan(filter.isOrphaned));
  const where = allOf(conditions);
  const counted = yield* db.get(sql<{ count: number }>`select count(*) as count from mark where ${where}`);
  const rows = yield* db.all(sql<MarkRow>`
    select * from mark where ${where} and (at < ${at} or (at = ${at} and slot > ${slot}))
    order by at desc, slot limit ${page.limit + 1}`);
  const values = yield* read(rows.slice(0, page.limit));
  return pageOfRows(rows, page.limit, counted?.count ?? 0, {
    rows: () => values,
    cursor: (last) => writeCursor(kind, [last.at, last.slot]),
  });
}
