import { sql } from 'kysely';
import type { Db } from '../engine.ts';
import type { Flow } from '../flow.ts';
import { type ItemRow, itemOf } from './rows.ts';
import { endJob, settleItem } from './table.ts';

/**
 * How many workers may die with an item in hand. Each death takes along what else that worker had in hand; as an item that
 * saw one is then worked on alone, what is innocent gets through.
 */
const MOST_DEATHS = 5;

/** `turn` 0: its lease ran out, that is, `worker` is lost. */
export type Claimable = ItemRow & { turn: number; worker: string | null };

/** The next item for a worker, with its deaths as of now; what too many workers have died with fails and is passed over. */
export function* notDeadly(
  db: Db,
  worker: string,
  next: () => Flow<Claimable | undefined>,
): Flow<Claimable | undefined> {
  for (;;) {
    const found = yield* next();
    if (!found) return undefined;
    // A process that was only slow to renew its lease takes up its own again.
    const deaths = found.deaths + (found.turn === 0 && found.worker !== worker ? 1 : 0);
    if (deaths < MOST_DEATHS) return { ...found, deaths };
    const { job_n: jobN, name } = found;
    const error = { code: 'JOB_FAILED' as const, params: { name, problem: 'worker-exited' } };
    yield* settleItem(db, jobN, { ...itemOf(found), state: 'failed', error }, null);
    yield* endJob(db, jobN);
  }
}

/** What waits right behind an item of a job, up to the first that does not, or that a worker has died with. */
export function* following(db: Db, first: ItemRow, { at, most }: { at: number; most: number }): Flow<ItemRow[]> {
  if (most <= 0) return [];
  const { job_n: jobN, idx } = first;
  const rows = yield* db.all(sql<ItemRow>`
    select * from job_item where job_n = ${jobN} and idx > ${idx} and idx <= ${idx + most} and state = 'queued'
      and deaths = 0 and (not_before is null or not_before <= ${at}) order by idx`);
  const gap = rows.findIndex((row, i) => row.idx !== idx + 1 + i);
  return gap < 0 ? rows : rows.slice(0, gap);
}
