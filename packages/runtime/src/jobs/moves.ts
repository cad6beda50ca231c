import { setTimeout as wait } from 'node:timers/promises';
import type { JobQueue } from '@dixit/model/ports';

/** How often to look where nobody tells, and where the database does. */
const LOOK_EVERY_MS = { untold: 20, told: 500 };
/** Much that moves at once is one piece of news. */
const TOGETHER_MS = 50;

/** What moves in the queue, in whatever process. */
export interface Moves {
  /** Milliseconds after which to look again, told of nothing. */
  readonly lookEveryMs: number;
  /** Waits for something to move, or for the time to look. */
  next(): Promise<void>;
  stop(): void;
}

/** Listens to the queue; `onNews` is called soon after something moved. */
export function listenTo(jobs: Pick<JobQueue, 'listen'>, onNews: () => void): Moves {
  let moved = Promise.withResolvers<void>();
  let soon: NodeJS.Timeout | undefined;
  const end = jobs.listen(() => {
    moved.resolve();
    moved = Promise.withResolvers();
    soon ??= setTimeout(() => {
      soon = undefined;
      onNews();
    }, TOGETHER_MS).unref();
  });
  const lookEveryMs = end === null ? LOOK_EVERY_MS.untold : LOOK_EVERY_MS.told;
  return {
    lookEveryMs,
    next: async () => {
      const over = new AbortController();
      const time = wait(lookEveryMs, undefined, { signal: over.signal }).catch(() => undefined);
      await Promise.race([moved.promise, time]);
      over.abort();
    },
    stop: () => {
      clearTimeout(soon);
      end?.();
    },
  };
}
