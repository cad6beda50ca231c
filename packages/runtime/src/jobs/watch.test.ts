import { DixitError } from '@dixit/model';
import type { JobQueue } from '@dixit/model/ports';
import { openSqlite } from '@dixit/store/sqlite';
import { collect } from '@dixit/testing';
import { expect, it, onTestFinished } from 'vitest';
import { createFeed } from './feed.ts';
import { watchJob } from './watch.ts';

/** A queue with a job of one document that nobody in this process works on. */
async function aJob(): Promise<{ jobs: JobQueue; id: string }> {
  const { jobs, close } = await openSqlite({ path: ':memory:', tokenize: () => [] });
  onTestFinished(close);
  const { id } = await jobs.create('ingest', [{ name: 'a.txt', payload: Buffer.from('a'), options: '{}' }]);
  return { jobs, id };
}

it('sees what another process does to the job', async () => {
  const { jobs, id } = await aJob();
  setTimeout(() => {
    void jobs.claim('other').then(async (claim) => {
      if (claim) await jobs.finish(id, { ...claim.item, state: 'unchanged' });
    });
  }, 20);
  const steps = await collect(watchJob({ jobs, feed: createFeed() }, id));
  expect(steps.map(({ job: { state } }) => state)).toEqual(['queued', 'done']);
});

it('ends with the error when the queue cannot be worked off', async () => {
  const { jobs, id } = await aJob();
  const feed = createFeed();
  const watching = collect(watchJob({ jobs, feed }, id));
  setTimeout(() => feed.fail(new DixitError('STORE_UNAVAILABLE')), 20);
  await expect(watching).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
});

it('ends when nobody wants to know any more', async () => {
  const { jobs, id } = await aJob();
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 20);
  expect(await collect(watchJob({ jobs, feed: createFeed() }, id, stop.signal))).toHaveLength(1);
});
