import { randomBytes } from 'node:crypto';
import { DixitError, type Job, type JobItem, type Page, type PageInput } from '@dixit/model';
import type { Claim, Filling, JobQueue, NewItem } from '@dixit/model/ports';
import { sql } from 'kysely';
import { pageOfRows, readCursor, writeCursor } from '../cursor.ts';
import type { Database } from '../database.ts';
import { type ItemRow, type JobRow, instant, itemOf, jobOf } from './rows.ts';

export interface QueueOptions {
  /** A worker that has not been heard of for so long has lost its item. */
  leaseSeconds: number;
  /** An open job that nobody was heard to fill for so long is closed. */
  openSeconds: number;
}

/**
 * A queue in the same file. An item belongs to a worker for as long as its lease runs; this process
 * renews the leases of the items it claimed, so that only those of a killed process come back.
 */
export class Jobs implements JobQueue {
  private readonly db: Database;
  private readonly leaseMs: number;
  private readonly openMs: number;
  private readonly held = new Map<string, { jobN: number; index: number; worker: string }>();
  private readonly heartbeat: NodeJS.Timeout;

  constructor(db: Database, options: QueueOptions) {
    this.db = db;
    this.leaseMs = options.leaseSeconds * 1_000;
    this.openMs = options.openSeconds * 1_000;
    this.heartbeat = setInterval(() => this.renew(), this.leaseMs / 3);
    this.heartbeat.unref();
  }

  async create(
    kind: Job['kind'],
    items: readonly NewItem[],
    { isOpen = false, filler = null }: Filling = {},
  ): Promise<Job> {
    return this.db.transaction(() => {
      const id = `jb_${BigInt(`0x${randomBytes(10).toString('hex')}`)
        .toString(36)
        .padStart(16, '0')}`;
      const now = Date.now();
      const n = this.db.insert('job', {
        id,
        kind,
        created_at: instant(now),
        open_until: isOpen ? now + this.openMs : null,
        filler,
      });
      this.add(n, items);
      this.end(n);
      return this.read(id);
    });
  }

  async append(id: string, items: readonly NewItem[], { isOpen = false, filler = null }: Filling): Promise<Job> {
    return this.db.transaction(() => {
      const job = this.row(id);
      const { state } = jobOf(job);
      if (job.open_until === null || job.finished_at !== null) throw new DixitError('CONFLICT', { id, state });
      this.add(job.n, items);
      const until = isOpen ? Date.now() + this.openMs : null;
      this.db.run(sql`update job set open_until = ${until}, filler = ${filler} where n = ${job.n}`);
      this.end(job.n);
      return this.read(id);
    });
  }

  async expand(id: string, index: number, batch: { from: number; items: readonly NewItem[] }): Promise<Job> {
    return this.db.transaction(() => {
      const { n, cancelled } = this.row(id);
      if (cancelled === 1) return this.read(id);
      const parent = this.db.get(sql<{ expanded: number }>`
        select expanded from job_item where job_n = ${n} and idx = ${index}`);
      if (!parent) throw new DixitError('NOT_FOUND', { id });
      const missing = batch.items.slice(Math.max(0, parent.expanded - batch.from));
      this.add(n, missing, { index, from: parent.expanded });
      this.db.run(sql`update job_item set expanded = ${parent.expanded + missing.length}
        where job_n = ${n} and idx = ${index}`);
      return this.read(id);
    });
  }

  async get(id: string): Promise<Job | null> {
    const found = this.find(id);
    return found ? jobOf(found) : null;
  }

  async list(page: PageInput): Promise<Page<Job>> {
    const [after] = readCursor('jobs', page.cursor, 1) ?? [Number.MAX_SAFE_INTEGER];
    const total = this.db.get(sql<{ count: number }>`select count(*) as count from job`)?.count ?? 0;
    const found = this.db.all(sql<JobRow>`
      select * from job where n < ${after} order by n desc limit ${page.limit + 1}`);
    return pageOfRows(found, page.limit, total, {
      rows: (rows) => rows.map(jobOf),
      cursor: (last) => writeCursor('jobs', [last.n]),
    });
  }

  async items(id: string, page: PageInput & { state?: JobItem['state'] | undefined }): Promise<Page<JobItem>> {
    const job = this.row(id);
    const [after] = readCursor('items', page.cursor, 1) ?? [-1];
    const where = page.state === undefined ? sql`job_n = ${job.n}` : sql`state = ${page.state} and job_n = ${job.n}`;
    const total =
      this.db.get(sql<{ count: number }>`select count(*) as count from job_item where ${where}`)?.count ?? 0;
    const found = this.db.all(sql<ItemRow>`
      select * from job_item where ${where} and idx > ${after} order by idx limit ${page.limit + 1}`);
    return pageOfRows(found, page.limit, total, {
      rows: (rows) => rows.map(itemOf),
      cursor: (last) => writeCursor('items', [last.idx]),
    });
  }

  async claim(worker: string): Promise<Claim | null> {
    const at = Date.now();
    // Most questions find nothing: they must not take the lock for writing.
    if (!this.claimable(at)) return null;
    return this.db.transaction(() => {
      const found = this.claimable(at);
      if (!found) return null;
      const { job_n: jobN, idx: index, options, expanded } = found;
      this.db.run(sql`update job_item set state = 'running', worker = ${worker}, lease_until = ${at + this.leaseMs}
        where job_n = ${jobN} and idx = ${index}`);
      this.held.set(`${jobN} ${index}`, { jobN, index, worker });
      const payload = this.db.get(sql<{ bytes: Uint8Array }>`
        select bytes from job_payload where job_n = ${jobN} and idx = ${index}`);
      const job = this.db.get(sql<JobRow>`select * from job where n = ${jobN}`);
      if (!job) throw new Error(`no job ${jobN}`);
      const item = itemOf({ ...found, state: 'running' });
      return { job: jobOf(job), item, payload: payload ? new Uint8Array(payload.bytes) : null, options, expanded };
    });
  }

  async release(isGone: (worker: string) => boolean): Promise<number> {
    this.closeForgotten(isGone);
    const running = this.db.all(sql<{ worker: string }>`
      select distinct worker from job_item where state = 'running' and worker is not null`);
    const gone = running.map(({ worker }) => worker).filter(isGone);
    if (gone.length === 0) return 0;
    return this.db.run(sql`update job_item set worker = null, lease_until = null,
      state = iif((select cancelled from job where n = job_n) = 1, 'cancelled', 'queued')
      where state = 'running' and worker in (select value from json_each(${JSON.stringify(gone)}))`);
  }

  async isNext(jobId: string, index: number): Promise<boolean> {
    const earlier = this.db.get(sql`
      select 1 from job j join job_item i on i.job_n = j.n and i.state in ('running', 'queued')
      where j.id = ${jobId} and i.idx < ${index} and i.not_before is null limit 1`);
    return earlier === undefined;
  }

  async finish(jobId: string, item: JobItem): ReturnType<JobQueue['finish']> {
    return this.db.transaction(() => {
      const { n } = this.row(jobId);
      const { index, state } = item;
      this.settle(n, item, null);
      // A failed item keeps its bytes, so that it can be tried again.
      if (state !== 'failed') this.db.run(sql`delete from job_payload where job_n = ${n} and idx = ${index}`);
      this.end(n);
      return { job: this.read(jobId), item };
    });
  }

  async defer(jobId: string, item: JobItem): ReturnType<JobQueue['defer']> {
    return this.db.transaction(() => {
      const { n, cancelled } = this.row(jobId);
      const deferred: JobItem = { ...item, state: cancelled === 1 ? 'cancelled' : 'queued' };
      this.settle(n, deferred, item.notBefore === null ? Date.now() : Date.parse(item.notBefore));
      return { job: this.read(jobId), item: deferred };
    });
  }

  async nextTry(): Promise<number | null> {
    const next = this.db.get(sql<{ at: number }>`
      select not_before as at from job_item where not_before is not null and state = 'queued' order by not_before limit 1`);
    return next ? Math.max(0, next.at - Date.now()) : null;
  }

  async cancel(id: string): Promise<void> {
    this.db.transaction(() => {
      const job = this.row(id);
      if (job.finished_at !== null) return;
      this.db.run(sql`update job_item set state = 'cancelled' where job_n = ${job.n} and state = 'queued'`);
      this.db.run(sql`update job set cancelled = 1, open_until = null, finished_at = ${instant(Date.now())}
        where n = ${job.n}`);
      this.db.run(sql`delete from job_payload where job_n = ${job.n}`);
    });
  }

  async retry(id: string): Promise<Job> {
    return this.db.transaction(() => {
      const job = this.row(id);
      if (job.cancelled === 1) throw new DixitError('CONFLICT', { id, state: 'cancelled' });
      const moved = this.db.run(sql`update job_item set state = 'queued', error = null, attempts = 0,
        not_before = null, worker = null, lease_until = null where job_n = ${job.n} and state = 'failed'`);
      if (moved > 0) this.db.run(sql`update job set finished_at = null where n = ${job.n}`);
      return this.read(id);
    });
  }

  stop(): void {
    clearInterval(this.heartbeat);
  }

  /** What has fallen out of a dead hand comes before what was never begun: it stands earlier in its job. */
  private claimable(at: number): ItemRow | undefined {
    const lapsed = this.db.get(sql<ItemRow>`
      select i.* from job_item i join job j on j.n = i.job_n and j.cancelled = 0
      where i.state = 'running' and i.lease_until < ${at} order by i.job_n, i.idx limit 1`);
    return (
      lapsed ??
      this.db.get(sql<ItemRow>`select * from job_item indexed by job_item_state
        where state = 'queued' and (not_before is null or not_before <= ${at}) order by job_n, idx limit 1`)
    );
  }

  /** Behind all items of the job; as children of `parent` with ordinals from `from` on. */
  private add(n: number, items: readonly NewItem[], parent: { index: number; from: number } | null = null): void {
    const last = this.db.get(sql<{ idx: number }>`
      select idx from job_item where job_n = ${n} order by idx desc limit 1`);
    let idx = (last?.idx ?? -1) + 1;
    for (const [at, { name, payload, options, error = null }] of items.entries()) {
      this.db.insert('job_item', {
        job_n: n,
        idx,
        name,
        state: error === null ? 'queued' : 'failed',
        error: error && JSON.stringify(error),
        options,
        parent: parent && parent.index,
        ordinal: parent && parent.from + at,
      });
      if (payload !== null) this.db.insert('job_payload', { job_n: n, idx, bytes: payload });
      idx += 1;
    }
  }

  private settle(n: number, item: JobItem, notBefore: number | null): void {
    const { index, state, sourceId, statements, error, diagnostics, attempts } = item;
    this.held.delete(`${n} ${index}`);
    this.db.run(sql`update job_item set state = ${state}, source_id = ${sourceId}, statements = ${statements},
      error = ${error && JSON.stringify(error)}, diagnostics = ${JSON.stringify(diagnostics)},
      attempts = ${attempts}, not_before = ${notBefore}, worker = null, lease_until = null
      where job_n = ${n} and idx = ${index}`);
  }

  /** The job is over with its last item, when no more can come; a cancelled one was over before. */
  private end(n: number): void {
    this.db.run(sql`update job set finished_at = ${instant(Date.now())} where n = ${n}
      and finished_at is null and open_until is null and queued = 0 and running = 0`);
  }

  /** Jobs that were being filled by a process that is gone, or by one that has fallen silent. */
  private closeForgotten(isGone: (worker: string) => boolean): void {
    const open = this.db.all(sql<{ n: number; open_until: number; filler: string | null }>`
      select n, open_until, filler from job where open_until is not null`);
    const forgotten = open.filter((job) => job.open_until < Date.now() || (job.filler !== null && isGone(job.filler)));
    if (forgotten.length === 0) return;
    this.db.transaction(() => {
      for (const { n } of forgotten) {
        this.db.run(sql`update job set open_until = null where n = ${n}`);
        this.end(n);
      }
    });
  }

  private renew(): void {
    if (this.held.size === 0) return;
    const until = Date.now() + this.leaseMs;
    for (const { jobN, index, worker } of this.held.values()) {
      this.db.run(sql`update job_item set lease_until = ${until}
        where job_n = ${jobN} and idx = ${index} and worker = ${worker} and state = 'running'`);
    }
  }

  private find(id: string): JobRow | undefined {
    return this.db.get(sql<JobRow>`select * from job where id = ${id}`);
  }

  private row(id: string): JobRow {
    const found = this.find(id);
    if (!found) throw new DixitError('NOT_FOUND', { id });
    return found;
  }

  private read(id: string): Job {
    return jobOf(this.row(id));
  }
}
