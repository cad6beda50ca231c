import { locales, tokenizeForSearch } from '@dixit/locales';
import { DixitError } from '@dixit/model';
import { openSqlite } from '@dixit/store/sqlite';
import type { Works } from './intake.ts';
import { createFeed } from './jobs/feed.ts';
import { createRunner } from './jobs/runner.ts';
import type { ExpandItem, FetchItem } from './jobs/seams.ts';
import type { Logger } from './logger.ts';
import type { PipelineDeps } from './pipeline.ts';
import { createPool, inThread } from './pool.ts';
import { createTurns } from './turns.ts';

export interface WorksOptions {
  /** The database file. */
  path: string;
  leaseSeconds: number;
  logger: Logger;
  /** Name of this process in the queue. */
  worker: string;
  /** Reads addresses. */
  fetchItem?: FetchItem | undefined;
  /** Opens what holds several documents. */
  expandItem?: ExpandItem | undefined;
}

/** Opens the store and sets up what writes to it. */
export async function openWorks(options: WorksOptions): Promise<Works & { close(): Promise<void> }> {
  const { path, leaseSeconds, logger, worker, fetchItem = noFetch, expandItem = noExpansion } = options;
  const store = await openSqlite({ path, tokenize, leaseSeconds });
  const deps: PipelineDeps = { store, prepare: (input) => inThread.prepare(input) };
  const pool = createPool();
  const feed = createFeed();
  const turns = createTurns();
  const pipeline = () => import('./pipeline.ts');
  const runner = createRunner({
    jobs: store.jobs,
    feed,
    logger,
    worker,
    inThread,
    pool,
    fetchItem,
    expandItem,
    commit: async (input, prepared) => await turns(async () => (await pipeline()).addPrepared(deps, input, prepared)),
  });
  return {
    store,
    feed,
    runner,
    correct: async (id, patch) => await turns(async () => (await pipeline()).correctSource(deps, id, patch)),
    remove: async (id) => await turns(async () => (await pipeline()).removeSource(store, id)),
    close: async () => {
      await runner.stop();
      await pool.close();
      await store.close();
    },
  };
}

/** Words of a text as the index holds them; without a language only folded. */
const tokenize = (text: string, language: string | null): string[] =>
  tokenizeForSearch(text, language === null ? null : locales.get(language));

const noFetch: FetchItem = async ({ name }) => {
  throw new DixitError('SOURCE_UNREADABLE', { name, reason: 'no-fetcher' });
};

const noExpansion: ExpandItem = async () => null;
