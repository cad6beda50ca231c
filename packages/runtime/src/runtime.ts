import { type ApiContext, type AppRouter, HERE, appRouter, createApiContext } from '@dixit/api';
import { languageCodes } from '@dixit/locales/search';
import type { Annotator, Intake } from '@dixit/model/ports';
import packageJson from '../package.json' with { type: 'json' };
import { createAnnotator } from './annotator.ts';
import { besideOf } from './beside.ts';
import { systemClock } from './clock.ts';
import type { RuntimeEnv } from './env.ts';
import { type Download, openDownload } from './download.ts';
import { lazyExporter } from './lazy-exporter.ts';
import type { Listening } from './http/serve.ts';
import { lazyImporter } from './import/lazy-importer.ts';
import { type Works, createIntake } from './intake.ts';
import type { ExpandItem, FetchItem } from './jobs/seams.ts';
import { nameOfWorker } from './jobs/worker-name.ts';
import type { Logger } from './logger.ts';
import { createTelling } from './telling.ts';
import { type Upkeep, upkeepOf } from './upkeep.ts';
import { lazyFeeds } from './web/lazy-feeds.ts';

export interface Runtime {
  readonly router: AppRouter;
  readonly intake: Intake;
  readonly annotator: Annotator;
  /** A file that goes out; parameters as `GET /export` takes them. */
  download(parameters: Readonly<Record<string, string>>): Promise<Download>;
  readonly upkeep: Upkeep;
  /** What the router works on; the store behind it is opened on first use. */
  context(): ApiContext;
  /**
   * Opens the store, takes up unfinished jobs, then answers over HTTP. `ADDRESS_IN_USE` for a taken port,
   * `KEYS_MISSING` for an address that others reach as long as nobody has a key.
   */
  serve(at?: { host?: string; port?: number }): Promise<Listening>;
  /**
   * Opens the store and works off its jobs, with any number of other processes, until the signal; then finishes what is
   * at hand and gives the rest back. A database that goes away is waited for.
   */
  work(signal: AbortSignal): Promise<void>;
  /** Finishes the document at hand, then closes the store. */
  close(): Promise<void>;
}

export interface RuntimeOptions {
  /** JSON lines on standard error unless given. */
  logger?: Logger;
  /** Documents read at a time; as many as there are cores to spare unless given. */
  concurrency?: number | undefined;
  /** Seconds after which the document of a silent process goes to another one; 30 unless given. */
  leaseSeconds?: number;
  /** Reads addresses. */
  fetchItem?: FetchItem;
  /** Opens what holds several documents. */
  expandItem?: ExpandItem;
}

/** Puts the parts together. Opens and starts nothing by itself. */
export function createRuntime(env: RuntimeEnv, options: RuntimeOptions = {}): Runtime {
  const { leaseSeconds = 30, concurrency, fetchItem, expandItem } = options;
  const telling = createTelling(env, packageJson.version, options.logger);
  const { logger, tracing } = telling;
  let works: Promise<Works & { close(): Promise<void> }> | null = null;
  const open = (): NonNullable<typeof works> => {
    works ??= import('./works.ts').then(
      async ({ openWorks }) =>
        await openWorks({
          database: env,
          leaseSeconds,
          logger,
          tracing,
          fetch: env.fetch,
          beside,
          concurrency,
          isWorking: env.hasWorkers,
          version: packageJson.version,
          worker: nameOfWorker(),
          fetchItem,
          expandItem,
        }),
    );
    works.catch(() => (works = null));
    return works;
  };
  const store = async (): Promise<Works['store']> => (await open()).store;
  const intake = createIntake(open, systemClock);
  const beside = besideOf(env.llm);
  const annotator = createAnnotator(beside);
  const feeds = lazyFeeds(async () => await (await open()).web.feeds(async (items) => await intake.submit(items)));
  const context = createApiContext({
    store,
    intake,
    feeds,
    annotator,
    exporter: lazyExporter({ store, clock: systemClock, base: env.publicUrl, version: packageJson.version }),
    importer: lazyImporter({ store, add: async (prepared, raw) => await (await open()).add(prepared, raw) }),
    clock: systemClock,
    caller: HERE,
    version: packageJson.version,
    languages: languageCodes,
  });
  let listening: Listening | null = null;
  let isDraining = false;
  return {
    router: appRouter,
    intake,
    annotator,
    upkeep: upkeepOf(env, packageJson.version, systemClock.now),
    context: () => context,
    download: async (parameters) => await openDownload(context, parameters),
    async serve({ host = env.host, port = env.port } = {}) {
      await telling.open();
      const { listenOn } = await import('./http/listen-on.ts');
      const begin = async (): Promise<void> => {
        const { runner } = await open();
        if (env.hasWorkers) runner.attend();
      };
      listening = await listenOn(
        { ...env, host, port },
        { context, logger, tracing, isDraining: () => isDraining },
        begin,
      );
      logger.info('listening', { url: listening.url });
      return listening;
    },
    async work(signal) {
      await telling.open();
      const { runner } = await open();
      runner.attend();
      // Else a process whose database is away has nothing left to wait for, and ends.
      const alive = setInterval(() => undefined, 60_000);
      if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
      clearInterval(alive);
      await runner.stop();
    },
    async close() {
      if (listening !== null && env.drainMs > 0 && !isDraining) {
        isDraining = true;
        await new Promise((resolve) => setTimeout(resolve, env.drainMs));
      }
      await listening?.stop();
      const opened = works;
      works = null;
      await (await opened?.catch(() => null))?.close();
      await telling.close();
    },
  };
}
