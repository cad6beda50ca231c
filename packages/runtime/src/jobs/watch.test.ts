import { DixitError, type Job } from '@dixit/model';
import type { JobQueue } from '@dixit/model/ports';
import { anId, collect } from '@dixit/testing';
import { expect, it } from 'vitest';
import { createFeed } from './feed.ts';
import { watchJob } from './watch.ts';

const job: Job = {
  id: anId('jb', 'watched'),
  kind: 'ingest',
  state: 'running',
  total: 2,
  done: 0,
  failed: 0,
  createdAt: '2031-03-05T00:00:00Z',
  finishedAt: null,
  error: null,
};

/** A queue that holds one job, as another process leaves it. */
function queueOf(states: Job[]): JobQueue {
  let at = 0;
  const get = () => Promise.resolve(states[Math.min(at++, states.length - 1)] ?? null);
  return { get } as Partial<JobQueue> as JobQueue;
}

it('sees what another process does to the job', async () => {
  const finished: Job = { ...job, state: 'done', done: 2 };
  const steps = await collect(watchJob({ jobs: queueOf([job, job, finished]), feed: createFeed() }, job.id));
  expect(steps.map(({ job: { state } }) => state)).toEqual(['running', 'done']);
});

it('ends with the error when the queue cannot be worked off', async () => {
  const feed = createFeed();
  const watching = collect(watchJob({ jobs: queueOf([job]), feed }, job.id));
  setTimeout(() => feed.fail(new DixitError('STORE_UNAVAILABLE')), 20);
  await expect(watching).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
});

it('ends when nobody wants to know any more', async () => {
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 20);
  expect(await collect(watchJob({ jobs: queueOf([job]), feed: createFeed() }, job.id, stop.signal))).toHaveLength(1);
});
