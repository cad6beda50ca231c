import { sql } from 'kysely';
import { noteChange } from '../changes.ts';
import { type Context, revisionOf } from '../context.ts';
import type { Flow } from '../flow.ts';

/** What a writing knows already of the revision. */
interface Bump {
  /** The one until now, read under the same lock. */
  from: number;
  /** The ids of what a Source that came changed, when there is no more than that. */
  added: readonly string[] | null;
}

/** Tells readers that something changed. */
export function* bumpRevision({ db }: Context, known?: Bump): Flow<void> {
  const revision = 1 + (known?.from ?? (yield* revisionOf(db)));
  yield* db.do(sql`update meta set value = ${revision} where key = 'revision'`);
  yield* noteChange(db, revision, known?.added ?? null);
}
