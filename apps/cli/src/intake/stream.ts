import { type Client, type RouterInputs, watchJob } from '@dixit/client';
import type { Job, JobItem } from '@dixit/model';
import type { Context } from '../context.ts';
import { jobProgress } from '../job-progress.ts';
import { type Outcome, outcomeOf } from './outcome.ts';

export type Document = RouterInputs['source']['add']['items'][number];

/** What is sent at a time. Bytes as they travel, in Base64. */
const BATCH = { documents: 50, bytes: 8 * 1024 * 1024 };
/** With more documents waiting than the first, sending stops until there are fewer than the second. */
const WAITING = { most: 500, again: 300 };

/**
 * Fills one job with documents, however many there are, while it runs, and follows it on standard error. In
 * the end there is an outcome for each in the order they came; what came out of one of them is behind those.
 * What could not even be handed in is an outcome already, and keeps its place.
 */
export async function* streamItems(
  context: Context,
  found: AsyncIterable<Document | Outcome> | Iterable<Document | Outcome>,
): AsyncGenerator<Outcome> {
  const before = new Map<number, Outcome[]>();
  const job = new OpenJob(context);
  let count = 0;
  try {
    for await (const one of found) {
      if (context.signal.aborted) break;
      if ('state' in one) before.set(count, [...(before.get(count) ?? []), one]);
      else {
        await job.add(one);
        count += 1;
      }
    }
    await job.end();
  } finally {
    job.leave();
  }
  let index = 0;
  for await (const item of job.items()) {
    if (item.parent === null) {
      yield* before.get(index) ?? [];
      index += 1;
    }
    yield outcomeOf(item);
  }
  for (const [at, outcomes] of before) if (at >= index) yield* outcomes;
}

/** A job of the server that is being filled. */
class OpenJob {
  private readonly context: Context;
  private readonly leaving = new AbortController();
  private readonly cancel = (): void => void this.cancelJob();
  private client: Client | null = null;
  private job: Job | null = null;
  private batch: Document[] = [];
  private bytes = 0;
  private following: Promise<void> = Promise.resolve();
  private isFollowed = false;
  private moved = Promise.withResolvers<void>();

  constructor(context: Context) {
    this.context = context;
    context.signal.addEventListener('abort', this.cancel, { once: true });
  }

  async add(document: Document): Promise<void> {
    const bytes = (document.contentBase64 ?? document.text ?? '').length;
    const isFull = this.batch.length >= BATCH.documents || this.bytes + bytes > BATCH.bytes;
    if (isFull && this.batch.length > 0) await this.send(true);
    this.batch.push(document);
    this.bytes += bytes;
  }

  /** Sends what is left, and waits for the job. */
  async end(): Promise<void> {
    if (!this.context.signal.aborted && (this.batch.length > 0 || this.job !== null)) await this.send(false);
    await this.following;
    this.context.output.progress.clear();
  }

  leave(): void {
    this.context.signal.removeEventListener('abort', this.cancel);
    this.leaving.abort();
  }

  async *items(): AsyncGenerator<JobItem> {
    if (this.job === null || this.client === null) return;
    let cursor: string | null = null;
    do {
      const page: { rows: JobItem[]; nextCursor: string | null } = await this.client.job.items.query({
        id: this.job.id,
        limit: 500,
        cursor,
      });
      yield* page.rows;
      cursor = page.nextCursor;
    } while (cursor !== null);
  }

  private async send(isOpen: boolean): Promise<void> {
    this.client ??= await this.context.client();
    const items = this.batch;
    [this.batch, this.bytes] = [[], 0];
    const into = this.job === null ? { isOpen } : { isOpen, jobId: this.job.id };
    const isFirst = this.job === null;
    try {
      this.job = await this.client.source.add.mutate({ items, ...into });
    } catch (error) {
      // Cancelled meanwhile, by this process or another: there is nothing more to fill.
      if (!isFirst && (await this.isOver())) return;
      throw error;
    }
    if (isFirst) {
      this.following = this.follow(this.client, this.job.id);
      // Awaited in the end; until then it must not bring the process down.
      this.following.catch(() => undefined);
    }
    if (this.context.signal.aborted) await this.cancelJob();
    if (isOpen) await this.holdBack();
  }

  private async isOver(): Promise<boolean> {
    if (this.job === null || this.client === null) return false;
    this.job = await this.client.job.get.query({ id: this.job.id });
    return this.job.state === 'cancelled';
  }

  private async follow(client: Client, id: string): Promise<void> {
    const show = jobProgress(this.context);
    this.isFollowed = true;
    try {
      for await (const progress of watchJob(client, id, this.leaving.signal)) {
        this.job = progress.job;
        show(progress);
        this.rouse();
      }
    } finally {
      this.isFollowed = false;
      this.rouse();
    }
  }

  private rouse(): void {
    this.moved.resolve();
    this.moved = Promise.withResolvers();
  }

  private async holdBack(): Promise<void> {
    if ((this.job?.waiting ?? 0) <= WAITING.most) return;
    while (this.isFollowed && (this.job?.waiting ?? 0) > WAITING.again) await this.moved.promise;
  }

  private async cancelJob(): Promise<void> {
    if (this.job === null || this.client === null) return;
    await this.client.job.cancel.mutate({ id: this.job.id }).catch(() => undefined);
  }
}
