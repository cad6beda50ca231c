import type { EventSort, StatementSort } from '@dixit/model/ports';
import { queryOf } from '@dixit/model/query';
import { expect, it } from 'vitest';
import { aBundle, aComparison, aDelta, aSource, aStatement, aTime, anEvent, anExtraction, anId } from '../builders.ts';
import { generateBundles } from '../generate-statements.ts';
import { type StoreAdapter, withStore } from './adapter.ts';

interface OnePage {
  rows: readonly { id: string }[];
  nextCursor: string | null;
  total: number;
}

const WITHIN_LIMITS = aTime('2014-01-01', { edtf: '2014/..', end: null, precision: 'interval', basis: 'inferred' });

/** Reads a list to its end; `between` runs after each page. */
async function readAll(
  read: (cursor: string | null) => Promise<OnePage>,
  between: () => Promise<unknown> = async () => null,
): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page: OnePage = await read(cursor);
    ids.push(...page.rows.map((row) => row.id));
    cursor = page.nextCursor;
    await between();
  } while (cursor !== null);
  return ids;
}

export function pageTests(adapter: StoreAdapter): void {
  it.each<StatementSort>(['newest', 'oldest', 'relevance', 'uncertain'])(
    'reads every statement once, %s first',
    (sort) =>
      withStore(adapter, async (store) => {
        for (const bundle of generateBundles({ statements: 90, perSource: 15 })) await store.writer.put(bundle);
        for (const query of ['', 'lant OR kind:direct', 'lant']) {
          const tree = queryOf(query);
          const whole = await store.statements.search(tree, { cursor: null, limit: 500, sort });
          const pieces = await readAll((cursor) => store.statements.search(tree, { cursor, limit: 7, sort }));
          expect(pieces).toEqual(whole.rows.map((row) => row.id));
          expect(new Set(pieces).size).toBe(whole.total);
        }
      }),
  );

  it('neither skips nor repeats when statements come in between two pages', () =>
    withStore(adapter, async (store) => {
      for (const bundle of generateBundles({ statements: 60, perSource: 15 })) await store.writer.put(bundle);
      const whole = await store.statements.search(queryOf(''), { cursor: null, limit: 500, sort: 'newest' });
      const known = new Set(whole.rows.map((row) => row.id));
      let n = 0;
      const pieces = await readAll(
        (cursor) => store.statements.search(queryOf(''), { cursor, limit: 7, sort: 'newest' }),
        async () => {
          const source = aSource({
            url: `https://new.example/${n++}`,
            published: aTime(n % 2 === 0 ? '2040-01-01' : '2029-06-01'),
          });
          await store.writer.put(aBundle({ source }));
        },
      );
      expect(pieces.filter((id) => known.has(id))).toEqual(whole.rows.map((row) => row.id));
      expect(new Set(pieces).size).toBe(pieces.length);
    }));

  it('pages through sources, actors and jobs', () =>
    withStore(adapter, async (store) => {
      for (const bundle of generateBundles({ statements: 60, perSource: 5 })) await store.writer.put(bundle);
      const { sources, actors } = await store.counts();
      const sourceIds = await readAll((cursor) => store.sources.list(queryOf(''), { cursor, limit: 5 }));
      expect(new Set(sourceIds).size).toBe(sources);
      const actorIds = await readAll((cursor) => store.actors.list(queryOf(''), { cursor, limit: 4 }));
      expect([new Set(actorIds).size, actorIds.length]).toEqual([actors, actors]);
      for (let i = 0; i < 7; i++) await store.jobs.create('ingest', []);
      expect(new Set(await readAll((cursor) => store.jobs.list({ cursor, limit: 3 }))).size).toBe(7);
      const ended = await readAll((cursor) => store.jobs.list({ cursor, limit: 3, states: ['done', 'partial'] }));
      expect(new Set(ended).size).toBe(7);
      expect(await store.jobs.list({ cursor: null, limit: 3, states: ['queued', 'failed'] })).toMatchObject({
        rows: [],
        total: 0,
      });
    }));

  it.each<[EventSort, string[]]>([
    ['sources', ['three', 'two-contested', 'two-newer', 'two-older', 'one', 'within-limits']],
    ['newest', ['within-limits', 'one', 'two-newer', 'two-older', 'two-contested', 'three']],
  ])('orders events by %s, page after page', (sort, order) =>
    withStore(adapter, async (store) => {
      const source = aSource({ published: aTime('2031-03-06') });
      const event = (name: string, independentSources: number, day: string) =>
        anEvent({ id: anId('ev', name), triggerLemma: name, independentSources, time: aTime(day) });
      const contested = event('two-contested', 2, '2031-03-02');
      const side = (start: number) => ({
        sourceId: source.id,
        statementId: null,
        holderName: null,
        span: { start, end: start + 1 },
        text: source.text[start] ?? '',
      });
      const mention = { sourceId: source.id, key: 'v0', span: { start: 0, end: 1 }, time: null, reasons: [] };
      const events = [
        event('one', 1, '2031-03-05'),
        event('two-older', 2, '2031-03-03'),
        contested,
        event('three', 3, '2031-03-01'),
        event('two-newer', 2, '2031-03-04'),
        // Stands where its source does, as an event without any time.
        { ...event('within-limits', 0, '2014-01-01'), time: WITHIN_LIMITS, mentions: [mention] },
      ];
      const comparisons = [aComparison(side(0), side(1), { eventId: contested.id })];
      await store.writer.put(aBundle({ source, delta: aDelta(source, { events, comparisons }) }));
      const { rows } = await store.events.list(queryOf(''), { cursor: null, limit: 50, sort });
      expect(rows.map((row) => row.triggerLemma)).toEqual(order);
      const ids = await readAll((cursor) => store.events.list(queryOf(''), { cursor, limit: 2, sort }));
      expect(ids).toEqual(rows.map((row) => row.id));
    }),
  );

  it('orders statements of one day as they stand in the text', () =>
    withStore(adapter, async (store) => {
      const source = aSource({ text: 'un deux trois' });
      const statements = ['un', 'deux', 'trois'].map((text) => aStatement(source, { text }));
      await store.writer.put(
        aBundle({ source, extraction: anExtraction(source, { statements }), delta: aDelta(source) }),
      );
      const { rows } = await store.statements.search(queryOf(''), { cursor: null, limit: 5, sort: 'oldest' });
      expect(rows.map((row) => row.text)).toEqual(['un', 'deux', 'trois']);
    }));

  it.each(['', 'x', 'W10', Buffer.from('["other",1]').toString('base64url'), '🙂'])('refuses the cursor %j', (cursor) =>
    withStore(adapter, async (store) => {
      const page = { cursor, limit: 5 };
      const refused = { code: 'INPUT_INVALID' };
      await expect(store.statements.search(queryOf(''), { ...page, sort: 'newest' })).rejects.toMatchObject(refused);
      await expect(store.sources.list(queryOf(''), page)).rejects.toMatchObject(refused);
      await expect(store.events.list(queryOf(''), page)).rejects.toMatchObject(refused);
      await expect(store.actors.list(queryOf(''), page)).rejects.toMatchObject(refused);
      await expect(store.jobs.list(page)).rejects.toMatchObject(refused);
    }),
  );
}
