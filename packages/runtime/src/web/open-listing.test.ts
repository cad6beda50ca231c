import { openSqlite } from '@dixit/store/sqlite';
import type { Feed } from '@dixit/model';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Store } from '@dixit/model/ports';
import { createWeb } from './index.ts';

const URL_OF = 'https://fanal.example/flux';
const feed: Feed = {
  url: URL_OF,
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
};
const rss = (...names: string[]): Uint8Array =>
  Buffer.from(
    `<rss version="2.0"><channel>${names.map((name) => `<item><link>/${name}</link></item>`).join('')}</channel></rss>`,
  );

let store: Store;
beforeEach(async () => {
  store = await openSqlite({ path: ':memory:', tokenize: () => [] });
  await store.feeds.add(feed);
});
afterEach(async () => await store.close());

async function opened(
  bytes: Uint8Array,
  own: { name?: string; reading?: string; depth?: number } = {},
): Promise<string[] | null> {
  const { name = URL_OF, reading = '2031-03-04T11:00:00Z', depth = 0 } = own;
  const web = createWeb({
    store: () => Promise.resolve(store),
    fetch: { allow: [], contact: null, pauseMs: 0 },
    version: '0',
  });
  const facts = { mediaType: null, url: URL_OF, outlet: null, published: null, language: null, hints: null };
  const children = await web.openListing(
    bytes,
    { ...facts, name, retrievedAt: reading, depth },
    new AbortController().signal,
  );
  if (children === null) return null;
  const names: string[] = [];
  for await (const child of children) names.push(new URL(child.name).pathname);
  return names;
}

it('gives a reading that was cut short the same entries again, in the same places', async () => {
  expect(await opened(rss('b', 'a'))).toEqual(['/a', '/b']);
  await store.feeds.settle('https://fanal.example/a');
  // Meanwhile something was published: it stands behind what was given out already.
  expect(await opened(rss('c', 'b', 'a'))).toEqual(['/a', '/b', '/c']);
  expect(await store.feeds.get(URL_OF)).toMatchObject({ entries: 2, lastReadAt: '2031-03-04T11:00:00Z' });
  for (const name of ['b', 'c']) await store.feeds.settle(`https://fanal.example/${name}`);
  expect(await opened(rss('c', 'b', 'a'), { reading: '2031-03-04T12:00:00Z' })).toEqual([]);
});

it('gives all entries of a feed that nobody follows', async () => {
  for (let i = 0; i < 2; i += 1) expect(await opened(rss('b', 'a'), { name: 'saved.xml' })).toEqual(['/a', '/b']);
});

it('does not open what lay in an archive, nor what lists nothing', async () => {
  expect(await opened(rss('a'), { name: 'page.xml', depth: 1 })).toBeNull();
  expect(await opened(Buffer.from('Le sommet aura lieu jeudi.'), { name: 'a.txt' })).toBeNull();
});
