import { sql } from 'kysely';
import { parse } from './context.ts';
import type { Db } from './engine.ts';
import type { Flow } from './flow.ts';

/** Of how many of the last writings it is kept what they changed. */
const KEPT = 2_000;
/** How often what is older goes. */
const SWEEP_EVERY = 500;

/**
 * Notes what the writing that led to this revision changed, for whoever keeps what was read before it, in whatever
 * process: when it put a Source that was not there, the actors, events and utterances that it changed; null for
 * anything else.
 */
export function* noteChange(db: Db, revision: number, ids: readonly string[] | null): Flow<void> {
  if (ids !== null) yield* db.insert('change', [{ revision, ids: JSON.stringify(ids) }]);
  if (revision % SWEEP_EVERY === 0) yield* db.do(sql`delete from change where revision <= ${revision - KEPT}`);
}

/** The ids of all that was changed after one revision up to another; null when it is not known. */
export function* changedBetween(db: Db, from: number, to: number): Flow<string[] | null> {
  if (from < 0 || to < from || to - from > KEPT) return null;
  const rows = yield* db.all(sql<{ ids: string }>`
    select ids from change where revision > ${from} and revision <= ${to}`);
  return rows.length < to - from ? null : rows.flatMap(({ ids }) => parse<string[]>(ids));
}
