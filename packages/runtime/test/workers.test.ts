import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { askPostgres, startPostgres, type PostgresServer } from '@dixit/testing/postgres';
import { type TcpProxy, tcpProxy } from '@dixit/testing/tcp-proxy';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aWorker, begun, ended, expectUndisturbed, handedIn } from './workers.ts';

const TOGETHER = 60;
const ARTICLES = 16;
/** Some seconds on a machine that does nothing else. */
const LONGEST = 180_000;
let server: PostgresServer;
let network: TcpProxy;

beforeAll(async () => {
  server = await startPostgres(undefined);
  network = await tcpProxy(Number(new URL(server.freshUrl()).port));
}, 60_000);
afterAll(async () => {
  await network.close();
  await server.stop();
});

const through = (url: string): string => {
  const address = new URL(url);
  address.port = String(network.port);
  return address.href;
};

it('takes each article in once with four workers, and makes of them what one makes', { timeout: LONGEST }, async () => {
  const url = await server.freshDatabase();
  const { store, job } = await handedIn(url, TOGETHER);
  const workers = [1, 2, 3, 4].map(() => aWorker(url));
  await ended(store, job.id);
  await expectUndisturbed(store, job.id, TOGETHER);
  for (const worker of workers) {
    const gone = once(worker, 'exit');
    worker.kill('SIGTERM');
    expect((await gone)[0]).toBe(0);
  }
});

it('gives back on SIGTERM what it has not begun to link', { timeout: LONGEST }, async () => {
  const url = await server.freshDatabase();
  const { store, job } = await handedIn(url, ARTICLES);
  const worker = aWorker(url);
  await expect.poll(async () => (await store.jobs.get(job.id))?.done, { timeout: 30_000 }).toBeGreaterThan(1);
  const gone = once(worker, 'exit');
  worker.kill('SIGTERM');
  expect((await gone)[0]).toBe(0);
  const left = await store.jobs.get(job.id);
  expect(left?.waiting).toBe(ARTICLES - (left?.done ?? 0));
  aWorker(url);
  await ended(store, job.id);
  await expectUndisturbed(store, job.id, ARTICLES);
});

it('loses nothing when a worker is killed every second', { timeout: LONGEST }, async () => {
  const url = await server.freshDatabase();
  const { store, job } = await handedIn(url, ARTICLES * 2);
  const workers = [aWorker(url), aWorker(url), aWorker(url)];
  let kills = 0;
  const isOver = async (): Promise<boolean> => (await store.jobs.get(job.id))?.finishedAt !== null;
  while (kills < 5 && !(await isOver())) {
    await wait(1_000);
    const at = Math.floor(Math.random() * workers.length);
    workers[at]?.kill('SIGKILL');
    workers[at] = aWorker(url);
    kills += 1;
  }
  expect(kills).toBeGreaterThan(0);
  await ended(store, job.id);
  await expectUndisturbed(store, job.id, ARTICLES * 2);
});

it('goes on when the database is killed and comes back, twice', { timeout: LONGEST }, async () => {
  const url = await server.freshDatabase();
  const { store, job } = await handedIn(url, ARTICLES);
  const workers = [aWorker(url), aWorker(url)];
  await Promise.all(workers.map(begun));
  for (let kill = 0; kill < 2; kill++) {
    await wait(500);
    await server.kill();
    await wait(300);
    await server.restart();
  }
  await ended(store, job.id);
  await expectUndisturbed(store, job.id, ARTICLES);
  expect(workers.map(({ exitCode }) => exitCode)).toEqual([null, null]);
});

it('goes on when the network is cut, and when it swallows what is sent', { timeout: LONGEST }, async () => {
  const url = await server.freshDatabase();
  const { store, job } = await handedIn(url, ARTICLES);
  const workers = [aWorker(through(url)), aWorker(through(url))];
  await Promise.all(workers.map(begun));
  await wait(300);
  network.cut();
  await wait(1_000);
  network.mend();
  await wait(1_000);
  network.swallow();
  await wait(1_500);
  network.mend();
  await ended(store, job.id);
  await expectUndisturbed(store, job.id, ARTICLES);
  expect(workers.map(({ exitCode }) => exitCode)).toEqual([null, null]);
});

it('waits while the database is full', { timeout: LONGEST }, async () => {
  const url = await server.freshDatabase();
  const { store, job } = await handedIn(url, ARTICLES);
  // A table that each article adds to is as long as a file may be from now on.
  await askPostgres(
    url,
    "insert into link_key select 'ballast', lpad(n::text, 60, '0'), 'x' from generate_series(1, 14000) n",
  );
  await server.restart({ mostFileBytes: 1_200_000 });
  const worker = aWorker(url);
  await begun(worker);
  await wait(4_000);
  const full = await store.jobs.get(job.id);
  expect(full).toMatchObject({ finishedAt: null, failed: 0 });
  expect(full?.done).toBeLessThan(3);
  await server.restart();
  await askPostgres(url, "delete from link_key where kind = 'ballast'");
  await ended(store, job.id);
  await expectUndisturbed(store, job.id, ARTICLES);
  expect(worker.exitCode).toBeNull();
});
