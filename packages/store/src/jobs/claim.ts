import type { JobQueue } from '@dixit/model/ports';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { Flow } from '../flow.ts';
import { type ItemRow, type JobRow, itemOf, jobOf } from './rows.ts';
import { endJob } from './table.ts';

interface Hold {
  jobN: number;
  index: number;
  worker: string;
}

/**
 * Who works on what. An item belongs to a worker for as long as its lease runs; this process renews the leases
 * of the items it claimed, so that only those of a killed process come back. `leaseMs`: milliseconds of a lease.
 */
export function claimer({ db, engine }: Pick<Context, 'db' | 'engine'>, leaseMs: number) {
  const held = new Map<string, Hold>();
  // A database that is away for a moment is asked again with the next beat; one that stays away gives the items to others.
  const heartbeat = setInterval(() => void renew().catch(() => undefined), leaseMs / 3);
  heartbeat.unref();

  async function renew(): Promise<void> {
    if (held.size === 0) return;
    const until = Date.now() + leaseMs;
    await engine.run(function* () {
      for (const { jobN, index, worker } of held.values()) {
        yield* db.run(sql`update job_item set lease_until = ${until}
          where job_n = ${jobN} and idx = ${index} and worker = ${worker} and state = 'running'`);
      }
    });
  }

  /** The job that the last item was of. */
  let lastJob = -1;

  /**
   * What has fallen out of a dead hand comes before what was never begun: it stands earlier in its job. Else the jobs
   * take turns, so that a long one holds up none behind it.
   */
  function* claimable(at: number): Flow<ItemRow | undefined> {
    const queuedAfter = (jobN: number, turn: number) => sql`
      select * from (select i.*, ${sql.lit(turn)} as turn from job_item i
        where i.state = 'queued' and i.job_n > ${jobN} and (i.not_before is null or i.not_before <= ${at})
        order by i.job_n, i.idx limit 1) ${sql.table(`queued_${turn}`)}`;
    return yield* db.get(sql<ItemRow>`
      select * from (select i.*, 0 as turn from job_item i join job j on j.n = i.job_n and j.cancelled = 0
        where i.state = 'running' and i.lease_until < ${at} order by i.job_n, i.idx limit 1) lapsed
      union all ${queuedAfter(lastJob, 1)} union all ${queuedAfter(-1, 2)}
      order by turn limit 1`);
  }

  /** Jobs that were being filled by a process that is gone, or by one that has fallen silent. */
  function* closeForgotten(isGone: (worker: string) => boolean): Flow<void> {
    const open = yield* db.all(sql<{ n: number; open_until: number; filler: string | null }>`
      select n, open_until, filler from job where open_until is not null`);
    for (const { n, open_until: until, filler } of open) {
      if (until >= Date.now() && (filler === null || !isGone(filler))) continue;
      yield* db.run(sql`update job set open_until = null where n = ${n}`);
      yield* endJob(db, n);
    }
  }

  const claim: JobQueue['claim'] = async (worker) => {
    const at = Date.now();
    // Most questions find nothing: they must not take the lock for writing.
    if (!(await engine.run(() => claimable(at)))) return null;
    return await engine.write(function* () {
      const found = yield* claimable(at);
      if (!found) return null;
      const { job_n: jobN, idx: index, options, expanded } = found;
      yield* db.run(sql`update job_item set state = 'running', worker = ${worker}, lease_until = ${at + leaseMs}
        where job_n = ${jobN} and idx = ${index}`);
      held.set(`${jobN} ${index}`, { jobN, index, worker });
      lastJob = jobN;
      const job = yield* db.get(sql<JobRow & { bytes: Uint8Array | null }>`
        select j.*, p.bytes from job j left join job_payload p on p.job_n = j.n and p.idx = ${index} where j.n = ${jobN}`);
      if (!job) throw new Error(`no job ${jobN}`);
      const item = itemOf({ ...found, state: 'running' });
      return { job: jobOf(job), item, payload: job.bytes && new Uint8Array(job.bytes), options, expanded };
    }, 'queue');
  };

  const release: JobQueue['release'] = async (isGone, idle) => {
    const isOpen = await engine.run(() => db.get(sql`select 1 from job where open_until is not null limit 1`));
    if (isOpen) await engine.write(() => closeForgotten(isGone), 'queue');
    const running = await engine.run(() =>
      db.all(sql<{ worker: string }>`
        select distinct worker from job_item where state = 'running' and worker is not null`),
    );
    const gone = running.map(({ worker }) => worker).filter((worker) => worker === idle || isGone(worker));
    if (gone.length === 0) return 0;
    for (const [key, { worker }] of held) if (gone.includes(worker)) held.delete(key);
    const next = sql`case when (select cancelled from job where n = job_n) = 1 then 'cancelled' else 'queued' end`;
    return await engine.write(
      () =>
        db.run(sql`update job_item set worker = null, lease_until = null, state = ${next}
          where state = 'running' and worker ${db.among(gone)}`),
      'queue',
    );
  };

  return {
    claim,
    release,
    stop: () => clearInterval(heartbeat),
    hold: { letGo: (jobN: number, index: number) => void held.delete(`${jobN} ${index}`) },
  };
}
