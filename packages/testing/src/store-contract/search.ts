import type { Store } from '@dixit/model/ports';
import { queryOf } from '@dixit/model/query';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE, type StoreAdapter } from './adapter.ts';
import { ACTORS, nameOf, SOURCES, type StatementName, SUMMIT } from './story.ts';
import { tellStory } from './told.ts';

/** What a query finds, newest first. */
const FINDS: readonly (readonly [query: string, finds: readonly StatementName[]])[] = [
  ['', ['soldiers', 'agreed', 'talks', 'planless', 'tea']],
  ['sommet', ['planless']],
  ['SOMMETS', ['planless']],
  ['summit', ['agreed']],
  ['sommet OR summit', ['agreed', 'planless']],
  ['négocier', ['talks']],
  ['negotiating', ['soldiers']],
  ['négoc*', ['talks']],
  ['neg*', ['soldiers', 'talks']],
  ['l’Tarvie', ['talks']],
  ['the summits', ['agreed']],
  ['de la paix', ['tea']],
  ['the', ['tea']],
  ['thé', ['tea']],
  ['sommet -plans', []],
  ['-sommet', ['soldiers', 'agreed', 'talks', 'tea']],
  ['-(sommet OR summit) -by:marn', ['soldiers', 'talks']],
  ['"pas de plans"', ['planless']],
  ['"plans pas"', []],
  ['"agreed principle"~1', ['agreed']],
  ['"principle agreed"~1', []],
  ['"pas sommet"', []],
  ['"pas sommet"~1', []],
  ['"pas sommet"~3', ['planless']],
  ['by:venn', ['talks', 'planless']],
  ['by:ven', ['talks', 'planless']],
  ['by:"orla venn"', ['talks', 'planless']],
  ['by:"orla adair"', []],
  ['by:mme', ['talks', 'planless']],
  ['by:présidence', ['talks', 'planless']],
  [`by:${ACTORS.venn.id}`, ['talks', 'planless']],
  ['by:official', ['soldiers']],
  ['by:marn', ['tea']],
  ['by:nobody', []],
  ['-by:venn', ['soldiers', 'agreed', 'tea']],
  ['to:marle', ['planless']],
  [`to:${ACTORS.marle.id}`, ['planless']],
  ['via:lior', ['talks']],
  [`via:${ACTORS.lior.id}`, ['talks']],
  ['about:tarvie', ['talks']],
  [`about:${ACTORS.tarvie.id}`, ['talks']],
  [`about:${SUMMIT.id}`, ['agreed', 'planless']],
  ['about:sommets', ['agreed', 'planless']],
  ['about:summit', ['agreed', 'planless']],
  ['about:summit -summit', ['planless']],
  ['about:aubrac', ['agreed', 'planless']],
  ['by:person', ['agreed', 'talks', 'planless', 'tea']],
  [`event:${SUMMIT.id}`, ['agreed', 'planless']],
  ['event:aubrac', ['agreed', 'planless']],
  ['type:CONSULT', ['agreed', 'planless']],
  ['type:AID', []],
  ['stage:agreed-in-principle', ['agreed', 'planless']],
  ['stage:agreed-in-principle claim:denied', ['agreed', 'planless']],
  ['stage:scheduled claim:denied', []],
  ['claim:feared', []],
  ['kind:direct', ['planless', 'tea']],
  ['kind:direct OR kind:mixed', ['agreed', 'planless', 'tea']],
  ['act:deny', ['planless']],
  ['tier:likely', ['agreed']],
  ['polarity:negative', ['planless']],
  ['modality:conditional', ['soldiers']],
  ['is:unreviewed lang:en', ['soldiers', 'agreed']],
  ['is:rejected', []],
  ['lang:fr', ['talks', 'planless', 'tea']],
  ['lang:EN', ['soldiers', 'agreed']],
  ['lang:de', []],
  [`src:${SOURCES.english.id}`, ['soldiers', 'agreed']],
  ['src:courier.example', ['soldiers', 'agreed']],
  ['src:"marle courier"', ['soldiers', 'agreed']],
  ['src:gazette', ['talks', 'planless']],
  ['-src:gazette.example', ['soldiers', 'agreed', 'tea']],
  ['since:2031', ['soldiers', 'agreed', 'talks', 'planless']],
  ['since:2031-03-04', ['soldiers', 'agreed', 'talks']],
  ['until:2031-03-03', ['planless']],
  ['until:2031-03', ['talks', 'planless']],
  ['since:2031-03-03 until:2031-03-03', ['planless']],
  ['-since:2031', ['tea']],
  ['since:2031-04 OR by:venn', ['soldiers', 'agreed', 'talks', 'planless']],
  ['has:dispute', ['agreed', 'planless']],
  ['-has:dispute', ['soldiers', 'talks', 'tea']],
  ['has:figure', ['soldiers']],
  ['has:relay', ['talks']],
  ['has:addressee', ['planless']],
  ['has:event', ['agreed', 'planless']],
  ['has:date', ['planless']],
  ['has:speaker kind:indirect', ['soldiers', 'talks']],
  ['has:quote', ['agreed', 'planless', 'tea']],
  ['by:venn sommet since:2031 kind:direct', ['planless']],
  ['🙂', []],
  ['thé 🙂', ['tea']],
  ['4,500', ['soldiers']],
];

/** Whatever is typed is data. None of these may fail, and none may find what it does not name. */
const HOSTILE: readonly string[] = [
  "'; drop table statement; --",
  'text:sommet',
  'tags:kind_direct',
  'kind_direct',
  'x_all',
  'by_x*',
  '*',
  '**',
  'a* b*',
  'NEAR(sommet plans)',
  'sommet NEAR plans',
  '^sommet',
  'sommet + plans -',
  '{text}:sommet',
  '\u0000',
  'sommet\u0000" OR "x',
  '%',
  '_',
  '"\'"',
  '«"»',
  'by:"\'"',
  'by:%',
  'src:%',
  'lang:%',
  'event:"\'"',
  'about:🙂',
  '🙂🙂🙂',
  'é'.repeat(1_990),
  'mot '.repeat(490),
  Array.from({ length: 400 }, (_, i) => `m${i}`).join(' '),
  Array.from({ length: 200 }, (_, i) => `m${i}`).join(' OR '),
  `${'('.repeat(45)}sommet${')'.repeat(45)}`,
  `${'-('.repeat(20)}sommet OR x${')'.repeat(20)}`,
  `"${'mot '.repeat(400)}"`,
  `"${'mot '.repeat(200)}"~9`,
];

export function searchTests(adapter: StoreAdapter): void {
  let store: Store;
  beforeAll(async () => {
    store = await adapter.open(adapter.place());
    await tellStory(store);
  });
  afterAll(() => store.close());

  it.each(FINDS)('%s finds %j', async (query, finds) => {
    const found = await store.statements.search(queryOf(query), { ...PAGE, sort: 'newest' });
    expect(found.rows.map((row) => nameOf(row.id))).toEqual(finds);
    expect(found).toMatchObject({ total: finds.length, nextCursor: null });
    const ranked = await store.statements.search(queryOf(query), { ...PAGE, sort: 'relevance' });
    expect(ranked.rows.map((row) => nameOf(row.id)).sort()).toEqual([...finds].sort());
    const oldest = await store.statements.search(queryOf(query), { ...PAGE, sort: 'oldest' });
    expect(oldest.rows.map((row) => nameOf(row.id))).toEqual(finds.toReversed());
    const facets = await store.statements.facets(queryOf(query));
    const kinds = facets.find(({ field }) => field === 'kind')?.values ?? [];
    expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(finds.length);
    const { bins, undated } = await store.statements.histogram(queryOf(query));
    const dated = bins.reduce((sum, bin) => sum + bin.direct + bin.indirect + bin.mixed, 0);
    expect(dated + undated).toBe(finds.length);
  });

  it.each(HOSTILE.map((query) => ({ query })))('takes $query as words', async ({ query }) => {
    const node = { kind: 'word', text: query, prefix: true } as const;
    for (const tree of [node, { kind: 'phrase', text: query, slop: 2 } as const, queryOrWord(query)]) {
      const { total } = await store.statements.search(tree, { ...PAGE, sort: 'relevance' });
      expect(total).toBeLessThanOrEqual(5);
      await store.statements.facets(tree);
      await store.statements.histogram(tree);
      await store.sources.list(tree, PAGE);
      await store.events.list(tree, PAGE);
      await store.actors.list(tree, PAGE);
    }
    expect((await store.counts()).statements).toBe(5);
  });

  it.each(['kind_direct', 'x_all', '*', '_', '%', 'tags:kind_direct', '\u0000'])(
    'finds nothing under %j',
    async (text) => {
      const { total } = await store.statements.search(
        { kind: 'word', text, prefix: false },
        { ...PAGE, sort: 'newest' },
      );
      expect(total).toBe(0);
    },
  );

  it('counts facets of what was found', async () => {
    const facets = new Map((await store.statements.facets(queryOf(''))).map(({ field, values }) => [field, values]));
    expect(facets.get('by')?.[0]).toEqual({ value: ACTORS.venn.id, label: 'Orla Venn', count: 2 });
    expect(facets.get('by')?.map(({ label }) => label)).toContain('Joss Marn');
    expect(facets.get('to')).toEqual([{ value: ACTORS.marle.id, label: 'Radio Marle', count: 1 }]);
    expect(facets.get('via')).toEqual([{ value: ACTORS.lior.id, label: 'Agence Lior', count: 1 }]);
    expect(facets.get('src')).toEqual(
      expect.arrayContaining([{ value: 'www.courier.example', label: 'The Marle Courier', count: 2 }]),
    );
    expect(facets.get('lang')).toEqual([
      { value: 'fr', label: 'fr', count: 3 },
      { value: 'en', label: 'en', count: 2 },
    ]);
  });

  it('finds by the values that facets give', async () => {
    for (const { field, values } of await store.statements.facets(queryOf(''))) {
      for (const { value, count } of values) {
        const { total } = await store.statements.search({ kind: 'field', field, value }, { ...PAGE, sort: 'newest' });
        expect([field, value, total]).toEqual([field, value, count]);
      }
    }
  });

  it('counts statements over time', async () => {
    const { unit, bins, undated } = await store.statements.histogram(queryOf(''));
    expect({ unit, undated }).toEqual({ unit: 'day', undated: 1 });
    expect(bins).toHaveLength(39);
    expect(bins[0]).toEqual({ start: '2031-03-03', end: '2031-03-04', direct: 1, indirect: 0, mixed: 0 });
    expect(bins[38]).toEqual({ start: '2031-04-10', end: '2031-04-11', direct: 0, indirect: 1, mixed: 1 });
  });

  describe('of other nouns', () => {
    it.each([
      ['sommet', 1],
      ['aubrac', 1],
      ['adair', 1],
      ['"agreed in principle"', 1],
      ['stage:agreed-in-principle claim:denied', 1],
      ['stage:scheduled', 0],
      ['type:CONSULT since:2031-05', 1],
      ['until:2031-04', 0],
      ['src:gazette', 1],
      ['by:venn', 1],
      ['by:marn', 0],
      ['has:dispute', 1],
      [`about:${ACTORS.venn.id}`, 1],
    ])('%s finds %i events', async (query, total) => {
      expect((await store.events.list(queryOf(query), PAGE)).total).toBe(total);
    });

    it.each([
      ['sommet', ['french']],
      ['summit', ['english']],
      ['guerre', ['undated']],
      ['by:venn act:deny', ['french']],
      ['by:venn act:assert lang:fr', ['french']],
      ['by:adair act:deny', []],
      ['since:2031-04', ['english']],
      ['src:gazette', ['french']],
      ['type:CONSULT lang:en', ['english']],
    ] as const)('%s finds the sources %j', async (query, names) => {
      const { rows } = await store.sources.list(queryOf(query), PAGE);
      expect(rows.map((row) => row.id)).toEqual(names.map((name) => SOURCES[name].id));
    });

    it.each([
      ['venn', ['venn']],
      ['présidence', ['venn']],
      ['act:deny', ['venn']],
      ['lang:en', ['adair']],
      ['nobody', []],
    ] as const)('%s finds the actors %j', async (query, names) => {
      const { rows } = await store.actors.list(queryOf(query), PAGE);
      expect(rows.map((row) => row.id)).toEqual(names.map((name) => ACTORS[name].id));
    });
  });
}

function queryOrWord(query: string): ReturnType<typeof queryOf> {
  try {
    return queryOf(query);
  } catch {
    return { kind: 'word', text: query, prefix: false };
  }
}
