import { setTimeout as wait } from 'node:timers/promises';
import { DixitError, type ErrorBody, type JobItem } from '@dixit/model';
import type { JobQueue } from '@dixit/model/ports';
import { type Logger, errorFields } from '../logger.ts';
import type { Outcome } from '../pipeline.ts';
import type { Preparer } from '../pool.ts';
import type { DocumentInput, Prepared } from '../stages.ts';
import type { JobFeed } from './feed.ts';
import { readOptions } from './options.ts';
import { isGone } from './worker-name.ts';

/** How often to look for items that came back from a killed worker. */
const ATTEND_EVERY_MS = 5_000;

/** How often to ask whether the items before one, which another process has, are linked. */
const TURN_EVERY_MS = 20;

/** From how many documents on starting threads pays. */
const THREADS_FROM = 9;

export interface RunnerDeps {
  jobs: JobQueue;
  feed: JobFeed;
  logger: Logger;
  /** Name of this process in the queue. */
  worker: string;
  inThread: Preparer;
  pool: Preparer;
  /** Links and stores; called for one document at a time, in the order of the items. */
  commit: (input: DocumentInput, prepared: Prepared) => Promise<Outcome>;
}

export interface Runner {
  /** Works off the queue; does nothing while it is at it. */
  kick(): void;
  /** Looks now and then for items whose worker, in whatever process, was killed. */
  attend(): void;
  /** Stops after the documents that are begun. The rest stays in the queue for the next start. */
  stop(): Promise<void>;
}

type Claim = NonNullable<Awaited<ReturnType<JobQueue['claim']>>>;
interface Begun {
  claim: Claim;
  prepared: Promise<{ input: DocumentInput; prepared: Prepared } | { error: unknown }>;
}

/**
 * Takes items in their order, reads several at a time, and commits them in their order again, so that a
 * rerun gives the same ids however fast each one was and however many processes work on them. A document that
 * fails is one failed item.
 */
export function createRunner(deps: RunnerDeps): Runner {
  let working: Promise<void> | null = null;
  let isKicked = false;
  const stopping = new AbortController();
  const isStopped = (): boolean => stopping.signal.aborted;

  async function work(): Promise<void> {
    const begun: Begun[] = [];
    // What a killed process was at comes first again, so that linking keeps to the order of the items.
    await deps.jobs.release(isGone);
    for (;;) {
      while (!isStopped() && begun.length < widthOf(begun)) {
        const claim = await deps.jobs.claim(deps.worker);
        if (claim === null) break;
        begun.push({ claim, prepared: begin(claim) });
      }
      const [next] = begun;
      if (!next) return;
      if (await isTurnOf(next)) await settle(begun.shift() ?? next);
      else await fetchEarlier(begun);
    }
  }

  const isTurnOf = async ({ claim: { job, item } }: Begun): Promise<boolean> =>
    await deps.jobs.isNext(job.id, item.index);

  /** Another process has an earlier item: waits for it, and takes the item over should that process be gone. */
  async function fetchEarlier(begun: Begun[]): Promise<void> {
    await wait(TURN_EVERY_MS);
    await deps.jobs.release(isGone);
    const claim = await deps.jobs.claim(deps.worker);
    if (claim === null) return;
    begun.push({ claim, prepared: begin(claim) });
    begun.sort((a, b) => (a.claim.job.id === b.claim.job.id ? a.claim.item.index - b.claim.item.index : 0));
  }

  const preparerOf = ({ job }: Claim): Preparer => (job.total < THREADS_FROM ? deps.inThread : deps.pool);

  const widthOf = ([first]: readonly Begun[]): number => (first ? preparerOf(first.claim).ahead : 1);

  async function begin(claim: Claim): Promise<Awaited<Begun['prepared']>> {
    try {
      const input = inputOf(claim);
      return { input, prepared: await preparerOf(claim).prepare(input) };
    } catch (error) {
      return { error };
    }
  }

  async function settle({ claim, prepared }: Begun): Promise<void> {
    const finished: JobItem = await prepared
      .then(async (result) => {
        if ('error' in result) throw result.error;
        return { ...claim.item, ...(await deps.commit(result.input, result.prepared)), error: null };
      })
      .catch((error: unknown) => ({ ...claim.item, state: 'failed' as const, error: bodyOf(error, claim) }));
    deps.feed.publish(await deps.jobs.finish(claim.job.id, finished));
  }

  function bodyOf(error: unknown, { job, item }: Claim): ErrorBody {
    if (error instanceof DixitError) return error.body;
    deps.logger.error('document failed', { job: job.id, item: item.index, ...errorFields(error) });
    return { code: 'INTERNAL', params: { name: item.name } };
  }

  function kick(): void {
    isKicked = true;
    working ??= (async () => {
      while (isKicked && !isStopped()) {
        isKicked = false;
        await work();
      }
    })()
      .catch((error: unknown) => {
        deps.logger.error('queue failed', errorFields(error));
        deps.feed.fail(error);
      })
      .finally(() => (working = null));
  }

  let attending: NodeJS.Timeout | null = null;
  return {
    kick,
    attend: () => {
      kick();
      attending ??= setInterval(kick, ATTEND_EVERY_MS).unref();
    },
    stop: async () => {
      stopping.abort();
      if (attending) clearInterval(attending);
      await working;
    },
  };
}

function inputOf({ item, payload, options }: Claim): DocumentInput {
  if (payload === null) throw new DixitError('SOURCE_UNREADABLE', { name: item.name });
  return { bytes: payload, options: { name: item.name, ...readOptions(options) } };
}
