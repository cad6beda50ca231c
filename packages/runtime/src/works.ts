import type { Store } from '@dixit/model/ports';
import { tokenizeIn } from '@dixit/locales/search';
import type { Works } from './intake.ts';
import { type Beside, preparerBeside } from './beside.ts';
import { openArchive } from './jobs/archive.ts';
import { createFeed } from './jobs/feed.ts';
import { createRunner } from './jobs/runner.ts';
import type { ExpandItem, FetchItem } from './jobs/seams.ts';
import type { FetchEnv, RuntimeEnv } from './env.ts';
import type { Logger } from './logger.ts';
import type { PipelineDeps } from './pipeline.ts';
import { type Preparer, createPool, inThread } from './pool.ts';
import { type Tracing, traced } from './tracing.ts';
import { createTurns } from './turns.ts';
import { createWeb } from './web/index.ts';

type Database = Pick<RuntimeEnv, 'databaseUrl' | 'databasePath'>;

export interface WorksOptions {
  database: Database;
  leaseSeconds: number;
  logger: Logger;
  tracing: Tracing;
  /** Name of this process in the queue. */
  worker: string;
  fetch: FetchEnv;
  beside: Beside | null;
  /** Documents read at a time; 1: in this thread. As many as there are cores to spare unless given. */
  concurrency?: number | undefined;
  /** Whether what is handed in here is worked off here; else it waits for a worker. */
  isWorking: boolean;
  version: string;
  /** Reads addresses. */
  fetchItem?: FetchItem | undefined;
  /** Opens what holds several documents. */
  expandItem?: ExpandItem | undefined;
}

/** Opens the store and sets up what writes to it. */
export async function openWorks(options: WorksOptions): Promise<Works & { close(): Promise<void> }> {
  const { database, leaseSeconds, logger, worker } = options;
  const store = await openStore(database, leaseSeconds);
  const web = createWeb({ store: () => Promise.resolve(store), fetch: options.fetch, version: options.version });
  const { beside, fetchItem = web.fetchItem, expandItem = firstOf(web.openListing, openArchive) } = options;
  const here = tracedPreparer(options.tracing, preparerBeside(inThread, beside));
  const deps: PipelineDeps = { store, prepare: (input) => here.prepare(input) };
  const pool = tracedPreparer(options.tracing, preparerBeside(poolOf(options.concurrency), beside));
  const feed = createFeed();
  const turns = createTurns();
  const pipeline = () => import('./pipeline.ts');
  const runner = createRunner({
    jobs: store.jobs,
    feed,
    logger,
    worker,
    inThread: here,
    pool,
    fetchItem,
    expandItem,
    // A model that is asked may find what was not found when the document was taken in.
    known: async (input) => (beside === null ? await (await import('./taken.ts')).knownOutcome(store, input) : null),
    onStored: store.web.stored,
    commit: async (input, prepared) => {
      const add = async () => await (await pipeline()).addPrepared(deps, input, prepared);
      return await turns(async () => await traced(options.tracing, 'link and store', add));
    },
  });
  return {
    store,
    web,
    feed,
    runner: options.isWorking ? runner : { ...runner, kick: () => undefined },
    filler: worker,
    correct: async (id, patch, step) =>
      await turns(async () => (await pipeline()).correctSource(deps, id, patch, step && { do: 'set', ...step })),
    revert: async (entry, how, doing) =>
      await turns(async () => (await pipeline()).revertSource(deps, entry, how, doing)),
    add: async (prepared, bytes) => {
      const input = { bytes, options: { name: prepared.source.id, retrievedAt: prepared.source.retrievedAt } };
      return (await turns(async () => (await pipeline()).addPrepared(deps, input, prepared))).state;
    },
    remove: async (id) => await turns(async () => (await pipeline()).removeSource(store, id)),
    close: async () => {
      await runner.stop();
      await pool.close();
      await store.close();
    },
  };
}

const tracedPreparer = (tracing: Tracing, preparer: Preparer): Preparer => ({
  ...preparer,
  prepare: async (input) => await traced(tracing, 'read and extract', async () => await preparer.prepare(input)),
});

/** How many documents in a row one thread takes at a time. */
const RUN = 8;

function poolOf(concurrency: number | undefined): Preparer {
  if (concurrency === 1) return { ...inThread, ahead: RUN };
  return concurrency === undefined ? createPool() : createPool({ size: concurrency });
}

/** Only the engine that is used is loaded. */
async function openStore({ databaseUrl: url, databasePath: path }: Database, leaseSeconds: number): Promise<Store> {
  const common = { tokenize: tokenizeIn, leaseSeconds };
  if (url !== null) return await (await import('@dixit/store/postgres')).openPostgres({ url, ...common });
  return await (await import('@dixit/store/sqlite')).openSqlite({ path, ...common });
}

/** Opens an item as the first that can. */
const firstOf =
  (...all: ExpandItem[]): ExpandItem =>
  async (bytes, facts, signal) => {
    for (const open of all) {
      const children = await open(bytes, facts, signal);
      if (children !== null) return children;
    }
    return null;
  };
