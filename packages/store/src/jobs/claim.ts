import type { JobQueue } from '@dixit/model/ports';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { Flow } from '../flow.ts';
import { type JobRow, itemOf, jobOf } from './rows.ts';
import { type Claimable, following, notDeadly } from './deaths.ts';
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
        yield* db.do(sql`update job_item set lease_until = ${until}
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
  function* claimable(at: number): Flow<Claimable | undefined> {
    const queuedAfter = (jobN: number, turn: number) => sql`
      select * from (select i.*, ${sql.lit(turn)} as turn from job_item i
        where i.state = 'queued' and i.job_n > ${jobN} and (i.not_before is null or i.not_before <= ${at})
        order by i.job_n, i.idx limit 1) ${sql.table(`queued_${turn}`)}`;
    return yield* db.get(sql<Claimable>`
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
      yield* db.do(sql`update job set open_until = null where n = ${n}`);
      yield* endJob(db, n);
    }
  }

  const claimRun: JobQueue['claimRun'] = async (worker, most) => {
    const at = Date.now();
    // Most questions find nothing: they must not take the lock for writing.
    if (!(await engine.run(() => claimable(at)))) return [];
    return await engine.write(function* () {
      const first = yield* notDeadly(db, worker, () => claimable(at));
      if (!first) return [];
      const { job_n: jobN } = first;
      const items = [first, ...(first.deaths > 0 ? [] : yield* following(db, first, { at, most: most - 1 }))];
      const among = db.among(items.map(({ idx }) => idx));
      yield* db.do(sql`update job_item set state = 'running', worker = ${worker}, lease_until = ${at + leaseMs},
        deaths = ${first.deaths} where job_n = ${jobN} and idx ${among}`);
      for (const { idx: index } of items) held.set(`${jobN} ${index}`, { jobN, index, worker });
      lastJob = jobN;
      const row = yield* db.get(sql<JobRow>`select * from job where n = ${jobN}`);
      if (!row) throw new Error(`no job ${jobN}`);
      const job = jobOf(row);
      const payloads = yield* db.all(sql<{ idx: number; bytes: Uint8Array }>`
        select idx, bytes from job_payload where job_n = ${jobN} and idx ${among}`);
      const bytesOf = new Map(payloads.map(({ idx, bytes }) => [idx, new Uint8Array(bytes)]));
      return items.map((found) => {
        const { idx, options, expanded, deaths } = found;
        const item = itemOf({ ...found, state: 'running' });
        return { job, item, payload: bytesOf.get(idx) ?? null, options, expanded, deaths };
      });
    }, 'queue');
  };

  const claim: JobQueue['claim'] = async (worker) => (await claimRun(worker, 1))[0] ?? null;

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
    // Whoever lets go of an item has not died of it.
    const died = sql`case when worker = ${idle ?? ''} then 0 else 1 end`;
    return await engine.write(
      () =>
        db.run(sql`update job_item set deaths = deaths + ${died}, worker = null, lease_until = null, state = ${next}
          where state = 'running' and worker ${db.among(gone)}`),
      'queue',
    );
  };

  return {
    claim,
    claimRun,
    release,
    stop: () => clearInterval(heartbeat),
    hold: { letGo: (jobN: number, index: number) => void held.delete(`${jobN} ${index}`) },
  };
}
