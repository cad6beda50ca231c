import type { Span } from '@dixit/model';
import type { Bundle } from '@dixit/model/ports';
import { sql } from 'kysely';
import { type Context, parse } from '../context.ts';
import type { Flow } from '../flow.ts';
import { reindexStatement } from './reindex.ts';

/** Share of the reviewed characters that a statement must cover to take the review over. */
const COVERED = 0.8;

/** After a new extraction each review goes to the statement that covers its spans, else it is orphaned. */
export function* reattachReviews(context: Context, { source, extraction }: Bundle): Flow<void> {
  const { db } = context;
  const reviews = yield* db.all(sql<{ n: number; parts: string; patch: string | null }>`
    select n, parts, patch from review where source_id = ${source.id} order by n`);
  yield* db.run(sql`update review set statement_id = null where source_id = ${source.id}`);
  const free = new Set(extraction.statements);
  for (const review of reviews) {
    const parts = parse<Span[]>(review.parts);
    const best = [...free]
      .map((statement) => ({ statement, share: overlap(parts, statement.parts) / lengthOf(parts) }))
      .filter(({ share }) => share >= COVERED)
      .sort((a, b) => b.share - a.share || lengthOf(a.statement.parts) - lengthOf(b.statement.parts))[0];
    if (!best) continue;
    free.delete(best.statement);
    yield* db.run(sql`update review set statement_id = ${best.statement.id} where n = ${review.n}`);
    if (review.patch !== null) yield* reindexStatement(context, best.statement.id);
  }
}

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

function overlap(left: readonly Span[], right: readonly Span[]): number {
  let shared = 0;
  for (const a of left)
    for (const b of right) shared += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return shared;
}
