import { setTimeout as wait } from 'node:timers/promises';
import { type Client, watchJob } from '@dixit/client';
import type { Job, JobItem } from '@dixit/model';
import { flag } from './args.ts';
import { printSummary } from './commands/ingest.ts';
import type { Context } from './context.ts';
import { EXIT, exitOfItems } from './exit-codes.ts';
import { jobProgress } from './job-progress.ts';

/** Looking again costs one question to the database: other processes may have added feeds. */
const LONGEST_WAIT_MS = 60_000;
const SHORTEST_WAIT_MS = 1_000;

/** Reads the feeds that are due, or the given ones, once, or with `--watch` until it is interrupted. */
export async function runFeeds(context: Context, urls: readonly string[]): Promise<number> {
  const { args, output, messages, phrases, signal } = context;
  const isWatching = flag(args, 'watch');
  const client = await context.client();
  for (let isFirst = true; ; isFirst = false) {
    // Only the first time all of the given ones, due or not.
    const chosen = isFirst && urls.length > 0 ? { urls: [...urls] } : {};
    const { job, nextReadAt } = await client.feed.run.mutate(chosen);
    const code = job === null ? EXIT.done : await follow(context, client, job);
    if (code === EXIT.interrupted) return code;
    const next = nextReadAt === null ? messages.noFeeds : messages.nextReading(phrases.date(nextReadAt));
    if (job === null && isFirst) {
      output.note(next);
      if (output.format === 'json') await printSummary([], context);
    }
    if (!isWatching) return code;
    await pause(nextReadAt, signal);
    if (signal.aborted) return EXIT.done;
  }
}

async function follow(context: Context, client: Client, job: Job): Promise<number> {
  const { output, signal } = context;
  const onAbort = (): void => void client.job.cancel.mutate({ id: job.id }).catch(() => undefined);
  signal.addEventListener('abort', onAbort, { once: true });
  const show = jobProgress(context);
  let { state } = job;
  for await (const progress of watchJob(client, job.id)) {
    ({ state } = progress.job);
    show(progress);
  }
  signal.removeEventListener('abort', onAbort);
  output.progress.clear();
  const items: JobItem[] = [];
  for (let cursor: string | null = null; ;) {
    const page = await client.job.items.query({ id: job.id, limit: 500, cursor });
    items.push(...page.rows);
    cursor = page.nextCursor;
    if (cursor === null) break;
  }
  await printSummary(items, context);
  const failed = items.flatMap(({ error }) => (error === null ? [] : [error.code]));
  return state === 'cancelled' ? EXIT.interrupted : exitOfItems(items.length, failed);
}

async function pause(nextReadAt: string | null, signal: AbortSignal): Promise<void> {
  const until = nextReadAt === null ? LONGEST_WAIT_MS : Date.parse(nextReadAt) - Date.now();
  const ms = Math.min(Math.max(until, SHORTEST_WAIT_MS), LONGEST_WAIT_MS);
  await wait(ms, undefined, { signal }).catch(() => undefined);
}
