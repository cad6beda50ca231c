// Takes generated articles in on one PostgreSQL with one worker process and with several, each of one thread:
// `node bench/src/workers.ts [ARTICLES [WORKERS [WARM [ROUNDS]]]]`. Time is taken when each worker has taken in so many
// (WARM) others, so that neither start nor compiling counts, and the database knows how large its tables are.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createRuntime, readEnv } from '@dixit/runtime';
import { generateArticles } from '@dixit/testing/articles';
import { askPostgres, type PostgresServer, startPostgres } from '@dixit/testing/postgres';
import { percentile } from './measure.ts';
import { processorMs } from './processor.ts';
import { resultTable } from './result-table.ts';

const CLI = fileURLToPath(new URL('../../apps/cli/src/main.ts', import.meta.url));
const [articles = 20_000, workers = 4, warm = 300, rounds = 1] = process.argv.slice(2).map(Number);
const AT_ONCE = 500;
const LOOK_EVERY_MS = 100;

interface Round {
  count: number;
  perSecond: number;
  /** Milliseconds of a core for each article. */
  workerMs: number;
  databaseMs: number;
  added: number;
  sources: number;
  statements: number;
  load: number;
}

const start = (url: string): ChildProcess =>
  spawn(process.execPath, [CLI, 'worker', '--concurrency', '1', '--quiet'], {
    env: { DATABASE_URL: url },
    stdio: ['ignore', 'ignore', 'inherit'],
  });

/** All articles, and those that warm up, as one job, taken in by so many processes. */
async function round(server: PostgresServer, count: number): Promise<Round> {
  const url = await server.freshDatabase();
  const runtime = createRuntime(readEnv({ DATABASE_URL: url, DIXIT_WORKERS: '0' }));
  let jobId: string | undefined;
  let batch: Parameters<typeof runtime.intake.submit>[0][number][] = [];
  const hand = async (isOpen: boolean): Promise<void> => {
    ({ id: jobId } = await runtime.intake.submit(batch, { jobId, isOpen }));
    batch = [];
  };
  for (const { name, text, published, outlet } of generateArticles({ articles: articles + warm * count })) {
    const own = { bytes: Buffer.from(text), mediaType: 'text/plain', url: null, language: null };
    batch.push({ name, published, outlet, ...own });
    if (batch.length === AT_ONCE) await hand(true);
  }
  await hand(false);
  const id = jobId ?? '';
  const store = await runtime.context().store();
  const children = Array.from({ length: count }, () => start(url));
  const ended = children.map(async (child) => await once(child, 'exit'));
  const ofWorkers = (): number => processorMs(children.map(({ pid }) => pid));
  const ofDatabase = (): number => processorMs([server.pid()]);
  const until = async (isReached: (job: NonNullable<Awaited<ReturnType<typeof store.jobs.get>>>) => boolean) => {
    for (;;) {
      const job = await store.jobs.get(id);
      if (job === null || isReached(job)) return job?.done ?? 0;
      await wait(LOOK_EVERY_MS);
    }
  };
  await until(({ done }) => done >= warm * count);
  await askPostgres(url, 'analyze');
  const before = await until(() => true);
  const [since, workersBefore, databaseBefore] = [performance.now(), ofWorkers(), ofDatabase()];
  const measured = (await until(({ finishedAt }) => finishedAt !== null)) - before;
  const seconds = (performance.now() - since) / 1_000;
  const [workersAfter, databaseAfter] = [ofWorkers(), ofDatabase()];
  for (const child of children) child.kill('SIGTERM');
  for (const [code] of await Promise.all(ended)) if (code !== 0) throw new Error(`a worker ended with ${String(code)}`);
  const { sources, statements } = await store.counts();
  const { total: added } = await store.jobs.items(id, { cursor: null, limit: 1, state: 'added' });
  await runtime.close();
  return {
    count,
    perSecond: measured / seconds,
    workerMs: (workersAfter - workersBefore) / measured,
    databaseMs: (databaseAfter - databaseBefore) / measured,
    added,
    sources,
    statements,
    load: loadavg()[0] ?? 0,
  };
}

const server = await startPostgres(undefined, { isRoomy: true });
try {
  const done: Round[] = [];
  for (let i = 0; i < rounds; i++) for (const count of [1, workers]) done.push(await round(server, count));
  const head = [
    'workers',
    'added',
    'sources',
    'statements',
    'articles/s',
    'worker ms',
    'database ms',
    'cores in use',
    'most on 2 cores/s',
    'load',
  ];
  const rows = done.map(({ count, added, sources, statements, perSecond, workerMs, databaseMs, load }) => [
    `${count}`,
    `${added}`,
    `${sources}`,
    `${statements}`,
    perSecond.toFixed(1),
    workerMs.toFixed(1),
    databaseMs.toFixed(1),
    (((workerMs + databaseMs) * perSecond) / 1_000).toFixed(2),
    (2_000 / (workerMs + databaseMs)).toFixed(1),
    load.toFixed(1),
  ]);
  process.stdout.write(`${resultTable(head, rows)}\n`);
  const of = (count: number): number =>
    percentile(
      done.flatMap((each) => (each.count === count ? each.perSecond : [])),
      0.5,
    );
  process.stdout.write(`throughput of ${workers}: ${(of(workers) / of(1)).toFixed(2)} x that of one\n`);
} finally {
  await server.stop();
}
