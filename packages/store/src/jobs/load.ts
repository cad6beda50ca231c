import type { QueueLoad } from '@dixit/model/ports';
import { sql } from 'kysely';
import type { Db } from '../engine.ts';
import type { Flow } from '../flow.ts';
import { STATE } from './rows.ts';

/** Counted from the table of jobs, of which there are few; its triggers count the items. */
export function* loadOf(db: Db): Flow<QueueLoad> {
  const states = yield* db.all(sql<{ state: keyof QueueLoad['jobs']; count: number }>`
    select ${STATE} as state, count(*) as count from job group by 1`);
  const items = yield* db.get(sql<QueueLoad['items']>`select
    cast(coalesce(sum(queued), 0) as bigint) as queued, cast(coalesce(sum(running), 0) as bigint) as running,
    cast(coalesce(sum(failed), 0) as bigint) as failed, cast(coalesce(sum(done), 0) as bigint) as done from job`);
  const jobs = { queued: 0, running: 0, done: 0, partial: 0, failed: 0, cancelled: 0 };
  for (const { state, count } of states) jobs[state] = count;
  return { jobs, items: items ?? { queued: 0, running: 0, failed: 0, done: 0 } };
}
