import type { Clock, Intake, Store } from '@dixit/model/ports';
import { found } from './found.ts';
import type { JobFeed } from './jobs/feed.ts';
import { optionsOf } from './jobs/options.ts';
import type { Runner } from './jobs/runner.ts';
import type { Prepared } from './stages.ts';
import { watchJob } from './jobs/watch.ts';
import type { Web } from './web/index.ts';

/** What stands behind an opened store. */
export interface Works {
  store: Store;
  feed: JobFeed;
  runner: Runner;
  web: Web;
  /** Who fills the jobs that are handed in here. */
  filler: string;
  correct: Intake['setSource'];
  revert: Intake['revertSource'];
  remove: Intake['removeSource'];
  /** Links a document that is read already, and stores it. */
  add: (prepared: Prepared, raw: Uint8Array) => Promise<'added' | 'unchanged'>;
}

/** Long work as jobs of the queue; small corrections at once. */
export function createIntake(open: () => Promise<Works>, clock: Clock): Intake {
  return {
    async submit(items, { jobId, isOpen = false } = {}) {
      const { store, runner, filler } = await open();
      const now = clock.now();
      const rows = items.map((item) => ({ name: item.name, payload: item.bytes, options: optionsOf(item, now) }));
      const job =
        jobId === undefined
          ? await store.jobs.create('ingest', rows, { isOpen, filler })
          : await store.jobs.append(jobId, rows, { isOpen, filler });
      runner.kick();
      return job;
    },
    async *watch(jobId, signal) {
      const { store, feed, runner } = await open();
      // Whoever looks on works on: what a killed process left is taken up.
      runner.kick();
      yield* watchJob({ jobs: store.jobs, feed }, jobId, signal);
    },
    async cancel(jobId) {
      const { store, feed, runner } = await open();
      await store.jobs.cancel(jobId);
      runner.drop(jobId);
      feed.publish({ job: found(await store.jobs.get(jobId), 'job', jobId), item: null });
    },
    async retry(jobId) {
      const { store, runner } = await open();
      const job = await store.jobs.retry(jobId);
      runner.kick();
      return job;
    },
    setSource: async (id, patch, step) => await (await open()).correct(id, patch, step),
    revertSource: async (entry, how, doing) => await (await open()).revert(entry, how, doing),
    removeSource: async (id) => await (await open()).remove(id),
  };
}
