// Takes generated articles in on one PostgreSQL with one worker process and with several, each of one thread:
// `node bench/src/workers.ts [ARTICLES [WORKERS]]`.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createRuntime, readEnv } from '@dixit/runtime';
import { generateArticles } from '@dixit/testing/articles';
import { startPostgres } from '@dixit/testing/postgres';
import { setTimeout as wait } from 'node:timers/promises';
import { resultTable } from './result-table.ts';

const CLI = fileURLToPath(new URL('../../apps/cli/src/main.ts', import.meta.url));
const [articles = 20_000, workers = 4] = process.argv.slice(2).map(Number);
const AT_ONCE = 500;

interface Round {
  seconds: number;
  sources: number;
  statements: number;
  added: number;
}

const start = (url: string): ChildProcess =>
  spawn(process.execPath, [CLI, 'worker', '--concurrency', '1', '--quiet'], {
    env: { DATABASE_URL: url },
    stdio: ['ignore', 'ignore', 'inherit'],
  });

/** All articles as one job, taken in by so many processes. */
async function round(url: string, count: number): Promise<Round> {
  const runtime = createRuntime(readEnv({ DATABASE_URL: url, DIXIT_WORKERS: '0' }));
  let jobId: string | undefined;
  let batch: Parameters<typeof runtime.intake.submit>[0][number][] = [];
  const hand = async (isOpen: boolean): Promise<void> => {
    ({ id: jobId } = await runtime.intake.submit(batch, { jobId, isOpen }));
    batch = [];
  };
  for (const { name, text, published, outlet } of generateArticles({ articles })) {
    const own = { bytes: Buffer.from(text), mediaType: 'text/plain', url: null, language: null };
    batch.push({ name, published, outlet, ...own });
    if (batch.length === AT_ONCE) await hand(true);
  }
  await hand(false);
  const store = await runtime.context().store();
  const since = performance.now();
  const children = Array.from({ length: count }, () => start(url));
  const ended = children.map(async (child) => await once(child, 'exit'));
  let job = await store.jobs.get(jobId ?? '');
  while (job !== null && job.finishedAt === null) {
    await wait(200);
    job = await store.jobs.get(job.id);
  }
  const seconds = (performance.now() - since) / 1_000;
  for (const child of children) child.kill('SIGTERM');
  for (const [code] of await Promise.all(ended)) if (code !== 0) throw new Error(`a worker ended with ${String(code)}`);
  const { sources, statements } = await store.counts();
  const { total } = await store.jobs.items(jobId ?? '', { cursor: null, limit: 1, state: 'added' });
  await runtime.close();
  return { seconds, sources, statements, added: total };
}

const server = await startPostgres(undefined);
try {
  const rounds: [number, Round][] = [];
  for (const count of [1, workers]) rounds.push([count, await round(await server.freshDatabase(), count)]);
  const rows = rounds.map(([count, { seconds, sources, statements, added }]) => [
    `${count}`,
    `${articles}`,
    `${added}`,
    `${sources}`,
    `${statements}`,
    seconds.toFixed(1),
    (articles / seconds).toFixed(1),
  ]);
  const head = ['workers', 'articles', 'added', 'sources', 'statements', 's', 'articles/s'];
  process.stdout.write(`${resultTable(head, rows)}\n`);
  const [one, several] = rounds.map(([, { seconds }]) => seconds);
  process.stdout.write(`throughput of ${workers}: ${((one ?? 0) / (several ?? 1)).toFixed(2)} x that of one\n`);
} finally {
  await server.stop();
}
