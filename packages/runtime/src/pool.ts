import { DixitError, type ErrorBody } from '@dixit/model';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { giveBackHeap, keepHeapsSmall } from './heap.ts';
import type { DocumentInput, Prepared } from './stages.ts';

/** Runs the document stages, in this thread or in others. */
export interface Preparer {
  /** How many documents to hand in ahead of the one that is waited for, so that no thread waits. */
  readonly ahead: number;
  /** Rejects with `DixitError` for a document that cannot be read. */
  prepare(input: DocumentInput): Promise<Prepared>;
  close(): Promise<void>;
}

export interface WorkerTask {
  number: number;
  input: DocumentInput;
}
export type WorkerAnswer = { number: number } & ({ prepared: Prepared } | { error: ErrorBody });

/** In this thread: what a few documents are worth. The stages are loaded with the first one. */
export const inThread: Preparer = {
  ahead: 1,
  prepare: async (input) => {
    const { prepare } = await import('./stages.ts');
    return await prepare(input);
  },
  close: () => Promise.resolve(),
};

const SCRIPT = new URL('worker.ts', import.meta.url);

/** This thread links and stores meanwhile, which is about half of the work. */
const coresToSpare = (): number => Math.max(1, availableParallelism() - 1);

/** A large heap for what a document leaves behind grows for nothing but the time between sweeps. */
const YOUNG_MB = 24;

/** From how many documents on it pays to tidy up the heap of this thread. */
const LONG = 24;

interface Pending {
  task: WorkerTask;
  settle: PromiseWithResolvers<Prepared>;
}

/**
 * Threads that each work on one document at a time, started when first needed. A thread that dies takes
 * the document that killed it along, and no other: that one fails, and a new thread takes its place.
 */
export function createPool({ size = coresToSpare(), script = SCRIPT } = {}): Preparer {
  const waiting: Pending[] = [];
  const busy = new Map<Worker, Pending>();
  const idle: Worker[] = [];
  let number = 0;
  let isClosed = false;

  function start(): Worker {
    keepHeapsSmall();
    const worker = new Worker(script, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
    worker.on('message', (answer: WorkerAnswer) => {
      const pending = busy.get(worker);
      release(worker);
      if ('prepared' in answer) pending?.settle.resolve(answer.prepared);
      else pending?.settle.reject(new DixitError(answer.error.code, answer.error.params));
    });
    worker.on('error', (cause) => lose(worker, cause));
    worker.on('exit', () => lose(worker, null));
    return worker;
  }

  function lose(worker: Worker, cause: unknown): void {
    const pending = busy.get(worker);
    busy.delete(worker);
    const at = idle.indexOf(worker);
    if (at >= 0) idle.splice(at, 1);
    pending?.settle.reject(new DixitError('JOB_FAILED', { problem: 'worker-exited' }, { cause }));
    if (!isClosed) assign();
  }

  function release(worker: Worker): void {
    busy.delete(worker);
    idle.push(worker);
    worker.unref();
    assign();
  }

  function assign(): void {
    while (waiting.length > 0 && (idle.length > 0 || busy.size < size)) {
      const pending = waiting.shift();
      if (!pending) return;
      const worker = idle.pop() ?? start();
      busy.set(worker, pending);
      worker.ref();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      worker.postMessage(pending.task);
    }
  }

  return {
    ahead: size * 2,
    prepare: async (input) => {
      const pending: Pending = { task: { number: (number += 1), input }, settle: Promise.withResolvers() };
      if (number === LONG) giveBackHeap();
      waiting.push(pending);
      assign();
      return await pending.settle.promise;
    },
    close: async () => {
      isClosed = true;
      await Promise.all([...idle, ...busy.keys()].map(async (worker) => await worker.terminate()));
    },
  };
}
