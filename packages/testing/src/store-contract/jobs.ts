import type { JobItem } from '@dixit/model';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { anId } from '../builders.ts';
import { deadlyItemTests } from './deadly-items.ts';
import { growingJobTests } from './growing-jobs.ts';
import { PAGE, type StoreAdapter, withStore } from './adapter.ts';

const items = (...names: string[]) =>
  names.map((name) => ({ name, payload: Buffer.from(`bytes of ${name}`), options: `{"name":"${name}"}` }));
const added = (item: JobItem): JobItem => ({ ...item, state: 'added', sourceId: anId('so', item.name), statements: 2 });
const failed = (item: JobItem): JobItem => ({ ...item, state: 'failed', error: { code: 'SOURCE_EMPTY', params: {} } });

export function jobTests(adapter: StoreAdapter): void {
  growingJobTests(adapter);
  deadlyItemTests(adapter);

  it('hands out items in order and ends with the last one', () =>
    withStore(adapter, async (store) => {
      const job = await store.jobs.create('ingest', items('a', 'b'));
      expect(job).toMatchObject({ state: 'queued', total: 2, done: 0, failed: 0, finishedAt: null });
      const a = await store.jobs.claim('one');
      const b = await store.jobs.claim('two');
      expect(await store.jobs.claim('three')).toBeNull();
      if (!a || !b) throw new Error('two items');
      expect([a.item.name, b.item.name]).toEqual(['a', 'b']);
      expect(Buffer.from(a.payload ?? []).toString()).toBe('bytes of a');
      expect(a.options).toBe('{"name":"a"}');
      expect(await store.jobs.finish(job.id, added(b.item))).toMatchObject({ job: { state: 'running', done: 1 } });
      const progress = await store.jobs.finish(job.id, added(a.item));
      expect(progress).toMatchObject({
        job: { state: 'done', done: 2, finishedAt: expect.any(String) },
        item: { name: 'a' },
      });
      expect((await store.jobs.items(job.id, PAGE)).rows).toEqual([added(a.item), added(b.item)]);
      expect(await store.jobs.get(job.id)).toEqual(progress.job);
    }));

  it('settles several items at once, each with what became of it', () =>
    withStore(adapter, async ({ jobs }) => {
      const job = await jobs.create('ingest', items('a', 'b', 'c'));
      const [a, b, c] = await jobs.claimRun('one', 3);
      if (!a || !b || !c) throw new Error('three items');
      const first = await jobs.finishRun(job.id, [added(a.item), failed(b.item)]);
      expect(first).toMatchObject({ state: 'running', done: 1, failed: 1, finishedAt: null });
      expect(await jobs.finishRun(job.id, [added(c.item)])).toMatchObject({ state: 'partial', done: 2, failed: 1 });
      expect((await jobs.items(job.id, PAGE)).rows).toEqual([added(a.item), failed(b.item), added(c.item)]);
      await jobs.retry(job.id);
      const again = await jobs.claim('one');
      expect([again?.item.name, Buffer.from(again?.payload ?? []).toString()]).toEqual(['b', 'bytes of b']);
    }));

  it('counts jobs and items by their state', () =>
    withStore(adapter, async ({ jobs }) => {
      const none = { queued: 0, running: 0, done: 0, partial: 0, failed: 0, cancelled: 0 };
      expect(await jobs.load()).toEqual({ jobs: none, items: { queued: 0, running: 0, failed: 0, done: 0 } });
      const job = await jobs.create('ingest', items('a', 'b', 'c'));
      const [a, b] = [await jobs.claim('one'), await jobs.claim('one')];
      if (!a || !b) throw new Error('two items');
      await jobs.create('ingest', items('d'));
      await jobs.finish(job.id, added(a.item));
      expect(await jobs.load()).toEqual({
        jobs: { ...none, running: 1, queued: 1 },
        items: { queued: 2, running: 1, failed: 0, done: 1 },
      });
    }));

  it('tells when it is the turn of an item, whoever has the earlier ones', () =>
    withStore(adapter, async (store) => {
      const job = await store.jobs.create('ingest', items('a', 'b', 'c'));
      const isNext = async () => await Promise.all([0, 1, 2].map((index) => store.jobs.isNext(job.id, index)));
      expect(await isNext()).toEqual([true, false, false]);
      const [a, b] = [await store.jobs.claim('one'), await store.jobs.claim('two')];
      expect(await isNext()).toEqual([true, false, false]);
      if (b) await store.jobs.finish(job.id, added(b.item));
      expect(await isNext()).toEqual([true, false, false]);
      if (a) await store.jobs.finish(job.id, failed(a.item));
      expect(await isNext()).toEqual([true, true, true]);
      await store.jobs.retry(job.id);
      expect(await isNext()).toEqual([true, false, false]);
      await store.jobs.cancel(job.id);
      expect(await isNext()).toEqual([true, true, true]);
    }));

  it('tries failed items again, with their bytes', () =>
    withStore(adapter, async (store) => {
      const job = await store.jobs.create('ingest', items('a', 'b'));
      for (const finish of [failed, added]) {
        const claimed = await store.jobs.claim('one');
        if (claimed) await store.jobs.finish(job.id, finish(claimed.item));
      }
      expect(await store.jobs.get(job.id)).toMatchObject({ state: 'partial', done: 1, failed: 1 });
      expect(await store.jobs.retry(job.id)).toMatchObject({ state: 'running', failed: 0, finishedAt: null });
      const again = await store.jobs.claim('one');
      expect(again).toMatchObject({ item: { name: 'a', state: 'running', error: null } });
      expect(Buffer.from(again?.payload ?? []).toString()).toBe('bytes of a');
      if (again)
        expect(await store.jobs.finish(job.id, failed(again.item))).toMatchObject({ job: { state: 'partial' } });
    }));

  it('gives out nothing of a cancelled job', () =>
    withStore(adapter, async (store) => {
      const job = await store.jobs.create('ingest', items('a', 'b'));
      const a = await store.jobs.claim('one');
      await store.jobs.cancel(job.id);
      expect(await store.jobs.claim('one')).toBeNull();
      if (a)
        expect(await store.jobs.finish(job.id, added(a.item))).toMatchObject({ job: { state: 'cancelled', done: 1 } });
      await expect(store.jobs.retry(job.id)).rejects.toMatchObject({ code: 'CONFLICT' });
    }));

  it('takes the items of a worker that is gone back at once, in their order', () =>
    withStore(adapter, async (store) => {
      await store.jobs.create('ingest', items('a', 'b', 'c'));
      await store.jobs.claim('gone');
      await store.jobs.claim('there');
      expect(await store.jobs.release((worker) => worker === 'gone')).toBe(1);
      expect(await store.jobs.release((worker) => worker === 'gone')).toBe(0);
      const names = [await store.jobs.claim('next'), await store.jobs.claim('next')].map((claim) => claim?.item.name);
      expect(names).toEqual(['a', 'c']);
      expect(await store.jobs.claim('next')).toBeNull();
    }));

  it('knows no job but its own', () =>
    withStore(adapter, async (store) => {
      const none = anId('jb', 'none');
      expect(await store.jobs.get(none)).toBeNull();
      await expect(store.jobs.cancel(none)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(store.jobs.retry(none)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(store.jobs.items(none, PAGE)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }));

  it('keeps an item for as long as its process lives', async () => {
    const place = adapter.place();
    const one = await adapter.open(place, { leaseSeconds: 0.3 });
    const two = await adapter.open(place, { leaseSeconds: 0.3 });
    try {
      await one.jobs.create('ingest', items('a'));
      await one.jobs.claim('one');
      await wait(900);
      expect(await two.jobs.claim('two')).toBeNull();
    } finally {
      await one.close();
    }
    await wait(400);
    expect(await two.jobs.claim('two')).toMatchObject({ item: { name: 'a' } });
    await two.close();
  });
}
