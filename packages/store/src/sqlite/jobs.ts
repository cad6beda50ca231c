import { randomBytes } from 'node:crypto';
import {
  type Diagnostic,
  DixitError,
  type ErrorBody,
  type Job,
  type JobItem,
  type Page,
  type PageInput,
} from '@dixit/model';
import type { JobQueue } from '@dixit/model/ports';
import { type RawBuilder, sql } from 'kysely';
import { parse } from './context.ts';
import { pageOfRows, readCursor, writeCursor } from './cursor.ts';
import type { Database } from './database.ts';

export interface QueueOptions {
  /** A worker that has not been heard of for so long has lost its item. */
  leaseSeconds: number;
}

interface JobRow {
  n: number;
  id: string;
  kind: Job['kind'];
  cancelled: number;
  created_at: string;
  finished_at: string | null;
  error: string | null;
  total: number;
  waiting: number;
  running: number;
  failed: number;
}

interface ItemRow {
  job_n: number;
  idx: number;
  name: string;
  state: JobItem['state'];
  source_id: string | null;
  statements: number;
  error: string | null;
  /** JSON. */
  diagnostics: string;
  options: string;
}

const JOB_COLUMNS = sql`j.*,
  (select count(*) from job_item i where i.job_n = j.n) as total,
  (select count(*) from job_item i where i.job_n = j.n and i.state = 'queued') as waiting,
  (select count(*) from job_item i where i.job_n = j.n and i.state = 'running') as running,
  (select count(*) from job_item i where i.job_n = j.n and i.state = 'failed') as failed`;

/**
 * A queue in the same file. An item belongs to a worker for as long as its lease runs; this process
 * renews the leases of the items it claimed, so that only those of a killed process come back.
 */
export class Jobs implements JobQueue {
  private readonly db: Database;
  private readonly leaseMs: number;
  private readonly held = new Map<string, { jobN: number; index: number; worker: string }>();
  private readonly heartbeat: NodeJS.Timeout;

  constructor(db: Database, options: QueueOptions) {
    this.db = db;
    this.leaseMs = options.leaseSeconds * 1_000;
    this.heartbeat = setInterval(() => this.renew(), this.leaseMs / 3);
    this.heartbeat.unref();
  }

  async create(kind: Job['kind'], items: Parameters<JobQueue['create']>[1]): Promise<Job> {
    return this.db.transaction(() => {
      const id = `jb_${BigInt(`0x${randomBytes(10).toString('hex')}`)
        .toString(36)
        .padStart(16, '0')}`;
      const at = now();
      const n = this.db.insert('job', { id, kind, created_at: at, finished_at: items.length === 0 ? at : null });
      for (const [idx, { name, payload, options }] of items.entries()) {
        this.db.insert('job_item', { job_n: n, idx, name, state: 'queued', options });
        if (payload !== null) this.db.insert('job_payload', { job_n: n, idx, bytes: payload });
      }
      return this.read(id);
    });
  }

  async get(id: string): Promise<Job | null> {
    const found = this.find(sql`j.id = ${id}`);
    return found ? jobOf(found) : null;
  }

  async list(page: PageInput): Promise<Page<Job>> {
    const [after] = readCursor('jobs', page.cursor, 1) ?? [Number.MAX_SAFE_INTEGER];
    const total = this.db.get(sql<{ count: number }>`select count(*) as count from job`)?.count ?? 0;
    const found = this.db.all(sql<JobRow>`
      select ${JOB_COLUMNS} from job j where j.n < ${after} order by j.n desc limit ${page.limit + 1}`);
    return pageOfRows(found, page.limit, total, {
      rows: (rows) => rows.map(jobOf),
      cursor: (last) => writeCursor('jobs', [last.n]),
    });
  }

  async items(id: string, page: PageInput): Promise<Page<JobItem>> {
    const job = this.row(id);
    const [after] = readCursor('items', page.cursor, 1) ?? [-1];
    const found = this.db.all(sql<ItemRow>`
      select * from job_item where job_n = ${job.n} and idx > ${after} order by idx limit ${page.limit + 1}`);
    return pageOfRows(found, page.limit, job.total, {
      rows: (rows) => rows.map(itemOf),
      cursor: (last) => writeCursor('items', [last.idx]),
    });
  }

  async claim(worker: string): ReturnType<JobQueue['claim']> {
    const at = Date.now();
    const claimable = sql`(i.state = 'queued' or (i.state = 'running' and i.lease_until < ${at}))`;
    const next = sql<ItemRow & { id: string }>`
      select i.*, j.id from job_item i join job j on j.n = i.job_n
      where j.cancelled = 0 and i.state in ('queued', 'running') and ${claimable} order by i.job_n, i.idx limit 1`;
    // Most questions find nothing: they must not take the lock for writing.
    if (!this.db.get(next)) return null;
    return this.db.transaction(() => {
      const found = this.db.get(next);
      if (!found) return null;
      const { job_n: jobN, idx: index, id, options } = found;
      this.db.run(sql`update job_item set state = 'running', worker = ${worker}, lease_until = ${at + this.leaseMs}
        where job_n = ${jobN} and idx = ${index}`);
      this.held.set(`${jobN} ${index}`, { jobN, index, worker });
      const payload = this.db.get(sql<{ bytes: Uint8Array }>`
        select bytes from job_payload where job_n = ${jobN} and idx = ${index}`);
      const item = itemOf({ ...found, state: 'running' });
      return { job: this.read(id), item, payload: payload ? new Uint8Array(payload.bytes) : null, options };
    });
  }

  async release(isGone: (worker: string) => boolean): Promise<void> {
    const running = this.db.all(sql<{ worker: string }>`
      select distinct worker from job_item where state = 'running' and worker is not null`);
    const gone = running.map(({ worker }) => worker).filter(isGone);
    if (gone.length === 0) return;
    this.db.run(sql`update job_item set state = 'queued', worker = null, lease_until = null
      where state = 'running' and worker in (select value from json_each(${JSON.stringify(gone)}))`);
  }

  async isNext(jobId: string, index: number): Promise<boolean> {
    const earlier = this.db.get(sql<{ n: number }>`
      select j.n from job j join job_item i on i.job_n = j.n
      where j.id = ${jobId} and i.idx < ${index} and (i.state = 'running' or (i.state = 'queued' and j.cancelled = 0))
      limit 1`);
    return earlier === undefined;
  }

  async finish(jobId: string, item: JobItem): ReturnType<JobQueue['finish']> {
    return this.db.transaction(() => {
      const { n } = this.row(jobId);
      const { index, state, sourceId, statements, error, diagnostics } = item;
      this.held.delete(`${n} ${index}`);
      this.db.run(sql`update job_item set state = ${state}, source_id = ${sourceId}, statements = ${statements},
        error = ${error && JSON.stringify(error)}, diagnostics = ${JSON.stringify(diagnostics)}, worker = null, lease_until = null
        where job_n = ${n} and idx = ${index}`);
      // A failed item keeps its bytes, so that it can be tried again.
      if (state !== 'failed') this.db.run(sql`delete from job_payload where job_n = ${n} and idx = ${index}`);
      this.close(n);
      return { job: this.read(jobId), item };
    });
  }

  async cancel(id: string): Promise<void> {
    this.db.transaction(() => {
      const job = this.row(id);
      if (job.finished_at !== null) return;
      this.db.run(sql`update job set cancelled = 1, finished_at = ${now()} where n = ${job.n}`);
      this.db.run(sql`delete from job_payload where job_n = ${job.n}`);
    });
  }

  async retry(id: string): Promise<Job> {
    return this.db.transaction(() => {
      const job = this.row(id);
      if (job.cancelled === 1) throw new DixitError('CONFLICT', { id, state: 'cancelled' });
      const moved = this.db
        .run(sql`update job_item set state = 'queued', error = null, worker = null, lease_until = null
        where job_n = ${job.n} and state = 'failed'`);
      if (moved > 0) this.db.run(sql`update job set finished_at = null where n = ${job.n}`);
      return this.read(id);
    });
  }

  stop(): void {
    clearInterval(this.heartbeat);
  }

  /** The job is over with its last item; a cancelled one was over before. */
  private close(n: number): void {
    this.db.run(sql`update job set finished_at = ${now()} where n = ${n} and finished_at is null
      and not exists (select 1 from job_item where job_n = ${n} and state in ('queued', 'running'))`);
  }

  private renew(): void {
    if (this.held.size === 0) return;
    const until = Date.now() + this.leaseMs;
    for (const { jobN, index, worker } of this.held.values()) {
      this.db.run(sql`update job_item set lease_until = ${until}
        where job_n = ${jobN} and idx = ${index} and worker = ${worker} and state = 'running'`);
    }
  }

  private find(where: RawBuilder<unknown>): JobRow | undefined {
    return this.db.get(sql<JobRow>`select ${JOB_COLUMNS} from job j where ${where}`);
  }

  private row(id: string): JobRow {
    const found = this.find(sql`j.id = ${id}`);
    if (!found) throw new DixitError('NOT_FOUND', { id });
    return found;
  }

  private read(id: string): Job {
    return jobOf(this.row(id));
  }
}

/** UTC, whole seconds. */
const now = (): string => new Date().toISOString().replace(/\.\d+Z$/, 'Z');

function jobOf(row: JobRow): Job {
  const { id, kind, total, waiting, running, failed } = row;
  return {
    id,
    kind,
    state: stateOf(row),
    total,
    done: total - waiting - running - failed,
    failed,
    createdAt: row.created_at,
    finishedAt: row.finished_at,
    error: row.error === null ? null : parse<ErrorBody>(row.error),
  };
}

function stateOf({ cancelled, finished_at: finishedAt, total, waiting, failed }: JobRow): Job['state'] {
  if (cancelled === 1) return 'cancelled';
  if (finishedAt === null) return waiting === total ? 'queued' : 'running';
  if (failed === 0) return 'done';
  return failed === total ? 'failed' : 'partial';
}

function itemOf(row: ItemRow): JobItem {
  const { idx, name, state, source_id: sourceId, statements, error, diagnostics } = row;
  return {
    index: idx,
    name,
    state,
    sourceId,
    statements,
    error: error === null ? null : parse<ErrorBody>(error),
    diagnostics: parse<Diagnostic[]>(diagnostics),
  };
}
