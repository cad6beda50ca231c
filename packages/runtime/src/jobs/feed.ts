import type { JobProgress } from '@dixit/model';

/** Tells whoever watches a job, in this process, what happens to it. */
export interface JobFeed {
  publish(progress: JobProgress): void;
  subscribe(jobId: string, listener: (progress: JobProgress) => void): () => void;
}

export function createFeed(): JobFeed {
  const listeners = new Map<string, Set<(progress: JobProgress) => void>>();
  return {
    publish(progress) {
      for (const listener of listeners.get(progress.job.id) ?? []) listener(progress);
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
