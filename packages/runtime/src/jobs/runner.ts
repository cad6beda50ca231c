import { DixitError, type Job, type JobItem, type JobProgress } from '@dixit/model';
import type { Claim, JobQueue } from '@dixit/model/ports';
import { type Logger, errorFields } from '../logger.ts';
import type { Outcome } from '../pipeline.ts';
import type { Preparer } from '../pool.ts';
import type { DocumentInput, Prepared } from '../stages.ts';
import { appendChildren } from './expansion.ts';
import { afterFailure } from './failure.ts';
import type { JobFeed } from './feed.ts';
import { type Moves, listenTo } from './moves.ts';
import { type Reading, type ReadingDeps, readItem } from './reading.ts';
import { isGone } from './worker-name.ts';

/** How often to look for items that came back from a killed worker. */
const ATTEND_EVERY_MS = 5_000;

/** How soon to try again when the database was away. */
const AGAIN_MS = 1_000;

/** How often to look for items whose lease ran out, with enough in hand: each look takes one more. */
const LAPSED_EVERY_MS = 2_000;

/** From how many documents on starting threads pays. */
const THREADS_FROM = 9;

/** So many items in a row, or what was settled in so long, is written down together. */
const TOGETHER = { most: 8, ms: 250 };

/** How many addresses to read at a time: most of that is waiting. */
const ADDRESSES_AHEAD = 8;

export interface RunnerDeps extends ReadingDeps {
  jobs: JobQueue;
  feed: JobFeed;
  logger: Logger;
  /** Name of this process in the queue. */
  worker: string;
  inThread: Preparer;
  pool: Preparer;
  /** Links and stores; called for one document at a time, in the order of the items. */
  commit: (input: DocumentInput, prepared: Prepared) => Promise<Outcome>;
  /** Told as which Source the document at an address is stored. */
  onStored: (address: string, sourceId: string) => Promise<void>;
}

export interface Runner {
  /** Works off the queue; does nothing while it is at it. */
  kick(): void;
  /** Looks now and then for items whose worker, in whatever process, was killed. */
  attend(): void;
  /** Breaks off what is being read for a job that was cancelled. */
  drop(jobId: string): void;
  /** Stops after the documents that are begun. The rest stays in the queue for the next start. */
  stop(): Promise<void>;
}

/** What became of items of one job, not yet written down. */
interface Settled {
  jobId: string;
  items: JobItem[];
  since: number;
}

interface Begun {
  claim: Claim;
  drop: AbortController;
  reading: Promise<Reading | { is: 'failed'; error: unknown }>;
  isRead: boolean;
}

const isStoreAway = (error: unknown): boolean => error instanceof DixitError && error.code === 'STORE_UNAVAILABLE';

/** The earliest of each job. */
const headsOf = (begun: readonly Begun[]): Begun[] => [
  ...new Map(begun.toReversed().map((each) => [each.claim.job.id, each])).values(),
];

/**
 * Takes items of the jobs in turn, those of one job in their order, reads several at a time, and commits those of a
 * job in their order again, so that a rerun gives the same ids however fast each one was and however many processes
 * work on them. A document that fails is one failed item; one that may do better later is put back.
 */
export function createRunner(deps: RunnerDeps): Runner {
  let working: Promise<void> | null = null;
  let isKicked = false;
  let kicked = Promise.withResolvers<void>();
  let later: NodeJS.Timeout | undefined;
  let lookedAt = 0;
  let releasedAt = 0;
  let moves: Moves | null = null;
  /** What was settled here last: what comes right behind it in its job is next. */
  let last: { job: Job; item: JobItem } | null = null;
  let settled: Settled | null = null;
  const cancelled = new Set<string>();
  let attending: NodeJS.Timeout | null = null;
  const begun: Begun[] = [];
  const stopping = new AbortController();
  const isStopped = (): boolean => stopping.signal.aborted;

  async function work(): Promise<void> {
    // What a killed process was at comes first again, so that linking keeps to the order of the items.
    moves ??= listenTo(deps.jobs, () => attending && kick());
    await deps.jobs.release(isGone, deps.worker);
    for (;;) {
      if (!isMoreToSettle()) await writeDown();
      // In runs: what this process has in hand is in a row, so that linking changes hands seldom.
      const wanted = begun.length <= widthOf(begun) / 2 ? () => widthOf(begun) : () => 0;
      while (!isStopped() && begun.length < wanted()) {
        const run = await deps.jobs.claimRun(deps.worker, widthOf(begun) - begun.length);
        if (run.length === 0) break;
        begun.push(...run.map(begin));
      }
      if (begun.length === 0) {
        last = null;
        return await comeBack();
      }
      const heads = headsOf(begun);
      const read = heads.filter(({ isRead }) => isRead);
      // One that is slow to be read holds up its own job alone.
      if (read.length === 0) await takeOrWait(heads);
      else if (!(await settleOneOf(read))) {
        if (!isStopped()) await fetchEarlier();
        else if (read.length < heads.length) await takeOrWait(heads.filter(({ isRead }) => !isRead));
        // Behind what was broken off nothing has its turn.
        else begun.splice(0);
      }
    }
  }

  /** Waits until an item is read; what is handed in meanwhile is begun, as its job may have to wait for nothing. */
  async function takeOrWait(heads: readonly Begun[]): Promise<void> {
    kicked = Promise.withResolvers();
    const isNew = await Promise.race([
      ...heads.map(async ({ reading }) => await reading.then(() => false)),
      kicked.promise.then(() => true),
    ]);
    if (!isNew || isStopped() || begun.length >= widthOf(begun) * 2) return;
    const claim = await deps.jobs.claim(deps.worker);
    if (claim !== null) begun.push(begin(claim));
  }

  /** False when it is the turn of none. */
  async function settleOneOf(read: readonly Begun[]): Promise<boolean> {
    for (const next of read) {
      if (!(await isTurnOf(next))) continue;
      await settle(next);
      begun.splice(begun.indexOf(next), 1);
      return true;
    }
    return false;
  }

  /** Whether what is to be written down may wait for the item behind it, which is read already. */
  const isMoreToSettle = (): boolean =>
    settled !== null &&
    settled.items.length < TOGETHER.most &&
    performance.now() - settled.since < TOGETHER.ms &&
    begun.some((each) => each.isRead && isRightBehindLast(each));

  async function writeDown(): Promise<void> {
    if (settled === null) return;
    const { jobId, items } = settled;
    const job = await deps.jobs.finishRun(jobId, items);
    settled = null;
    if (last?.job.id === jobId) last = { ...last, job };
    for (const item of items) deps.feed.publish({ job, item });
  }

  const isRightBehindLast = ({ claim: { job, item } }: Pick<Begun, 'claim'>): boolean =>
    last !== null && last.job.id === job.id && last.item.index === item.index - 1;

  const isTurnOf = async (next: Begun): Promise<boolean> =>
    isRightBehindLast(next) || (await deps.jobs.isNext(next.claim.job.id, next.claim.item.index));

  /** Another process has an earlier item: waits for it, and takes the item over should that process be gone. */
  async function fetchEarlier(): Promise<void> {
    if (moves === null) return;
    await moves.next();
    const isTime = performance.now() - releasedAt >= moves.lookEveryMs;
    if (isTime) releasedAt = performance.now();
    const cameBack = isTime ? await deps.jobs.release(isGone) : 0;
    // With enough in hand only what another one let go of is worth a look, and now and then what lapsed elsewhere.
    const isFull = begun.length >= widthOf(begun) * 2 && performance.now() - lookedAt < LAPSED_EVERY_MS;
    if (cameBack === 0 && isFull) return;
    lookedAt = performance.now();
    const claim = await deps.jobs.claim(deps.worker);
    if (claim === null) return;
    begun.push(begin(claim));
    begun.sort((a, b) => (a.claim.job.id === b.claim.job.id ? a.claim.item.index - b.claim.item.index : 0));
  }

  /** When something is to be tried again. */
  async function comeBack(): Promise<void> {
    clearTimeout(later);
    const ms = isStopped() ? null : await deps.jobs.nextTry();
    if (ms !== null) later = setTimeout(kick, ms).unref();
  }

  const preparerOf = ({ job }: Claim): Preparer => (job.total < THREADS_FROM ? deps.inThread : deps.pool);

  const widthOf = ([first]: readonly Begun[]): number => {
    // What a worker has died with is worked on alone, so that it takes nothing along.
    if (!first || first.claim.deaths > 0) return 1;
    return first.claim.payload === null ? ADDRESSES_AHEAD : preparerOf(first.claim).ahead;
  };

  function begin(claim: Claim): Begun {
    const drop = new AbortController();
    const signal = AbortSignal.any([drop.signal, stopping.signal]);
    const reading = readItem(deps, claim, preparerOf(claim), signal)
      .catch((error: unknown) => ({ is: 'failed' as const, error }))
      .finally(() => (own.isRead = true));
    const own: Begun = { claim, drop, reading, isRead: false };
    return own;
  }

  async function settle({ claim, reading }: Begun): Promise<void> {
    const { job, item } = claim;
    const read = await reading;
    // What was broken off goes back into the queue.
    if (read.is === 'failed' && isStopped()) return;
    const now = isRightBehindLast({ claim }) && last !== null ? last.job : await deps.jobs.get(job.id);
    const isCancelled = now?.state === 'cancelled' || cancelled.has(job.id);
    const after: JobItem | null = isCancelled
      ? { ...item, state: 'cancelled' }
      : await outcomeOf(claim, read).catch((error: unknown) => failureOf(claim, error));
    if (after === null) return;
    if (settled !== null && settled.jobId !== job.id) await writeDown();
    last = { job: now ?? job, item: after };
    if (after.state === 'queued') {
      await writeDown();
      const deferred = await deps.jobs.defer(job.id, after);
      last = { job: deferred.job, item: after };
      deps.feed.publish(deferred);
      return;
    }
    settled ??= { jobId: job.id, items: [], since: performance.now() };
    settled.items.push(after);
  }

  /** Null for what was left half done. */
  async function outcomeOf(claim: Claim, read: Awaited<Begun['reading']>): Promise<JobItem | null> {
    const item = { ...claim.item, error: null, notBefore: null };
    switch (read.is) {
      case 'failed':
        throw read.error;
      case 'known':
      case 'document': {
        const outcome = read.is === 'known' ? read.outcome : await deps.commit(read.input, read.prepared);
        if (read.address !== null && outcome.sourceId !== null) await deps.onStored(read.address, outcome.sourceId);
        return { ...item, ...outcome };
      }
      case 'several': {
        const onBatch = (job: JobProgress['job']): void => deps.feed.publish({ job, item: null });
        const diagnostics = await appendChildren(
          { jobs: deps.jobs, onBatch, isStopped },
          claim,
          read.facts,
          read.children,
        );
        if (diagnostics !== null) return { ...item, state: 'expanded', diagnostics };
        return isStopped() ? null : { ...item, state: 'cancelled' };
      }
    }
  }

  function failureOf({ job, item }: Claim, error: unknown): JobItem {
    // Not the fault of the document: it waits, with all others, for the database.
    if (attending !== null && isStoreAway(error)) throw error;
    if (!(error instanceof DixitError)) {
      deps.logger.error('document failed', { job: job.id, item: item.index, ...errorFields(error) });
    }
    return afterFailure(item, error);
  }

  function kick(): void {
    isKicked = true;
    kicked.resolve();
    working ??= (async () => {
      while (isKicked && !isStopped()) {
        isKicked = false;
        await work();
      }
    })()
      .catch((error: unknown) => {
        begun.splice(0);
        last = null;
        settled = null;
        deps.logger.error('queue failed', errorFields(error));
        if (attending === null || !isStoreAway(error)) return deps.feed.fail(error);
        clearTimeout(later);
        later = setTimeout(kick, AGAIN_MS).unref();
      })
      .finally(() => {
        working = null;
        // Kicked after the last look and before this.
        if (isKicked && !isStopped()) kick();
      });
  }

  return {
    kick,
    attend: () => {
      kick();
      attending ??= setInterval(kick, ATTEND_EVERY_MS).unref();
    },
    drop: (jobId) => {
      cancelled.add(jobId);
      for (const { claim, drop } of begun) if (claim.job.id === jobId) drop.abort();
    },
    stop: async () => {
      stopping.abort();
      clearTimeout(later);
      if (attending) clearInterval(attending);
      await working;
      moves?.stop();
      await deps.jobs.release((worker) => worker === deps.worker);
    },
  };
}
