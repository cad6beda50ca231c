import { queryOf } from '@dixit/model/query';
import type { Bundle, Store } from '@dixit/model/ports';
import { expect, it } from 'vitest';
import { aBundle, aDelta, aSource, aStatement, aTime, anExtraction } from '../builders.ts';
import { PAGE, type StoreAdapter, withStore } from './adapter.ts';

const URL = 'https://fanal.example/sommet';

/** One version of what stands at an address, with one statement. */
function aVersion(version: number, words: string, previousVersionId: string | null = null): Bundle {
  const source = aSource({ text: `${words} (${version})`, url: URL, canonicalUrl: URL, version, previousVersionId });
  const statement = aStatement(source, { text: words });
  const extraction = { ...anExtraction(source), statements: [statement] };
  return aBundle({ source, extraction, delta: aDelta(source) });
}

const found = async (store: Store, q: string): Promise<string[]> =>
  (await store.statements.search(queryOf(q), { ...PAGE, sort: 'newest' })).rows.map(({ text }) => text).sort();

/** Several versions of one address, and what was handed in before. */
export function versionTests(adapter: StoreAdapter): void {
  it('searches the latest version alone, and every one by its id', () =>
    withStore(adapter, async (store) => {
      const first = aVersion(1, 'the harbour is closed');
      const second = aVersion(2, 'the harbour is open', first.source.id);
      await store.writer.put(first);
      expect(await found(store, 'harbour')).toEqual(['the harbour is closed']);
      await store.writer.put(second);
      expect(await found(store, 'harbour')).toEqual(['the harbour is open']);
      expect(await found(store, '')).toEqual(['the harbour is open']);
      expect(await found(store, `harbour src:${first.source.id}`)).toEqual(['the harbour is closed']);
      const rows = async (q: string) => (await store.sources.list(queryOf(q), PAGE)).rows.map(({ id }) => id);
      expect(await rows('')).toEqual([second.source.id]);
      expect(await rows('harbour')).toEqual([second.source.id]);
      expect(await rows(`src:${first.source.id}`)).toEqual([first.source.id]);
      const histogram = await store.statements.histogram(queryOf('harbour'));
      expect(
        histogram.undated + histogram.bins.reduce((sum, bin) => sum + bin.direct + bin.indirect + bin.mixed, 0),
      ).toBe(1);
      const all = await store.sources.versions(second.source.id);
      expect(all.map(({ id, version }) => [id, version])).toEqual([
        [first.source.id, 1],
        [second.source.id, 2],
      ]);
      await store.writer.remove(second.source.id, aDelta(second.source));
      expect(await found(store, 'harbour')).toEqual(['the harbour is closed']);
    }));

  it('knows what was handed in before, until it is written otherwise or removed', () =>
    withStore(adapter, async (store) => {
      const bundle = aVersion(1, 'the harbour is closed');
      const { id } = bundle.source;
      await store.writer.put({ ...bundle, takenAs: 'digest' });
      const known = { sourceId: id, statements: 1, diagnostics: bundle.source.diagnostics };
      expect(await store.sources.taken('digest')).toEqual(known);
      expect(await store.sources.taken('other')).toBeNull();
      const revision = await store.revision();
      await store.writer.remember(id, 'other');
      expect(await store.revision()).toBe(revision);
      expect([await store.sources.taken('digest'), await store.sources.taken('other')]).toEqual([null, known]);
      await store.writer.put({ ...bundle, source: { ...bundle.source, language: 'de' } });
      expect(await store.sources.taken('other')).toBeNull();
      await store.writer.remember(id, 'digest');
      await store.writer.remove(id, aDelta(bundle.source));
      expect(await store.sources.taken('digest')).toBeNull();
    }));

  it('gives the member of a copy group that was published first first', () =>
    withStore(adapter, async (store) => {
      const sources = ['2031-03-07', null, '2031-03-05'].map((day, i) =>
        aSource({ text: `copy ${i}`, published: day === null ? null : aTime(day) }),
      );
      const [first] = sources;
      for (const source of sources) {
        const delta = aDelta(source, { copyGroupId: first?.id ?? null });
        await store.writer.put(aBundle({ source, extraction: anExtraction(source), delta }));
      }
      const copies = await store.sources.copies(first?.id ?? '');
      expect(copies.map(({ id }) => sources.findIndex((source) => source.id === id))).toEqual([2, 0, 1]);
    }));
}
