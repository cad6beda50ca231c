import type { CurationAction } from '@dixit/model';
import type { Store } from '@dixit/model/ports';
import { expect, it } from 'vitest';
import { dumpOf } from '../dump.ts';
import { PAGE, type StoreAdapter, withStore } from './adapter.ts';
import { BUNDLES, SOURCES, SUMMIT, UTTERANCE } from './story.ts';
import { doing, readAnew, recordOf, tellingTo } from './told.ts';

const { english, french, undated } = SOURCES;

const judge = (verdict: 'confirmed' | 'rejected' | null, id = english.id, of = french.id): CurationAction => ({
  do: 'source.judgeCopy',
  id,
  of,
  verdict,
});

async function counts(store: Store) {
  const [event, utterance] = [await store.events.get(SUMMIT.id), await store.utterances.get(UTTERANCE.id)];
  const [row] = await store.statements.rows(utterance?.statementIds.slice(0, 1) ?? []);
  const listed = await store.events.list({ kind: 'all' }, { ...PAGE, sort: 'sources' });
  const [comparison] = await store.events.comparisons(SUMMIT.id);
  return {
    event: event?.independentSources,
    row: listed.rows[0]?.independentSources,
    utterance: utterance?.independentSources,
    reportedBy: row?.reportedBy,
    independent: comparison?.independent,
    copies: (await store.sources.row(english.id))?.copies,
  };
}

const TWO = { event: 2, row: 2, utterance: 2, reportedBy: 2, independent: true, copies: 1 };
const ONE = { event: 1, row: 1, utterance: 1, reportedBy: 1, independent: false, copies: 2 };

/** Sources that people hold to be copies of one another, or not. */
export function copyTests(adapter: StoreAdapter): void {
  const told = tellingTo(adapter);

  it('counts two Sources once that somebody takes for one text, and takes it back without a trace', () =>
    told(async (store) => {
      const [record, dump] = [await recordOf(store), await dumpOf(store)];
      expect(await counts(store)).toEqual(TWO);
      const { id, subjectId } = await store.curation.take(judge('confirmed'), doing());
      expect(await counts(store)).toEqual(ONE);
      const group = (await store.sources.get(english.id))?.copyGroupId ?? '';
      expect((await store.sources.copies(group)).map((row) => row.id).sort()).toEqual([english.id, french.id].sort());
      for (const each of [english.id, french.id])
        expect((await store.curation.log({ subjectId: each }, PAGE)).rows).toMatchObject([{ id, subjectId }]);
      await store.curation.undo(id, doing());
      expect(await counts(store)).toEqual(TWO);
      expect(await recordOf(store)).toBe(record);
      expect(await dumpOf(store)).toEqual(dump);
      await store.curation.redo(id, doing());
      expect(await counts(store)).toEqual(ONE);
    }));

  it('keeps it when Sources are extracted and linked again, and in a record', () =>
    told(async (store) =>
      withStore(adapter, async (other) => {
        await store.curation.take(judge('confirmed'), doing());
        await store.writer.put(readAnew(BUNDLES.english, '3'));
        expect(await counts(store)).toEqual(ONE);
        await store.writer.put(readAnew(BUNDLES.french, '3'));
        for await (const lines of store.record.lines()) await other.record.restore(lines);
        await other.record.settle();
        expect(await counts(other)).toEqual(await counts(store));
        expect(await recordOf(other)).toBe(await recordOf(store));
      }),
    ));

  it('counts two Sources twice of which somebody says that they are no copies', () =>
    withStore(adapter, async (store) => {
      const { french: first, english: second } = BUNDLES;
      const copy = { ...second, delta: { ...second.delta, copyGroupId: french.id } };
      const once = (event: (typeof second.delta.events)[number]) => ({ ...event, independentSources: 1 });
      const utterances = second.delta.utterances.map((utterance) => ({ ...utterance, independentSources: 1 }));
      await store.writer.put(first);
      await store.writer.put({ ...copy, delta: { ...copy.delta, events: copy.delta.events.map(once), utterances } });
      await store.writer.put(BUNDLES.undated);
      const [record, dump] = [await recordOf(store), await dumpOf(store)];
      expect(await counts(store)).toMatchObject({ event: 1, utterance: 1, copies: 2 });
      for (const [id, of] of [
        [english.id, french.id],
        [french.id, english.id],
      ] as const) {
        const entry = await store.curation.take(judge('rejected', id, of), doing());
        expect(await counts(store)).toMatchObject({ event: 2, row: 2, utterance: 2, reportedBy: 2, copies: 1 });
        await store.curation.undo(entry.id, doing());
      }
      expect(await recordOf(store)).toBe(record);
      expect(await dumpOf(store)).toEqual(dump);
    }));

  it('brings together all of two groups, and refuses a Source as a copy of itself', () =>
    told(async (store) => {
      await store.curation.take(judge('confirmed'), doing());
      await store.curation.take(judge('confirmed', undated.id, english.id), doing());
      expect((await store.sources.row(undated.id))?.copies).toBe(3);
      await store.curation.take(judge('rejected', undated.id, english.id), doing());
      expect((await store.sources.row(undated.id))?.copies).toBe(1);
      expect((await store.sources.row(english.id))?.copies).toBe(2);
      await expect(store.curation.take(judge('confirmed', french.id, french.id), doing())).rejects.toMatchObject({
        code: 'INPUT_INVALID',
      });
      await expect(
        store.curation.take(judge('confirmed', french.id, 'so_0000000000000000'), doing()),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }));
}
