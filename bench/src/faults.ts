// Kills a random worker every second for a minute, the database twice and its network now and then, while articles are
// taken in; then compares with what one undisturbed process makes of them: `node bench/src/faults.ts [ARTICLES [SECONDS]]`.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { createRuntime, readEnv } from '@dixit/runtime';
import { generateArticles } from '@dixit/testing/articles';
import { dumpOf } from '@dixit/testing/dump';
import { startPostgres } from '@dixit/testing/postgres';
import { tcpProxy } from '@dixit/testing/tcp-proxy';

const CLI = fileURLToPath(new URL('../../apps/cli/src/main.ts', import.meta.url));
const [articles = 400, seconds = 60] = process.argv.slice(2).map(Number);
const WORKERS = 4;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const items = [...generateArticles({ articles })].map(({ name, text, published, outlet }) => ({
  name,
  published,
  outlet,
  bytes: Buffer.from(text),
  mediaType: 'text/plain',
  url: null,
  language: null,
  retrievedAt: '2031-01-01T00:00:00Z',
}));
const handedIn = async (url: string) => {
  const runtime = createRuntime(readEnv({ DATABASE_URL: url, DIXIT_WORKERS: '0', DIXIT_LOG: 'silent' }));
  const job = await runtime.intake.submit(items);
  return { runtime, store: await runtime.context().store(), job };
};
const aWorker = (url: string): ChildProcess =>
  spawn(process.execPath, [CLI, 'worker', '--concurrency', '1', '--quiet'], {
    env: { DATABASE_URL: url, DIXIT_LOG: 'silent' },
    stdio: 'ignore',
  });

/** What one process makes of them on an embedded store. */
async function undisturbed(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dixit-faults-'));
  const runtime = createRuntime(readEnv({ DIXIT_HOME: folder, DIXIT_LOG: 'silent' }));
  try {
    const { id } = await runtime.intake.submit(items);
    for await (const { job } of runtime.intake.watch(id)) if (job.failed > 0) throw new Error('an article failed');
    return await dumpOf(await runtime.context().store());
  } finally {
    await runtime.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const server = await startPostgres(undefined);
const network = await tcpProxy(Number(new URL(server.freshUrl()).port));
const through = (url: string): string => {
  const address = new URL(url);
  address.port = String(network.port);
  return address.href;
};
try {
  const url = await server.freshDatabase();
  const { runtime, store, job } = await handedIn(url);
  const isOver = async (): Promise<boolean> =>
    ((await store.jobs.get(job.id).catch(() => null))?.finishedAt ?? null) !== null;
  // The first reaches the database through a network that is cut.
  const start = (at: number): ChildProcess => aWorker(at === 0 ? through(url) : url);
  const workers = Array.from({ length: WORKERS }, (_, at) => start(at));
  let [kills, outages, cuts] = [0, 0, 0];
  const since = performance.now();
  for (let second = 1; second <= seconds && !(await isOver()); second += 1) {
    await wait(1_000);
    const at = Math.floor(Math.random() * WORKERS);
    workers[at]?.kill('SIGKILL');
    workers[at] = start(at);
    kills += 1;
    if (second % 10 === 5) {
      cuts += 1;
      network.cut();
      await wait(500);
      network.mend();
    }
    if (second === Math.floor(seconds / 3) || second === Math.floor((2 * seconds) / 3)) {
      outages += 1;
      await server.kill();
      await wait(500);
      await server.restart();
    }
  }
  const disturbed = (performance.now() - since) / 1_000;
  say(`${disturbed.toFixed(0)} s: ${kills} workers killed, PostgreSQL ${outages} times, the network cut ${cuts} times`);
  say(`done by then: ${(await store.jobs.get(job.id))?.done ?? 0} of ${articles}`);
  while (!(await isOver())) await wait(500);
  for (const worker of workers) worker.kill('SIGTERM');
  const ended = await store.jobs.get(job.id);
  const { rows } = await store.jobs.items(job.id, { cursor: null, limit: articles, state: 'failed' });
  say(
    `job: ${ended?.state ?? 'gone'}, done ${ended?.done ?? 0}, failed ${rows.length}; ${JSON.stringify(await store.counts())}`,
  );
  const found = await dumpOf(store);
  await runtime.close();
  const expected = await undisturbed();
  const differing = expected.filter((line, i) => line !== found[i]).length;
  const isSame = expected.join('\n') === found.join('\n');
  say(`${expected.length} lines, ${found.length} after all that: ${isSame ? 'the same' : `${differing} differ`}`);
  process.exitCode = isSame ? 0 : 1;
} finally {
  await network.close();
  await server.stop();
}
