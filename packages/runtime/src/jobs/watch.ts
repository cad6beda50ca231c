import type { Job, JobProgress } from '@dixit/model';
import type { JobQueue } from '@dixit/model/ports';
import { found } from '../found.ts';
import type { JobFeed, Step } from './feed.ts';

/** How often a job is looked at, for steps that another process makes. */
const LOOK_EVERY_MS = 1_000;

const isFinished = ({ state }: Pick<Job, 'state'>): boolean => state !== 'queued' && state !== 'running';

/** The job as it is, then every step of it, until the one in which it is finished, or the signal. */
export async function* watchJob(
  { jobs, feed }: { jobs: JobQueue; feed: JobFeed },
  jobId: string,
  signal?: AbortSignal,
): AsyncGenerator<JobProgress> {
  const waiting: Step[] = [];
  let wake = Promise.withResolvers<void>();
  const rouse = (): void => wake.resolve();
  const unsubscribe = feed.subscribe(jobId, (progress) => {
    waiting.push(progress);
    rouse();
  });
  signal?.addEventListener('abort', rouse);
  const timer = setInterval(rouse, LOOK_EVERY_MS);
  try {
    let last = found(await jobs.get(jobId), 'job', jobId);
    yield { job: last, item: null };
    const isOver = (): boolean => isFinished(last) || signal?.aborted === true;
    while (!isOver()) {
      await wake.promise;
      wake = Promise.withResolvers<void>();
      if (waiting.length === 0) waiting.push({ job: found(await jobs.get(jobId), 'job', jobId), item: null });
      for (const step of waiting.splice(0)) {
        if ('failure' in step) throw step.failure;
        if (step.item === null && !hasMoved(last, step.job)) continue;
        last = step.job;
        yield step;
      }
    }
  } finally {
    clearInterval(timer);
    signal?.removeEventListener('abort', rouse);
    unsubscribe();
  }
}

const hasMoved = (before: Job, now: Job): boolean =>
  before.state !== now.state ||
  before.done !== now.done ||
  before.failed !== now.failed ||
  before.total !== now.total ||
  before.isOpen !== now.isOpen;
