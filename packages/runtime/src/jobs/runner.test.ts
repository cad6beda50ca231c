import { setTimeout as wait } from 'node:timers/promises';
import { openSqlite } from '@dixit/store/sqlite';
import { aSource, anExtraction } from '@dixit/testing';
import { expect, it, onTestFinished } from 'vitest';
import { createLogger } from '../logger.ts';
import type { Preparer } from '../pool.ts';
import { createFeed } from './feed.ts';
import { optionsOf } from './options.ts';
import { createRunner, type Runner } from './runner.ts';

const NAMES = Array.from({ length: 12 }, (_, i) => `${i}`);

it('links the items of a job in their order, with several workers of which the first is the slowest', async () => {
  const { jobs, close } = await openSqlite({ path: ':memory:', tokenize: () => [] });
  onTestFinished(close);
  const committed: string[] = [];
  const runner = (worker: string, delay: number): Runner => {
    const preparer: Preparer = {
      ahead: 3,
      prepare: async ({ options: { name } }) => {
        await wait(delay * (1 + (Number(name) % 3)));
        const source = aSource({ text: name });
        return { source, extraction: anExtraction(source) };
      },
      close: () => Promise.resolve(),
    };
    return createRunner({
      onStored: async () => undefined,
      jobs,
      feed: createFeed(),
      logger: createLogger('silent'),
      worker,
      inThread: preparer,
      pool: preparer,
      fetchItem: () => Promise.reject(new Error('nothing to fetch')),
      known: () => Promise.resolve(null),
      expandItem: () => Promise.resolve(null),
      commit: async ({ options: { name } }, { source }) => {
        committed.push(name);
        await wait(1);
        return { sourceId: source.id, statements: 0, state: 'added', diagnostics: [] };
      },
    });
  };
  const item = { mediaType: null, url: null, outlet: null, published: null, language: null };
  const job = await jobs.create(
    'ingest',
    NAMES.map((name) => ({
      name,
      payload: Buffer.from(name),
      options: optionsOf({ ...item, name, bytes: Buffer.from(name) }, '2031-01-01T00:00:00Z'),
    })),
  );
  const runners = [runner('slow', 30), runner('quick', 1), runner('middling', 10)];
  for (const each of runners) each.kick();
  await expect.poll(async () => (await jobs.get(job.id))?.state, { timeout: 10_000 }).toBe('done');
  expect(committed).toEqual(NAMES);
  await Promise.all(runners.map((each) => each.stop()));
});

it('works off what is handed in at any moment of its last look', async () => {
  const { jobs, close } = await openSqlite({ path: ':memory:', tokenize: () => [] });
  onTestFinished(close);
  const preparer: Preparer = {
    ahead: 1,
    prepare: () => {
      const source = aSource();
      return Promise.resolve({ source, extraction: anExtraction(source) });
    },
    close: () => Promise.resolve(),
  };
  const runner = createRunner({
    onStored: async () => undefined,
    jobs,
    feed: createFeed(),
    logger: createLogger('silent'),
    worker: 'one',
    inThread: preparer,
    pool: preparer,
    fetchItem: () => Promise.reject(new Error('nothing to fetch')),
    known: () => Promise.resolve(null),
    expandItem: () => Promise.resolve(null),
    commit: (_, { source }) =>
      Promise.resolve({ sourceId: source.id, statements: 0, state: 'added' as const, diagnostics: [] }),
  });
  const item = { name: 'a', mediaType: null, url: null, outlet: null, published: null, language: null, bytes: null };
  const options = optionsOf(item, '2031-01-01T00:00:00Z');
  for (let ticks = 0; ticks < 40; ticks += 1) {
    runner.kick();
    for (let i = 0; i < ticks; i += 1) await Promise.resolve();
    const { id } = await jobs.create('ingest', [{ name: 'a', payload: Buffer.from('a'), options }]);
    runner.kick();
    await expect.poll(async () => (await jobs.get(id))?.state, { interval: 5 }).toBe('done');
  }
  await runner.stop();
});

it('lets a job that was handed in later pass a long one, whatever its earliest item waits for', async () => {
  const { jobs, close } = await openSqlite({ path: ':memory:', tokenize: () => [] });
  onTestFinished(close);
  const free = Promise.withResolvers<void>();
  const committed: string[] = [];
  const preparer: Preparer = {
    ahead: 4,
    prepare: async ({ options: { name } }) => {
      if (name === 'long 0') await free.promise;
      const source = aSource({ text: name });
      return { source, extraction: anExtraction(source) };
    },
    close: () => Promise.resolve(),
  };
  const runner = createRunner({
    onStored: async () => undefined,
    jobs,
    feed: createFeed(),
    logger: createLogger('silent'),
    worker: 'one',
    inThread: preparer,
    pool: preparer,
    fetchItem: () => Promise.reject(new Error('nothing to fetch')),
    known: () => Promise.resolve(null),
    expandItem: () => Promise.resolve(null),
    commit: ({ options: { name } }, { source }) => {
      committed.push(name);
      return Promise.resolve({ sourceId: source.id, statements: 0, state: 'added' as const, diagnostics: [] });
    },
  });
  const rest = { mediaType: null, url: null, outlet: null, published: null, language: null, bytes: null };
  const rows = (...names: string[]) =>
    names.map((name) => ({
      name,
      payload: Buffer.from(name),
      options: optionsOf({ ...rest, name }, '2031-01-01T00:00:00Z'),
    }));
  const long = await jobs.create('ingest', rows(...Array.from({ length: 10 }, (_, i) => `long ${i}`)));
  runner.kick();
  await expect
    .poll(async () => (await jobs.items(long.id, { cursor: null, limit: 50, state: 'running' })).total)
    .toBe(4);
  const short = await jobs.create('ingest', rows('short'));
  runner.kick();
  await expect.poll(async () => (await jobs.get(short.id))?.state).toBe('done');
  expect(committed).toEqual(['short']);
  free.resolve();
  await expect.poll(async () => (await jobs.get(long.id))?.state).toBe('done');
  expect(committed.slice(1)).toEqual(Array.from({ length: 10 }, (_, i) => `long ${i}`));
  await runner.stop();
});

it('stops though what is read has no end, and leaves the rest in the queue', async () => {
  const { jobs, close } = await openSqlite({ path: ':memory:', tokenize: () => [] });
  onTestFinished(close);
  const asked: string[] = [];
  const none = () => Promise.reject(new Error('no document'));
  const preparer: Preparer = { ahead: 3, prepare: none, close: () => Promise.resolve() };
  const runner = createRunner({
    onStored: async () => undefined,
    jobs,
    feed: createFeed(),
    logger: createLogger('silent'),
    worker: 'one',
    inThread: preparer,
    pool: preparer,
    fetchItem: async ({ url }, signal) => {
      asked.push(url);
      return await wait(60_000, { sourceId: null }, { signal });
    },
    known: () => Promise.resolve(null),
    expandItem: () => Promise.resolve(null),
    commit: none,
  });
  const facts = { mediaType: null, outlet: null, published: null, language: null };
  for (const host of ['a', 'b']) {
    const items = NAMES.slice(0, 3).map((name) => {
      const item = { ...facts, name, bytes: null, url: `https://${host}.example/${name}` };
      return { name, payload: null, options: optionsOf(item, '2031-01-01T00:00:00Z') };
    });
    await jobs.create('ingest', items);
  }
  runner.kick();
  await expect.poll(() => asked.length, { timeout: 5_000 }).toBe(6);
  await runner.stop();
  const { rows } = await jobs.list({ cursor: null, limit: 2 });
  expect(rows.map(({ waiting, done, failed }) => ({ waiting, done, failed }))).toEqual([
    { waiting: 3, done: 0, failed: 0 },
    { waiting: 3, done: 0, failed: 0 },
  ]);
});
