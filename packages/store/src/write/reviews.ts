import { type Span, type Statement, verifySpans } from '@dixit/model';
import type { Bundle } from '@dixit/model/ports';
import { sql } from 'kysely';
import { type Context, parse } from '../context.ts';
import type { Flow } from '../flow.ts';
import { bestCover } from './cover.ts';
import { partsIn } from './parts-in.ts';
import { reindexStatement } from './reindex.ts';

interface Row {
  n: number;
  parts: string;
  patch: string | null;
  words: string | null;
}

/**
 * After a new extraction each review goes to the statement that covers its words, one that a person `added` among
 * them, else it is orphaned. So is a change whose own words no longer stand where it says.
 */
export function* reattachReviews(
  context: Context,
  { source, extraction }: Bundle,
  added: readonly Statement[],
): Flow<void> {
  const { db } = context;
  const reviews = yield* db.all(sql<Row>`
    select n, parts, patch, words from review where source_id = ${source.id} order by n`);
  yield* db.do(sql`update review set statement_id = null where source_id = ${source.id}`);
  const free = new Set([...extraction.statements, ...added]);
  for (const review of reviews) {
    const before = { parts: parse<Span[]>(review.parts), words: parse<string[]>(review.words ?? '[]') };
    const parts = review.words === null ? before.parts : partsIn(source.text, before);
    const best = parts === null ? null : bestCover(parts, free);
    if (best === null) continue;
    const patch = review.patch === null ? null : parse<Partial<Statement>>(review.patch);
    if (patch !== null && verifySpans(source, { ...best, ...patch }).length > 0) continue;
    free.delete(best);
    yield* db.do(sql`update review set statement_id = ${best.id} where n = ${review.n}`);
    if (patch !== null) yield* reindexStatement(context, best.id);
  }
}
