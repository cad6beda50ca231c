import { setTimeout as wait } from 'node:timers/promises';
import { collect } from '@dixit/testing';
import { describe, expect, it } from 'vitest';
import type { ChildItem, ExpandItem } from '../src/jobs/seams.ts';
import { FANAL, LEDGER, anItem } from './articles.ts';
import { expandLists, fetchFrom } from './seams.ts';
import { aRuntime, takeIn, temporaryFolder } from './support.ts';

const URL = 'https://fanal.example/sommet';
const anAddress = (url: string) => ({ ...anItem(url, ''), bytes: null, url });
const namesAndStates = (items: readonly { name: string; state: string }[]) =>
  items.map(({ name, state }) => `${name} ${state}`);

describe('an item that holds several documents', () => {
  it('becomes items of the same job, behind the others, and keeps no bytes', async () => {
    const runtime = aRuntime(temporaryFolder(), { expandItem: expandLists });
    const { job, items } = await takeIn(runtime, [anItem('two.list', `list 2 ${FANAL}`), anItem('b.txt', LEDGER)]);
    expect(namesAndStates(items)).toEqual(['two.list expanded', 'b.txt added', '0.txt added', '1.txt added']);
    expect(items.map(({ parent }) => parent)).toEqual([null, null, 0, 0]);
    expect(job).toMatchObject({ state: 'done', total: 4, done: 4, failed: 0, waiting: 0 });
  });

  it('gives what is said of it to those that say nothing themselves', async () => {
    async function* three(): AsyncGenerator<ChildItem, [], undefined> {
      yield { name: 'a', bytes: Buffer.from(FANAL) };
      yield { name: 'b', bytes: Buffer.from(LEDGER), outlet: 'Harbour Ledger', published: '2031-03-06', url: URL };
      yield { name: 'c', error: { code: 'SOURCE_UNREADABLE', params: { name: 'c' } } };
      return [];
    }
    const expandItem: ExpandItem = async (_, { depth }) => (depth === 0 ? three() : null);
    const runtime = aRuntime(temporaryFolder(), { expandItem });
    const given = { outlet: 'Le Fanal', published: '2031-03-05', retrievedAt: '2031-03-07T08:00:00Z' };
    const { job, items } = await takeIn(runtime, [anItem('archive', 'x', given)]);
    const { sources } = await runtime.context().store();
    const found = await Promise.all(items.map(async ({ sourceId }) => await sources.get(sourceId ?? '')));
    expect(
      found.map(
        (source) => source && [source.publisher?.value.name, source.published?.edtf, source.url, source.retrievedAt],
      ),
    ).toEqual([
      null,
      ['Le Fanal', '2031-03-05', null, '2031-03-07T08:00:00Z'],
      ['Harbour Ledger', '2031-03-06', URL, '2031-03-07T08:00:00Z'],
      null,
    ]);
    expect(items[3]).toMatchObject({ state: 'failed', error: { code: 'SOURCE_UNREADABLE' } });
    expect(job).toMatchObject({ state: 'partial', done: 3, failed: 1 });
  });

  it('fails with what broke in it, and keeps what came before', async () => {
    async function* broken(): AsyncGenerator<ChildItem, [], undefined> {
      yield { name: 'a', bytes: Buffer.from(FANAL) };
      throw new Error('broken');
    }
    const expandItem: ExpandItem = async (_, { depth }) => (depth === 0 ? broken() : null);
    const { items } = await takeIn(aRuntime(temporaryFolder(), { expandItem }), [anItem('archive', 'x')]);
    expect(namesAndStates(items)).toEqual(['archive failed', 'a added']);
  });

  it('is opened only so deep', async () => {
    const expandItem: ExpandItem = async () =>
      (async function* () {
        yield { name: 'inner', bytes: Buffer.from('x') };
        return [];
      })();
    const { job, items } = await takeIn(aRuntime(temporaryFolder(), { expandItem }), [anItem('outer', 'x')]);
    expect(items.at(-1)).toMatchObject({ state: 'failed', error: { code: 'JOB_FAILED' } });
    expect(job).toMatchObject({ state: 'partial', total: 6, failed: 1 });
  });

  it('stops giving when its job is cancelled', async () => {
    const expandItem: ExpandItem = async (_, { depth }) =>
      depth > 0
        ? null
        : (async function* () {
            for (let i = 0; ; i += 1) yield { name: `${i}`, bytes: Buffer.from(FANAL) };
          })();
    const { intake, context } = aRuntime(temporaryFolder(), { expandItem });
    const job = await intake.submit([anItem('endless', 'x')]);
    await wait(200);
    await intake.cancel(job.id);
    const { jobs } = await context().store();
    await expect
      .poll(async () => (await jobs.items(job.id, { cursor: null, limit: 1 })).rows[0]?.state)
      .toBe('cancelled');
    const total = (await jobs.get(job.id))?.total;
    await wait(100);
    expect((await jobs.get(job.id))?.total).toBe(total);
  });
});

describe('an item that is an address', () => {
  it('is read, opened where it holds several, and stored under where it was read', async () => {
    const fetchItem = fetchFrom({ [URL]: FANAL, 'https://fanal.example/list': `list 2 ${LEDGER}` });
    const runtime = aRuntime(temporaryFolder(), { expandItem: expandLists, fetchItem });
    const { items } = await takeIn(runtime, [anAddress(URL), anAddress('https://fanal.example/list')]);
    expect(items.map(({ state }) => state)).toEqual(['added', 'expanded', 'added', 'added']);
    const source = await (await runtime.context().store()).sources.get(items[0]?.sourceId ?? '');
    expect(source).toMatchObject({ url: URL, retrievedAt: '2031-03-05T10:00:00Z' });
  });

  it('is tried again later when it is down, and holds nobody up meanwhile', { timeout: 15_000 }, async () => {
    const asked: string[] = [];
    const texts: Record<string, string> = {};
    const runtime = aRuntime(temporaryFolder(), { fetchItem: fetchFrom(texts, asked) });
    const job = await runtime.intake.submit([anAddress(URL), anItem('b.txt', LEDGER)]);
    const { jobs } = await runtime.context().store();
    const rows = async () => (await jobs.items(job.id, { cursor: null, limit: 5 })).rows;
    await expect.poll(async () => (await rows())[1]?.state).toBe('added');
    expect((await rows())[0]).toMatchObject({ state: 'queued', attempts: 1, error: { code: 'SERVER_UNREACHABLE' } });
    texts[URL] = FANAL;
    const steps = await collect(runtime.intake.watch(job.id));
    expect(steps.at(-1)?.job).toMatchObject({ state: 'done', done: 2 });
    expect(asked).toEqual([URL, URL]);
  });

  it('says so where it may not be read', async () => {
    const { items } = await takeIn(aRuntime(), [anAddress('http://127.0.0.1/')]);
    expect(items[0]).toMatchObject({ state: 'failed', error: { code: 'FETCH_FORBIDDEN_ADDRESS' } });
  });

  it('breaks off at once when its job is cancelled', async () => {
    let isBroken = false;
    const runtime = aRuntime(temporaryFolder(), {
      fetchItem: async (_, signal) => {
        await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))));
        isBroken = true;
        return { sourceId: null };
      },
    });
    const job = await runtime.intake.submit([anAddress(URL)]);
    await wait(50);
    await runtime.intake.cancel(job.id);
    const { jobs } = await runtime.context().store();
    await expect
      .poll(async () => (await jobs.items(job.id, { cursor: null, limit: 1 })).rows[0]?.state)
      .toBe('cancelled');
    expect(isBroken).toBe(false);
  });
});

it('takes documents into an open job until it is closed', async () => {
  const { intake, context } = aRuntime();
  const { id } = await intake.submit([], { isOpen: true });
  await intake.submit([anItem('a.txt', FANAL)], { jobId: id, isOpen: true });
  const { jobs } = await context().store();
  await expect.poll(async () => (await jobs.get(id))?.done, { timeout: 10_000 }).toBe(1);
  const watching = collect(intake.watch(id));
  expect(await intake.submit([anItem('b.txt', LEDGER)], { jobId: id })).toMatchObject({ isOpen: false, total: 2 });
  expect((await watching).at(-1)?.job).toMatchObject({ state: 'done', done: 2 });
});
