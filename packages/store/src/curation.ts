import { isDeepStrictEqual } from 'node:util';
import { type AuditEntry, DixitError, type Page, type PageInput, type Review, type Statement } from '@dixit/model';
import type { Curation, Doing, Verdict } from '@dixit/model/ports';
import { sql } from 'kysely';
import { type Context, parse, resolveId } from './context.ts';
import { pageOfRows, readCursor, writeCursor } from './cursor.ts';
import type { Flow } from './flow.ts';
import { ALWAYS } from './query/tree.ts';
import { bumpRevision } from './write/index.ts';
import { reindexStatement } from './write/reindex.ts';

const UNREVIEWED: Verdict = { verdict: 'unreviewed', patch: null };

/** Verdicts on statements and the log of them, each step in one transaction. */
export function curation(context: Context): Curation {
  const { db, engine } = context;
  return {
    review: (statementId) =>
      engine.run(function* () {
        return yield* reviewOf(context, yield* resolveId(db, statementId));
      }),
    decide: (statementId, { verdict, changes = {} }, doing, basedOn) =>
      engine.write(function* () {
        const id = yield* resolveId(db, statementId);
        const last = yield* lastEntry(context, id);
        if (basedOn !== undefined && basedOn !== (last?.id ?? 0))
          throw new DixitError('CONFLICT', { id, entry: last?.id ?? 0 });
        const before = verdictOf(yield* reviewOf(context, id));
        const patch = changes && { ...before.patch, ...changes };
        const after: Verdict = { verdict, patch: patch && Object.keys(patch).length > 0 ? patch : null };
        yield* putVerdict(context, id, { ...after, ...doing });
        return yield* append(context, { action: 'review', subjectId: id, before, after, undoes: null }, doing);
      }),
    undo: (entryId, doing) =>
      engine.write(function* () {
        const entry = yield* entryOf(context, entryId);
        const subjectId = yield* resolveId(db, entry.subjectId);
        const now = verdictOf(yield* reviewOf(context, subjectId));
        const last = yield* lastEntry(context, entry.subjectId);
        if (!isDeepStrictEqual(now, entry.after))
          throw new DixitError('CONFLICT', { id: subjectId, entry: last?.id ?? 0 });
        const before = (entry.before ?? UNREVIEWED) as unknown as Verdict;
        yield* putVerdict(context, subjectId, { ...before, ...doing });
        return yield* append(
          context,
          { action: 'undo', subjectId, before: now, after: before, undoes: entryId },
          doing,
        );
      }),
    log: (subjectId, page) => engine.read(() => logOf(context, subjectId, page)),
  };
}

const verdictOf = (review: Review | null): Verdict =>
  review === null ? UNREVIEWED : { verdict: review.verdict, patch: review.patch };

function* reviewOf({ db }: Context, statementId: string): Flow<Review | null> {
  const found = yield* db.get(
    sql<{
      source_id: string;
      verdict: Review['verdict'];
      by: string | null;
      at: string | null;
      parts: string;
      patch: string | null;
    }>`select source_id, verdict, by, at, parts, patch from review where statement_id = ${statementId}`,
  );
  if (!found) return null;
  const { source_id: sourceId, verdict, by, at, parts, patch } = found;
  return { verdict, by, at, sourceId, statementId, parts: parse(parts), patch: patch === null ? null : parse(patch) };
}

/** A verdict of `unreviewed` without changes leaves no review behind. */
function* putVerdict(context: Context, statementId: string, given: Verdict & Doing): Flow<void> {
  const { db } = context;
  const found = yield* db.get(sql<{ value: string }>`
    select v.value from statement s join statement_value v on v.n = s.n where s.id = ${statementId}`);
  if (!found) throw new DixitError('NOT_FOUND', { noun: 'statement', id: statementId });
  const { sourceId, parts } = parse<Statement>(found.value);
  const { verdict, patch, by, at } = given;
  yield* db.run(sql`delete from review where statement_id = ${statementId}`);
  if (verdict !== 'unreviewed' || patch !== null) {
    const row = { source_id: sourceId, statement_id: statementId, verdict, by, at, parts: JSON.stringify(parts) };
    yield* db.insert('review', [{ ...row, patch: patch === null ? null : JSON.stringify(patch) }]);
  }
  yield* reindexStatement(context, statementId);
  yield* bumpRevision(context, false);
}

/** A line of the log as it is, behind those that are there. */
export function* appendEntry({ db }: Context, entry: AuditEntry): Flow<number> {
  const { at, by, action, subjectId, before, after, why, undoes } = entry;
  const json = (value: AuditEntry['before']): string | null => (value === null ? null : JSON.stringify(value));
  return yield* db.add('audit', {
    at,
    by,
    action,
    subject_id: subjectId,
    before: json(before),
    after: json(after),
    why,
    undoes,
  });
}

function* append(
  context: Context,
  step: { action: AuditEntry['action']; subjectId: string; before: Verdict; after: Verdict; undoes: number | null },
  { by, at, why }: Doing,
): Flow<AuditEntry> {
  const { action, subjectId, before, after, undoes } = step;
  const n = yield* context.db.add('audit', {
    at,
    by,
    action,
    subject_id: subjectId,
    before: JSON.stringify(before),
    after: JSON.stringify(after),
    why,
    undoes,
  });
  return yield* entryOf(context, n);
}

interface AuditRow {
  n: number;
  at: string;
  by: string;
  action: AuditEntry['action'];
  subject_id: string;
  before: string | null;
  after: string | null;
  why: string | null;
  undoes: number | null;
}

export function entryFrom({ n, subject_id: subjectId, before, after, ...rest }: AuditRow): AuditEntry {
  const value = (json: string | null): AuditEntry['before'] => (json === null ? null : parse(json));
  return { id: n, subjectId, ...rest, before: value(before), after: value(after) };
}

function* entryOf({ db }: Context, n: number): Flow<AuditEntry> {
  const row = yield* db.get(sql<AuditRow>`select * from audit where n = ${n}`);
  if (!row) throw new DixitError('NOT_FOUND', { noun: 'entry', id: String(n) });
  return entryFrom(row);
}

function* lastEntry({ db }: Context, subjectId: string): Flow<AuditEntry | null> {
  const row = yield* db.get(sql<AuditRow>`select * from audit where subject_id = ${subjectId} order by n desc limit 1`);
  return row ? entryFrom(row) : null;
}

function* logOf({ db }: Context, subjectId: string | null, page: PageInput): Flow<Page<AuditEntry>> {
  const [after = Number.MAX_SAFE_INTEGER] = readCursor('audit', page.cursor, 1) ?? [];
  const ofSubject = subjectId === null ? ALWAYS : sql`subject_id = ${yield* resolveId(db, subjectId)}`;
  const counted = yield* db.get(sql<{ count: number }>`select count(*) as count from audit where ${ofSubject}`);
  const rows = yield* db.all(sql<AuditRow>`
    select * from audit where ${ofSubject} and n < ${Number(after)} order by n desc limit ${page.limit + 1}`);
  return pageOfRows(rows, page.limit, counted?.count ?? 0, {
    rows: (found) => found.map(entryFrom),
    cursor: (last) => writeCursor('audit', [last.n]),
  });
}
