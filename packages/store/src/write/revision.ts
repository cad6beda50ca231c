import { sql } from 'kysely';
import { type Context, revisionOf } from '../context.ts';
import type { Flow } from '../flow.ts';

/** Tells readers that something changed; `added`: what a Source that came changed, when there is no more than that. */
export function* bumpRevision({ db, written }: Context, added: readonly string[] | null = null): Flow<void> {
  const from = yield* revisionOf(db);
  yield* db.run(sql`update meta set value = value + 1 where key = 'revision'`);
  Object.assign(written, { from, to: from + 1, added });
}
