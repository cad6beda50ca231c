import type { CurationAction, LinkDelta } from '@dixit/model';
import type { Bundle, Store } from '@dixit/model/ports';
import { expect, it } from 'vitest';
import { anId } from '../builders.ts';
import { dumpOf } from '../dump.ts';
import { PAGE, type StoreAdapter, withStore } from './adapter.ts';
import { ACTORS, BUNDLES, DISPUTE, SOURCES, STATEMENTS, SUMMIT } from './story.ts';
import { doing, readAnew, recordOf, tellingTo } from './told.ts';

/** As linking has it that makes other ids of the same words. */
function renamed(bundle: Bundle, version: string, ids: Readonly<Record<string, string>>): Bundle {
  const swap = <T>(value: T): T => {
    let json = JSON.stringify(value);
    for (const [from, to] of Object.entries(ids)) json = json.replaceAll(from, to);
    return JSON.parse(json) as T;
  };
  return { ...readAnew(bundle, version), delta: swap<LinkDelta>(bundle.delta) };
}

const without = (bundle: Bundle, version: string): Bundle => {
  const { extraction, delta } = readAnew(bundle, version);
  return {
    ...bundle,
    extraction: { ...extraction, statements: [], entities: [], events: [] },
    delta: {
      ...delta,
      entities: [],
      mentions: [],
      utteranceOf: [],
      actors: [],
      events: [],
      utterances: [],
      comparisons: [],
    },
  };
};

const lost = async (store: Store) =>
  (await store.curation.orphans(PAGE)).rows.map(({ slot, words }) => `${slot}: ${words ?? ''}`).sort();

/** Corrections of what an extraction gives another id, or finds no longer. */
export function orphanTests(adapter: StoreAdapter): void {
  const told = tellingTo(adapter);
  const { adair, venn } = ACTORS;
  const other = anId('ac', 'Pell Adair, found again');

  it('keeps what was said of an actor who gets another id from the same words', () =>
    told(async (store) => {
      const entry = await store.curation.take({ do: 'actor.rename', id: adair.id, name: { en: 'P. Adair' } }, doing());
      const merge = await store.curation.take({ do: 'actor.merge', id: adair.id, from: [venn.id] }, doing());
      await store.marks.addNote(adair.id, 'Also a poet', doing());
      await store.writer.put(renamed(BUNDLES.english, '3', { [adair.id]: other }));
      expect(await store.actors.get(other)).toMatchObject({ id: other, name: { en: 'P. Adair' } });
      expect(await store.writer.resolve(adair.id)).toBe(other);
      expect(await store.writer.resolve(venn.id)).toBe(other);
      expect((await store.marks.notes({ subjectId: other }, PAGE)).rows).toMatchObject([{ text: 'Also a poet' }]);
      expect(await lost(store)).toEqual([]);
      await store.curation.undo(merge.id, doing());
      expect(await store.writer.resolve(venn.id)).toBe(venn.id);
      await store.curation.undo(entry.id, doing());
      expect((await store.actors.get(other))?.name.en).toBeNull();
      await store.curation.redo(entry.id, doing());
      await store.writer.put(BUNDLES.english);
      expect(await store.writer.resolve(adair.id)).toBe(adair.id);
      expect((await store.actors.get(adair.id))?.name.en).toBe('P. Adair');
    }));

  it('keeps what was said of an event and of a comparison that get other ids', () =>
    told(async (store) => {
      await store.curation.take({ do: 'event.correct', id: SUMMIT.id, type: 'AGREE' }, doing());
      const value = { do: 'comparison.judge', id: DISPUTE.id, verdict: 'rejected' } as const;
      await store.curation.take(value, doing());
      const [event, comparison] = [anId('ev', 'summit again'), anId('cm', 'dispute again')];
      const ids = { [SUMMIT.id]: event, [DISPUTE.id]: comparison };
      await store.writer.put(without(BUNDLES.french, '3'));
      await store.writer.put(without(BUNDLES.english, '3'));
      expect(await lost(store)).toEqual([
        `comparison-judge/${DISPUTE.id}: ${STATEMENTS.planless.text}`,
        `event-fix/${SUMMIT.id}: sommet`,
      ]);
      await store.writer.put(renamed(BUNDLES.french, '4', ids));
      await store.writer.put(renamed(BUNDLES.english, '4', ids));
      expect(await lost(store)).toEqual([]);
      expect(await store.events.get(event)).toMatchObject({ type: 'AGREE' });
      expect((await store.events.comparisons(event))[0]).toMatchObject({
        id: comparison,
        judged: { verdict: 'rejected' },
      });
      expect((await store.statements.rows([STATEMENTS.planless.id]))[0]?.disputes).toBe(0);
      const entry = await store.curation.take({ ...value, id: comparison, verdict: null }, doing());
      expect((await store.statements.rows([STATEMENTS.planless.id]))[0]?.disputes).toBe(1);
      await store.curation.undo(entry.id, doing());
      expect((await store.statements.rows([STATEMENTS.planless.id]))[0]?.disputes).toBe(0);
    }));

  it('lists what has no place any more with its words, and nothing more once it is found again', () =>
    told(async (store) =>
      withStore(adapter, async (empty) => {
        const { english } = SOURCES;
        const start = english.text.indexOf('a senior official');
        const { agreed } = STATEMENTS;
        const parts = [{ start, end: start + 17 }];
        const add: CurationAction = { do: 'statement.add', sourceId: english.id, parts };
        const added = await store.curation.take(add, doing());
        await store.curation.decide(agreed.id, { verdict: 'accepted' }, doing());
        await store.curation.take({ do: 'actor.retype', id: adair.id, type: 'group' }, doing());
        const part: CurationAction = { do: 'actor.split', id: adair.id, part: { sources: [english.id] } };
        const split = await store.curation.take(part, doing());
        const [record, dump] = [await recordOf(store), await dumpOf(store)];
        await store.writer.put(without(BUNDLES.english, '3'));
        const made = Object.keys(split.after ?? {})[0] ?? '';
        expect(await lost(store)).toEqual(
          [`actor-type/${adair.id}: Pell Adair`, `${made}: Pell Adair`, `review/${agreed.id}: ${agreed.text}`].sort(),
        );
        const { rows, nextCursor, total } = await store.curation.orphans({ cursor: null, limit: 2 });
        expect(total).toBe(3);
        expect(rows[0]).toMatchObject({ slot: made, entry: split.id, by: 'Ines Corvo' });
        expect((await store.curation.orphans({ cursor: nextCursor, limit: 2 })).rows).toHaveLength(1);
        expect(await store.statements.get(added.subjectId)).not.toBeNull();
        for await (const lines of store.record.lines()) await empty.record.restore(lines);
        await empty.record.settle();
        expect(await lost(empty)).toEqual(await lost(store));
        await store.writer.put(BUNDLES.english);
        expect(await lost(store)).toEqual([]);
        expect(await recordOf(store)).toBe(record);
        expect(await dumpOf(store)).toEqual(dump);
      }),
    ));
}
