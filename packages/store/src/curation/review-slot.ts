import { DixitError, type Review, type Statement } from '@dixit/model';
import { sql } from 'kysely';
import { type Context, parse } from '../context.ts';
import type { Flow } from '../flow.ts';
import { reindexStatement } from '../write/reindex.ts';
import type { SlotKind, State } from './slot.ts';

export type ReviewStateOf = Pick<Review, 'verdict' | 'patch' | 'by' | 'at'>;

export interface ReviewRow {
  source_id: string;
  statement_id: string | null;
  verdict: Review['verdict'];
  by: string | null;
  at: string | null;
  parts: string;
  patch: string | null;
  anchor: string | null;
}

export function reviewFrom(row: ReviewRow): Review {
  const { source_id: sourceId, statement_id: statementId, verdict, by, at, parts, patch, anchor } = row;
  return {
    verdict,
    by,
    at,
    sourceId,
    statementId,
    parts: parse(parts),
    patch: patch === null ? null : parse(patch),
    ...(anchor === null || anchor === statementId ? {} : { anchorId: anchor }),
  };
}

/** The verdict on a statement, by the statement it was put on; it may stand on another one since (`anchorId`). */
export const reviewSlot: SlotKind = {
  kind: 'review',
  *read({ db }, anchor) {
    const found = yield* db.get(sql<{ verdict: string; patch: string | null; by: string | null; at: string | null }>`
      select verdict, patch, by, at from review where anchor = ${anchor}`);
    return found ? { ...found, patch: found.patch === null ? null : parse<State>(found.patch) } : null;
  },
  *write(context, anchor, state) {
    const { db } = context;
    const before = yield* db.get(sql<{ statement_id: string | null }>`
      select statement_id from review where anchor = ${anchor}`);
    const id = before === undefined ? anchor : before.statement_id;
    yield* db.run(sql`delete from review where anchor = ${anchor}`);
    if (state !== null) yield* put(context, { anchor, id: id ?? anchor, state: state as unknown as ReviewStateOf });
    if (id !== null) yield* reindexStatement(context, id);
  },
};

function* put({ db }: Context, on: { anchor: string; id: string; state: ReviewStateOf }): Flow<void> {
  const { anchor, id, state } = on;
  const found = yield* db.get(sql<{ value: string }>`
    select v.value from statement s join statement_value v on v.n = s.n where s.id = ${id}`);
  if (!found) throw new DixitError('NOT_FOUND', { noun: 'statement', id });
  const { sourceId, parts } = parse<Statement>(found.value);
  const { verdict, patch, by, at } = state;
  const row = { source_id: sourceId, statement_id: id, anchor, verdict, by, at, parts: JSON.stringify(parts) };
  yield* db.insert('review', [{ ...row, patch: patch === null ? null : JSON.stringify(patch) }]);
}
