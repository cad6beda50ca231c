import { collect } from '@dixit/testing';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { expect, it } from 'vitest';
import { FANAL, LEDGER, anItem } from './articles.ts';
import { aRuntime, takeIn } from './support.ts';

it('a saved search is a feed: its name, its query, an entry for each statement it finds', async () => {
  const runtime = aRuntime();
  await takeIn(runtime, [
    anItem('fanal.txt', FANAL, { outlet: 'Le Fanal & <fils>', url: 'https://fanal.example/a?b=1&c=2' }),
    anItem('ledger.txt', LEDGER),
  ]);
  const store = await runtime.context().store();
  const query = 'by:Venn "sommet"';
  await store.saved.save({ name: 'Venn & <sommet>', query, sort: 'newest', createdAt: '2031-03-05T08:00:00Z' });
  const text = async (format: string): Promise<string> =>
    (await collect((await runtime.download({ format, saved: 'Venn & <sommet>' })).chunks)).join('');
  const atom = parseAtomFeed(await text('atom'));
  expect(atom.title).toMatchObject({ value: 'Venn & <sommet>' });
  expect(atom.entries).toHaveLength(1);
  const [entry] = atom.entries ?? [];
  expect(entry?.categories?.map(({ term }) => term)).toEqual([query]);
  expect(entry?.authors?.[0]?.name).toBe('Le Fanal & <fils>');
  expect(entry?.links?.find(({ rel }) => rel === 'via')?.href).toBe('https://fanal.example/a?b=1&c=2');
  const feed = parseJsonFeed(await text('jsonfeed'));
  expect(feed).toMatchObject({ title: 'Venn & <sommet>', items: [{ tags: [query], id: entry?.id }] });
});
