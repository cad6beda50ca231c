import type { Feed } from '@dixit/model';
import type { FeedEntry, Store } from '@dixit/model/ports';
import { expect, it } from 'vitest';
import { aBundle, aDelta } from '../builders.ts';
import { PAGE, type StoreAdapter, withStore } from './adapter.ts';

const aFeed = (url: string, own: Partial<Feed> = {}): Feed => ({
  url,
  title: null,
  outlet: null,
  every: 60,
  isPaused: false,
  addedAt: '2031-03-04T10:00:00Z',
  lastReadAt: null,
  nextReadAt: '2031-03-04T10:00:00Z',
  interval: null,
  etag: null,
  lastModified: null,
  entries: 0,
  failures: 0,
  lastError: null,
  ...own,
});
const entry = (name: string, own: Partial<FeedEntry> = {}): FeedEntry => ({
  guid: `tag:${name}`,
  url: `https://fanal.example/${name}`,
  title: null,
  content: null,
  ...own,
});
const [A, B] = ['https://fanal.example/flux', 'https://ledger.example/feed'];
const names = (entries: readonly FeedEntry[]): string[] => entries.map(({ guid }) => guid);

export function feedTests(adapter: StoreAdapter): void {
  it('keeps feeds, in the order in which they came', () =>
    withStore(adapter, async ({ feeds }) => {
      expect([await feeds.add(aFeed(A)), await feeds.add(aFeed(B)), await feeds.add(aFeed(A, { every: 5 }))]).toEqual([
        true,
        true,
        false,
      ]);
      expect(await feeds.get(A)).toEqual(aFeed(A));
      expect(await feeds.list(PAGE)).toEqual({ rows: [aFeed(A), aFeed(B)], nextCursor: null, total: 2 });
      const first = await feeds.list({ cursor: null, limit: 1 });
      expect((await feeds.list({ cursor: first.nextCursor, limit: 1 })).rows).toEqual([aFeed(B)]);
      expect(await feeds.set(A, { title: 'Le Fanal', failures: 2 })).toEqual(
        aFeed(A, { title: 'Le Fanal', failures: 2 }),
      );
      expect([await feeds.remove(A), await feeds.remove(A), await feeds.get(A)]).toEqual([true, false, null]);
      await expect(feeds.set(A, {})).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }));

  it('gives a feed another address, with all that was seen of it', () =>
    withStore(adapter, async ({ feeds }) => {
      const C = 'https://fanal.example/nouveau-flux';
      for (const url of [A, B]) await feeds.add(aFeed(url));
      await feeds.offer(A, '1', [entry('one')]);
      await feeds.settle('https://fanal.example/one');
      await feeds.set(A, { movedTo: C, entries: 1 });
      expect([await feeds.move(A, B), await feeds.move(C, A), await feeds.move(A, C)]).toEqual([false, false, true]);
      expect([await feeds.get(A), await feeds.get(C)]).toEqual([null, aFeed(C, { entries: 1 })]);
      expect((await feeds.list(PAGE)).rows.map(({ url }) => url)).toEqual([C, B]);
      expect(await feeds.offer(C, '2', [entry('one'), entry('two')])).toEqual([entry('two')]);
    }));

  it('tells which feeds are due, and when the next one is', () =>
    withStore(adapter, async ({ feeds }) => {
      expect(await feeds.nextDue()).toBeNull();
      await feeds.add(aFeed(A, { nextReadAt: '2031-03-04T12:00:00Z' }));
      await feeds.add(aFeed(B, { nextReadAt: '2031-03-04T11:00:00Z' }));
      const due = async (now: string, until = '2031-03-04T11:30:00Z') =>
        (await feeds.due(now, until)).map(({ url }) => url);
      expect([await due('2031-03-04T10:59:59Z'), await due('2031-03-04T11:00:00Z')]).toEqual([[], [B]]);
      // It is somebody's now, until nothing was heard of it for too long.
      expect([await due('2031-03-04T11:00:00Z'), await feeds.nextDue()]).toEqual([[], '2031-03-04T11:30:00Z']);
      expect(await due('2031-03-04T12:00:00Z', '2031-03-04T12:30:00Z')).toEqual([B, A]);
      await feeds.set(B, { isPaused: true });
      expect(await due('2031-03-05T00:00:00Z', '2031-03-05T00:10:00Z')).toEqual([A]);
      expect(await feeds.nextDue()).toBe('2031-03-05T00:10:00Z');
    }));

  it('gives each feed that is due to one process, and each host to one at a time', async () => {
    const place = adapter.place();
    const [one, two] = [await adapter.open(place), await adapter.open(place)];
    try {
      for (const url of [A, B]) await one.feeds.add(aFeed(url, { nextReadAt: '2031-03-04T11:00:00Z' }));
      const ask = async ({ feeds }: Store) => await feeds.due('2031-03-04T12:00:00Z', '2031-03-04T12:10:00Z');
      const given = (await Promise.all([ask(one), ask(two)])).flat().map(({ url }) => url);
      expect(given.toSorted((a, b) => a.localeCompare(b))).toEqual([A, B].toSorted((a, b) => a.localeCompare(b)));
      const asked = await Promise.all(
        [one, two, one].map(async ({ web }) => await web.takeHost('fanal.example', 60_000)),
      );
      expect(asked.filter((ms) => ms === 0)).toHaveLength(1);
      expect(await two.web.takeHost('gazette.example', 60_000)).toBe(0);
      await two.web.freeHost('fanal.example', 5_000);
      const later = await one.web.takeHost('fanal.example', 60_000);
      expect(later > 0 && later <= 5_000).toBe(true);
      await one.web.freeHost('fanal.example', 0);
      expect(await two.web.takeHost('fanal.example', 60_000)).toBe(0);
    } finally {
      await one.close();
      await two.close();
    }
  });

  it('offers what no other reading has had, and the same again to the same reading', () =>
    withStore(adapter, async ({ feeds }) => {
      await feeds.add(aFeed(A));
      await feeds.add(aFeed(B));
      const [one, two, three] = ['one', 'two', 'three'].map((name) => entry(name)) as [FeedEntry, FeedEntry, FeedEntry];
      expect(names(await feeds.offer(A, 'r1', [one, two]))).toEqual(['tag:one', 'tag:two']);
      await feeds.settle('https://fanal.example/one');
      expect(names(await feeds.offer(A, 'r1', [one, two]))).toEqual(['tag:one', 'tag:two']);
      // Never read: it comes again. Moved to another address, or found in another feed: it does not.
      expect(names(await feeds.offer(A, 'r2', [three, two, one]))).toEqual(['tag:three', 'tag:two']);
      expect(await feeds.offer(A, 'r3', [entry('one', { url: 'https://fanal.example/moved' })])).toEqual([]);
      expect(await feeds.offer(B, 'r3', [entry('one', { guid: 'other' })])).toEqual([]);
      expect(names(await feeds.offer(B, 'r3', [entry('new', { guid: 'tag:one' })]))).toEqual(['tag:one']);
      await expect(feeds.offer('https://none.example/', 'r', [])).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }));

  it('keeps the text of an entry until its page was read', () =>
    withStore(adapter, async ({ feeds }) => {
      await feeds.add(aFeed(A));
      const url = 'https://fanal.example/one';
      await feeds.offer(A, 'r1', [entry('one', { title: 'Un', content: '<p>Texte</p>' }), entry('two')]);
      expect(await feeds.offered(url)).toEqual({ title: 'Un', content: '<p>Texte</p>' });
      expect(await feeds.offered('https://fanal.example/two')).toBeNull();
      await feeds.settle(url);
      expect(await feeds.offered(url)).toBeNull();
      const only = entry('only', { url: null, content: '<p>x</p>' });
      expect(names(await feeds.offer(A, 'r2', [only]))).toEqual(['tag:only']);
      expect(await feeds.offer(A, 'r3', [only])).toEqual([]);
    }));

  it('remembers what to ask an address with', () =>
    withStore(adapter, async ({ web }) => {
      expect(await web.validators(A)).toBeNull();
      await web.remember(A, { etag: '"1"', lastModified: null });
      await web.remember(A, { etag: '"2"', lastModified: 'Tue, 04 Mar 2031 10:00:00 GMT' });
      const lastModified = 'Tue, 04 Mar 2031 10:00:00 GMT';
      expect(await web.validators(A)).toEqual({ etag: '"2"', lastModified, sourceId: null });
      await web.remember(A, { etag: null, lastModified: null });
      expect(await web.validators(A)).toBeNull();
    }));

  it('knows as which Source the document of an address is stored, as long as it is', () =>
    withStore(adapter, async ({ web, writer }) => {
      const bundle = aBundle();
      const { id } = bundle.source;
      await writer.put(bundle);
      await web.stored(A, id);
      expect(await web.validators(A)).toBeNull();
      const validators = { etag: '"1"', lastModified: null };
      await web.remember(A, validators);
      expect(await web.validators(A)).toEqual({ ...validators, sourceId: null });
      await web.stored(A, id);
      expect(await web.validators(A)).toEqual({ ...validators, sourceId: id });
      await web.remember(A, { ...validators, etag: '"2"' });
      expect(await web.validators(A)).toMatchObject({ etag: '"2"', sourceId: null });
      await web.stored(A, id);
      await writer.remove(id, aDelta(bundle.source));
      expect(await web.validators(A)).toMatchObject({ sourceId: null });
    }));
}
