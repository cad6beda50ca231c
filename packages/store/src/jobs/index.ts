import { DixitError, type JobItem } from '@dixit/model';
import type { JobQueue } from '@dixit/model/ports';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { pageOfRows, readCursor, writeCursor } from '../cursor.ts';
import type { Flow } from '../flow.ts';
import { newId } from '../new-id.ts';
import { claimer } from './claim.ts';
import { loadOf } from './load.ts';
import { STATE, type ItemRow, type JobRow, instant, itemOf, jobOf } from './rows.ts';
import { addItems, endJob, jobRow, knownJob, readJob, settleItem, settleItems } from './table.ts';

export interface QueueOptions {
  /** A worker that has not been heard of for so long has lost its item. */
  leaseSeconds: number;
  /** An open job that nobody was heard to fill for so long is closed. */
  openSeconds: number;
}

/** A queue in the same database; `stop` ends the renewing of leases. */
export function jobQueue({ db, engine }: Context, options: QueueOptions): JobQueue & { stop(): void } {
  const openMs = options.openSeconds * 1_000;
  const change = <T>(flow: () => Flow<T>): Promise<T> => engine.write(flow, 'queue');
  const { hold, ...claims } = claimer({ db, engine }, options.leaseSeconds * 1_000);
  const finishRun: JobQueue['finishRun'] = (jobId, items) =>
    change(function* () {
      const { n } = yield* knownJob(db, jobId);
      for (const { index } of items) hold.letGo(n, index);
      yield* settleItems(db, n, items);
      yield* endJob(db, n);
      return yield* readJob(db, jobId);
    });
  return {
    ...claims,
    create: (kind, items, { isOpen = false, filler = null } = {}) =>
      change(function* () {
        const id = newId('jb');
        const now = Date.now();
        const open_until = isOpen ? now + openMs : null;
        const n = yield* db.add('job', { id, kind, created_at: instant(now), open_until, filler });
        yield* addItems(db, n, items);
        yield* endJob(db, n);
        return yield* readJob(db, id);
      }),
    append: (id, items, { isOpen = false, filler = null }) =>
      change(function* () {
        const job = yield* knownJob(db, id);
        const { state } = jobOf(job);
        if (job.open_until === null || job.finished_at !== null) throw new DixitError('CONFLICT', { id, state });
        yield* addItems(db, job.n, items);
        const until = isOpen ? Date.now() + openMs : null;
        yield* db.do(sql`update job set open_until = ${until}, filler = ${filler} where n = ${job.n}`);
        yield* endJob(db, job.n);
        return yield* readJob(db, id);
      }),
    expand: (id, index, batch) =>
      change(function* () {
        const { n, cancelled } = yield* knownJob(db, id);
        if (cancelled === 1) return yield* readJob(db, id);
        const parent = yield* db.get(sql<{ expanded: number }>`
          select expanded from job_item where job_n = ${n} and idx = ${index}`);
        if (!parent) throw new DixitError('NOT_FOUND', { id });
        const missing = batch.items.slice(Math.max(0, parent.expanded - batch.from));
        yield* addItems(db, n, missing, { index, from: parent.expanded });
        yield* db.do(sql`update job_item set expanded = ${parent.expanded + missing.length}
          where job_n = ${n} and idx = ${index}`);
        return yield* readJob(db, id);
      }),
    get: (id) =>
      engine.run(function* () {
        const found = yield* jobRow(db, id);
        return found ? jobOf(found) : null;
      }),
    list: (page) =>
      engine.read(function* () {
        const [after] = readCursor('jobs', page.cursor, 1) ?? [Number.MAX_SAFE_INTEGER];
        const isOf = page.states === undefined ? sql`1 = 1` : sql`${STATE} ${db.among(page.states)}`;
        const counted = yield* db.get(sql<{ count: number }>`select count(*) as count from job where ${isOf}`);
        const found = yield* db.all(sql<JobRow>`
          select * from job where ${isOf} and n < ${after} order by n desc limit ${page.limit + 1}`);
        return pageOfRows(found, page.limit, counted?.count ?? 0, {
          rows: (rows) => rows.map(jobOf),
          cursor: (last) => writeCursor('jobs', [last.n]),
        });
      }),
    items: (id, page) =>
      engine.read(function* () {
        const job = yield* knownJob(db, id);
        const [after] = readCursor('items', page.cursor, 1) ?? [-1];
        const where =
          page.state === undefined ? sql`job_n = ${job.n}` : sql`state = ${page.state} and job_n = ${job.n}`;
        const counted = yield* db.get(sql<{ count: number }>`select count(*) as count from job_item where ${where}`);
        const found = yield* db.all(sql<ItemRow>`
          select * from job_item where ${where} and idx > ${after} order by idx limit ${page.limit + 1}`);
        return pageOfRows(found, page.limit, counted?.count ?? 0, {
          rows: (rows) => rows.map(itemOf),
          cursor: (last) => writeCursor('items', [last.idx]),
        });
      }),
    isNext: (jobId, index) =>
      engine.run(function* () {
        const earlier = yield* db.get(sql`
          select 1 from job j join job_item i on i.job_n = j.n and i.state in ('running', 'queued')
          where j.id = ${jobId} and i.idx < ${index} and i.not_before is null limit 1`);
        return earlier === undefined;
      }),
    finish: async (jobId, item) => ({ job: await finishRun(jobId, [item]), item }),
    finishRun,
    defer: (jobId, item) =>
      change(function* () {
        const { n, cancelled } = yield* knownJob(db, jobId);
        const deferred: JobItem = { ...item, state: cancelled === 1 ? 'cancelled' : 'queued' };
        hold.letGo(n, item.index);
        yield* settleItem(db, n, deferred, item.notBefore === null ? Date.now() : Date.parse(item.notBefore));
        return { job: yield* readJob(db, jobId), item: deferred };
      }),
    listen: (onMove) => engine.listen(onMove),
    nextTry: () =>
      engine.run(function* () {
        const next = yield* db.get(sql<{ at: number }>`select not_before as at from job_item
          where not_before is not null and state = 'queued' order by not_before limit 1`);
        return next ? Math.max(0, next.at - Date.now()) : null;
      }),
    load: () => engine.run(() => loadOf(db)),
    cancel: (id) =>
      change(function* () {
        const job = yield* knownJob(db, id);
        if (job.finished_at !== null) return;
        yield* db.do(sql`update job_item set state = 'cancelled' where job_n = ${job.n} and state = 'queued'`);
        yield* db.do(sql`update job set cancelled = 1, open_until = null, finished_at = ${instant(Date.now())}
          where n = ${job.n}`);
        yield* db.do(sql`delete from job_payload where job_n = ${job.n}`);
      }),
    retry: (id) =>
      change(function* () {
        const job = yield* knownJob(db, id);
        if (job.cancelled === 1) throw new DixitError('CONFLICT', { id, state: 'cancelled' });
        const moved = yield* db.run(sql`update job_item set state = 'queued', error = null, attempts = 0,
          deaths = 0, not_before = null, worker = null, lease_until = null where job_n = ${job.n} and state = 'failed'`);
        if (moved > 0) yield* db.do(sql`update job set finished_at = null where n = ${job.n}`);
        return yield* readJob(db, id);
      }),
  };
}
