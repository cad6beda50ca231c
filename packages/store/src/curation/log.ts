import { type AuditEntry, DixitError, type LogFilter, type Page, type PageInput, type SlotStates } from '@dixit/model';
import { sql } from 'kysely';
import { type Context, idsOf, parse } from '../context.ts';
import { pageOfRows, readCursor, writeCursor } from '../cursor.ts';
import type { Flow } from '../flow.ts';
import { allOf, type Condition } from '../query/tree.ts';
import { idInSlot } from './slot.ts';

/** A line of the log behind those that are there, with what it wrote and what it rests on. Returns its number. */
export function* appendEntry({ db }: Context, entry: Omit<AuditEntry, 'id'>): Flow<number> {
  const { at, by, action, subjectId, before, after, uses, why, pipeline, undoes } = entry;
  const json = (value: SlotStates | null): string | null => (value === null ? null : JSON.stringify(value));
  const row = { at, by, action, subject_id: subjectId, before: json(before), after: json(after), why, undoes };
  const n = yield* db.add('audit', { ...row, uses: JSON.stringify(uses), pipeline });
  const touched = (slots: readonly string[], isUse: 0 | 1) =>
    slots.map((slot) => ({ slot, entry: n, subject: idInSlot(slot), is_use: isUse }));
  yield* db.insert('audit_slot', [
    { slot: '', entry: n, subject: subjectId, is_use: 0 },
    ...touched(Object.keys(after ?? {}), 0),
    ...touched(uses, 1),
  ]);
  return n;
}

interface AuditRow {
  n: number;
  at: string;
  by: string;
  action: AuditEntry['action'];
  subject_id: string;
  before: string | null;
  after: string | null;
  uses: string;
  why: string | null;
  pipeline: string | null;
  undoes: number | null;
}

export function entryFrom({ n, subject_id: subjectId, before, after, uses, ...rest }: AuditRow): AuditEntry {
  const value = (json: string | null): SlotStates | null => (json === null ? null : parse(json));
  const { at, by, action, why, pipeline, undoes } = rest;
  const states = { before: value(before), after: value(after), uses: parse<string[]>(uses) };
  return { id: n, at, by, action, subjectId, ...states, why, pipeline, undoes };
}

export function* entryOf({ db }: Context, n: number): Flow<AuditEntry | null> {
  const row = yield* db.get(sql<AuditRow>`select * from audit where n = ${n}`);
  return row ? entryFrom(row) : null;
}

export function* entryThere(context: Context, n: number): Flow<AuditEntry> {
  const entry = yield* entryOf(context, n);
  if (entry === null) throw new DixitError('NOT_FOUND', { noun: 'entry', id: String(n) });
  return entry;
}

/** The newest line that wrote into one of the slots, or was about the subject. */
export function* newestOn({ db }: Context, subjectId: string, slots: readonly string[]): Flow<AuditEntry | null> {
  const row = yield* db.get(sql<AuditRow>`select * from audit where n = (
    select max(entry) from audit_slot where is_use = 0
    and (slot ${db.among(slots)} or (slot = '' and subject = ${subjectId})))`);
  return row ? entryFrom(row) : null;
}

/** Lines after one that wrote into one of these slots, or rest on it, the newest first. */
export function* laterOn(
  { db }: Context,
  after: number,
  on: { slots: readonly string[]; isUse: boolean },
): Flow<AuditEntry[]> {
  const rows = yield* db.all(sql<AuditRow>`
    select * from audit where n in (select entry from audit_slot
      where slot ${db.among(on.slots)} and is_use = ${on.isUse ? 1 : 0} and entry > ${after}) order by n desc`);
  return rows.map(entryFrom);
}

/** The newest line after one that wrote something of one of these. */
export function* laterAbout({ db }: Context, after: number, ids: readonly string[]): Flow<AuditEntry[]> {
  const rows = yield* db.all(sql<AuditRow>`
    select * from audit where n in (select entry from audit_slot
      where subject ${db.among(ids)} and is_use = 0 and entry > ${after}) order by n desc limit 1`);
  return rows.map(entryFrom);
}

/** The line that took this one back and stands; null when this one stands. */
export function* takenBackBy(context: Context, n: number): Flow<number | null> {
  let standing: number | null = null;
  const rows = yield* context.db.all(sql<{ n: number }>`select n from audit where undoes = ${n} order by n`);
  for (const row of rows) if ((yield* takenBackBy(context, row.n)) === null) standing = row.n;
  return standing;
}

export function* logOf(context: Context, filter: LogFilter, page: PageInput): Flow<Page<AuditEntry>> {
  const { db } = context;
  const [after = Number.MAX_SAFE_INTEGER] = readCursor('audit', page.cursor, 1) ?? [];
  const { subjectId, by, action, since, until } = filter;
  const conditions: Condition[] = [];
  if (subjectId !== undefined)
    conditions.push(
      sql`n in (select entry from audit_slot where is_use = 0 and subject ${db.among(yield* idsOf(db, subjectId))})`,
    );
  if (by !== undefined) conditions.push(sql`by = ${by}`);
  if (action !== undefined) conditions.push(sql`action = ${action}`);
  if (since !== undefined) conditions.push(sql`at >= ${since}`);
  if (until !== undefined) conditions.push(sql`at < ${until}`);
  const where = allOf(conditions);
  const counted = yield* db.get(sql<{ count: number }>`select count(*) as count from audit where ${where}`);
  const rows = yield* db.all(sql<AuditRow>`
    select * from audit where ${where} and n < ${Number(after)} order by n desc limit ${page.limit + 1}`);
  return pageOfRows(rows, page.limit, counted?.count ?? 0, {
    rows: (found) => found.map(entryFrom),
    cursor: (last) => writeCursor('audit', [last.n]),
  });
}
