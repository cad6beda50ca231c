import { DixitError, type Review, type Statement } from '@dixit/model';
import { sql } from 'kysely';
import { type Context, parse } from '../context.ts';
import type { Flow } from '../flow.ts';
import { standingOf } from '../marks/place.ts';
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
  words: string | null;
}

export function reviewFrom(row: ReviewRow): Review {
  const { source_id: sourceId, statement_id: statementId, verdict, by, at, parts, patch, anchor, words } = row;
  return {
    verdict,
    by,
    at,
    sourceId,
    statementId,
    parts: parse(parts),
    patch: patch === null ? null : parse(patch),
    ...(anchor === null || anchor === statementId ? {} : { anchorId: anchor }),
    ...(words === null ? {} : { words: parse<string[]>(words) }),
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
    const id = before === undefined ? yield* standingNow(context, anchor) : before.statement_id;
    yield* db.do(sql`delete from review where anchor = ${anchor}`);
    if (state !== null) yield* put(context, { anchor, id: id ?? anchor, state: state as unknown as ReviewStateOf });
    if (id !== null) yield* reindexStatement(context, id);
  },
};

function* put({ db }: Context, on: { anchor: string; id: string; state: ReviewStateOf }): Flow<void> {
  const { anchor, id, state } = on;
  const found = yield* db.get(sql<{ value: string; text: string; other: string | null }>`
    select v.value, t.text, r.anchor as other from statement s join statement_value v on v.n = s.n
    join source_text t on t.n = s.source_n left join review r on r.statement_id = s.id where s.id = ${id}`);
  if (!found) throw new DixitError('NOT_FOUND', { noun: 'statement', id });
  if (found.other !== null) throw new DixitError('CONFLICT', { id: found.other });
  const { sourceId, parts } = parse<Statement>(found.value);
  const words = parts.map(({ start, end }) => found.text.slice(start, end));
  const { verdict, patch, by, at } = state;
  const row = { source_id: sourceId, statement_id: id, anchor, verdict, by, at, parts: JSON.stringify(parts) };
  yield* db.insert('review', [
    { ...row, patch: patch === null ? null : JSON.stringify(patch), words: JSON.stringify(words) },
  ]);
}

/** On what a review stands: its statement or, where a person added that, the one that an engine found in its place. */
function* standingNow(context: Context, anchor: string): Flow<string> {
  const row = yield* context.db.get(sql<{ place: string }>`
    select cast(value -> 'place' as text) as place from correction where slot = ${`statement-add/${anchor}`}`);
  return row ? ((yield* standingOf(context, { on: anchor, place: parse(row.place) })) ?? anchor) : anchor;
}
