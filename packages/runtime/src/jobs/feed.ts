import type { JobProgress } from '@dixit/model';

/** A step of a job, or the news that nobody works on jobs any more. */
export type Step = JobProgress | { failure: unknown };

/** Tells whoever watches a job, in this process, what happens to it. */
export interface JobFeed {
  publish(progress: JobProgress): void;
  /** Ends every watch with an error: the queue itself cannot be worked off. */
  fail(failure: unknown): void;
  subscribe(jobId: string, listener: (step: Step) => void): () => void;
}

export function createFeed(): JobFeed {
  const listeners = new Map<string, Set<(step: Step) => void>>();
  return {
    publish(progress) {
      for (const listener of listeners.get(progress.job.id) ?? []) listener(progress);
    },
    fail(failure) {
      for (const own of listeners.values()) for (const listener of own) listener({ failure });
    },
    subscribe(jobId, listener) {
      const own = listeners.get(jobId) ?? new Set();
      listeners.set(jobId, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0) listeners.delete(jobId);
      };
    },
  };
}
