import { queryOf } from '@dixit/model/query';
import { expect, it } from 'vitest';
import { aBundle, aDelta, aSource, aStatement, anActor, anId } from '../builders.ts';
import { PAGE, type StoreAdapter, withStore } from './adapter.ts';
import { ACTORS, BUNDLES, SOURCES, STATEMENTS, SUMMIT, SUMMIT_FIRST, UTTERANCE } from './story.ts';
import { tellStory } from './told.ts';

/** Putting again, merging and removing. */
export function changeTests(adapter: StoreAdapter): void {
  it('changes nothing when the same comes again', () =>
    withStore(adapter, async (store) => {
      await tellStory(store);
      const before = [await store.counts(), await store.revision()];
      for (const bundle of Object.values(BUNDLES)) expect(await store.writer.put(bundle)).toBe('unchanged');
      expect([await store.counts(), await store.revision()]).toEqual(before);
    }));

  it('replaces all of a source whose date or versions changed', () =>
    withStore(adapter, async (store) => {
      await tellStory(store);
      const { french } = BUNDLES;
      const revision = await store.revision();
      const source = { ...french.source, published: null };
      const extraction = { ...french.extraction, statements: [STATEMENTS.talks] };
      expect(await store.writer.put({ ...french, source, extraction, raw: null })).toBe('replaced');
      expect(await store.revision()).not.toBe(revision);
      expect(await store.sources.get(source.id)).toEqual(source);
      expect(await store.sources.raw(source.id)).toEqual(new Uint8Array(french.raw ?? []));
      expect(await store.statements.get(STATEMENTS.planless.id)).toBeNull();
      const found = await store.statements.search(queryOf('sommet OR négociations'), { ...PAGE, sort: 'newest' });
      expect(found.rows.map((row) => row.id)).toEqual([STATEMENTS.talks.id]);
      expect((await store.statements.search(queryOf('since:2031-03 by:venn'), { ...PAGE, sort: 'newest' })).total).toBe(
        0,
      );
      const versions = { ...french.extraction.versions, quotation: '2' };
      expect(await store.writer.put({ ...french, extraction: { ...french.extraction, versions } })).toBe('replaced');
      expect(await store.counts()).toEqual({ sources: 3, statements: 5, events: 1, actors: 5 });
    }));

  it('takes out a source and what rests on it alone', () =>
    withStore(adapter, async (store) => {
      await tellStory(store);
      await store.writer.remove(SOURCES.english.id, aDelta(SOURCES.english));
      expect(await store.counts()).toEqual({ sources: 2, statements: 3, events: 1, actors: 4 });
      expect(await store.sources.get(SOURCES.english.id)).toBeNull();
      expect(await store.sources.raw(SOURCES.english.id)).toBeNull();
      expect(await store.actors.get(ACTORS.adair.id)).toBeNull();
      expect(await store.events.get(SUMMIT.id)).toEqual({
        ...SUMMIT_FIRST,
        place: SUMMIT.place,
        triggers: SUMMIT.triggers,
      });
      expect(await store.events.comparisons(SUMMIT.id)).toEqual([]);
      expect(await store.utterances.get(UTTERANCE.id)).toMatchObject({
        statementIds: [STATEMENTS.planless.id],
        independentSources: 1,
      });
      expect((await store.statements.search(queryOf('summit'), { ...PAGE, sort: 'newest' })).total).toBe(0);
      expect((await store.sources.list(queryOf('summit'), PAGE)).total).toBe(0);
      for (const id of [SOURCES.french.id, SOURCES.undated.id, SOURCES.undated.id]) {
        await store.writer.remove(id, aDelta({ id }));
      }
      expect(await store.counts()).toEqual({ sources: 0, statements: 0, events: 0, actors: 0 });
      expect(await store.utterances.get(UTTERANCE.id)).toBeNull();
      expect((await store.link.underKeys({ events: [`key of ${SUMMIT.id}`] })).events).toEqual([]);
      expect((await store.link.underKeys({ bands: ['band 1'] })).signatures).toEqual([]);
      await tellStory(store);
    }));

  it('re-states what others carry when a source goes', () =>
    withStore(adapter, async (store) => {
      await tellStory(store);
      const rest = aDelta(SOURCES.english, { events: [{ ...SUMMIT_FIRST, triggerLemma: 'rencontre' }] });
      await store.writer.remove(SOURCES.english.id, rest);
      expect(await store.events.get(SUMMIT.id)).toEqual({ ...SUMMIT_FIRST, triggerLemma: 'rencontre' });
    }));

  it('keeps an id that was merged into another as a redirect', () =>
    withStore(adapter, async (store) => {
      await tellStory(store);
      const source = aSource({ url: 'https://merge.example' });
      const other = anActor({ ...ACTORS.adair, aliases: [{ name: 'Orla', sourceIds: [] }] });
      const delta = aDelta(source, { actors: [other], merges: [{ from: ACTORS.venn.id, to: other.id }] });
      await store.writer.put(aBundle({ source, delta }));
      expect(await store.writer.resolve(ACTORS.venn.id)).toBe(other.id);
      expect(await store.actors.get(ACTORS.venn.id)).toEqual(other);
      expect((await store.statements.get(STATEMENTS.talks.id))?.speaker.actorId).toBe(other.id);
      expect((await store.events.get(SUMMIT.id))?.participants.map(({ actorId }) => actorId)).toEqual([
        other.id,
        other.id,
      ]);
      for (const id of [ACTORS.venn.id, other.id]) {
        const found = await store.statements.search(queryOf(`by:${id}`), { ...PAGE, sort: 'newest' });
        expect(found.total).toBe(3);
      }
      expect((await store.statements.facets(queryOf('')))[0]?.values[0]).toMatchObject({ value: other.id, count: 3 });
    }));

  it('hands a copy group on when its first member goes', () =>
    withStore(adapter, async (store) => {
      const copies = [1, 2, 3].map((n) => aSource({ url: `https://copy-${n}.example` }));
      const [first, second, third] = copies.map(({ id }) => id);
      if (!first || !second || !third) throw new Error('three copies');
      for (const [i, source] of copies.entries()) {
        const delta = aDelta(source, { copyGroupId: i === 0 ? null : first });
        await store.writer.put(aBundle({ source, delta }));
      }
      expect((await store.sources.copies(first)).map((row) => row.id)).toEqual([first, second, third]);
      expect(await store.sources.row(second)).toMatchObject({ copyGroupId: first, copies: 3 });
      await store.writer.remove(first, aDelta({ id: first }));
      expect((await store.sources.copies(second)).map((row) => row.id)).toEqual([second, third]);
      expect((await store.sources.get(third))?.copyGroupId).toBe(second);
    }));

  it('leaves nothing behind when a bundle is refused', () =>
    withStore(adapter, async (store) => {
      const source = aSource();
      const delta = aDelta(source, {
        mentions: [],
        entities: [{ entity: 'e0', actorId: anId('ac', 'nobody'), probability: 1, reasons: [] }],
      });
      await expect(store.writer.put(aBundle({ source, delta }))).rejects.toThrow();
      expect(await store.counts()).toEqual({ sources: 0, statements: 0, events: 0, actors: 0 });
      expect(await store.writer.put(aBundle({ source }))).toBe('added');
    }));

  it('takes a source without statements', () =>
    withStore(adapter, async (store) => {
      const source = aSource({ text: '' });
      expect(await store.writer.put(aBundle({ source }))).toBe('added');
      expect(await store.sources.get(source.id)).toEqual(source);
      expect(aStatement(source)).toMatchObject({ sourceId: source.id });
    }));
}
