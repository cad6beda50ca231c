import { sql } from 'kysely';
import { noteChange } from '../changes.ts';
import type { Context } from '../context.ts';
import type { Flow } from '../flow.ts';

/**
 * Tells readers that something changed; `added`: the ids of what a Source that came changed, when there is no more
 * than that.
 */
export function* bumpRevision({ db }: Context, added: readonly string[] | null = null): Flow<void> {
  const row = yield* db.get(sql<{ value: number }>`
    update meta set value = value + 1 where key = 'revision' returning value`);
  yield* noteChange(db, row?.value ?? 0, added);
}
