import type { Span } from '@dixit/model';
import type { Bundle } from '@dixit/model/ports';
import { sql } from 'kysely';
import { type Context, parse } from '../context.ts';
import type { Flow } from '../flow.ts';
import { bestCover } from './cover.ts';
import { reindexStatement } from './reindex.ts';

/** After a new extraction each review goes to the statement that covers its spans, else it is orphaned. */
export function* reattachReviews(context: Context, { source, extraction }: Bundle): Flow<void> {
  const { db } = context;
  const reviews = yield* db.all(sql<{ n: number; parts: string; patch: string | null }>`
    select n, parts, patch from review where source_id = ${source.id} order by n`);
  yield* db.run(sql`update review set statement_id = null where source_id = ${source.id}`);
  const free = new Set(extraction.statements);
  for (const review of reviews) {
    const parts = parse<Span[]>(review.parts);
    const best = bestCover(parts, free);
    if (best === null) continue;
    free.delete(best);
    yield* db.run(sql`update review set statement_id = ${best.id} where n = ${review.n}`);
    if (review.patch !== null) yield* reindexStatement(context, best.id);
  }
}
