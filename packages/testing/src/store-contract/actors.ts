import type { CurationAction, RecordLine } from '@dixit/model';
import type { Store } from '@dixit/model/ports';
import { queryOf } from '@dixit/model/query';
import { expect, it } from 'vitest';
import { dumpOf } from '../dump.ts';
import { type StoreAdapter, PAGE, withStore } from './adapter.ts';
import { ACTORS, BUNDLES, nameOf, SOURCES } from './story.ts';
import { foundIn, tellingTo } from './told.ts';

let minutes = 0;
const doing = () => ({ by: 'Ines Corvo', at: new Date(Date.UTC(2031, 4, 1, 8, minutes++)).toISOString(), why: null });

/** All lines but those of the log. */
async function recordBesideLog(store: Store): Promise<RecordLine[]> {
  const lines: RecordLine[] = [];
  for await (const batch of store.record.lines()) lines.push(...batch);
  return lines.filter((line) => !('audit' in line));
}

/** What people do to actors: shown at once everywhere, and gone without a trace when it is taken back. */
export function actorCurationTests(adapter: StoreAdapter): void {
  const told = tellingTo(adapter);
  const found = async (store: Store, query: string): Promise<string[]> => (await foundIn(store, query)).map(nameOf);
  const take = async (store: Store, action: CurationAction) => await store.curation.take(action, doing());
  const { venn, adair, marle } = ACTORS;
  const MERGE: CurationAction = { do: 'actor.merge', id: venn.id, from: [adair.id] };
  const speakers = async (store: Store) =>
    (await store.statements.facets(queryOf('')))
      .find(({ field }) => field === 'by')
      ?.values.map(({ value, count }) => [value, count]);

  it('shows actors that are one as one, and as two again', () =>
    told(async (store) => {
      const [record, dump] = [await recordBesideLog(store), await dumpOf(store)];
      const before = await speakers(store);
      const entry = await take(store, MERGE);
      expect(entry).toMatchObject({
        action: 'merge',
        subjectId: venn.id,
        before: { [`actor-same/${adair.id}`]: null },
      });
      expect(await found(store, `by:${venn.id}`)).toEqual(await found(store, `by:${adair.id}`));
      expect((await found(store, `by:${venn.id}`)).sort()).toEqual(['agreed', 'planless', 'talks']);
      expect((await found(store, 'by:adair')).sort()).toEqual(['agreed', 'planless', 'talks']);
      expect(await store.actors.get(adair.id)).toMatchObject({ id: venn.id, name: venn.name });
      expect((await store.actors.list(queryOf('adair'), PAGE)).rows).toMatchObject([{ id: venn.id, by: 3 }]);
      expect(await speakers(store)).toContainEqual([venn.id, 3]);
      expect(
        (await store.statements.rows([BUNDLES.english.extraction.statements[0]?.id ?? '']))[0]?.speaker.actorId,
      ).toBe(venn.id);
      expect(await store.statements.get(BUNDLES.english.extraction.statements[0]?.id ?? '')).toMatchObject({
        speaker: { actorId: venn.id },
      });
      expect(await store.writer.resolve(adair.id)).toBe(venn.id);
      expect((await store.curation.log({ subjectId: adair.id }, PAGE)).rows).toEqual([entry]);
      const undone = await store.curation.undo(entry.id, doing());
      expect(await recordBesideLog(store)).toEqual(record);
      expect(await dumpOf(store)).toEqual(dump);
      expect(await speakers(store)).toEqual(before);
      await store.curation.redo(entry.id, doing());
      expect(await found(store, `by:${adair.id}`)).toHaveLength(3);
      await expect(store.curation.undo(undone.id, doing())).rejects.toMatchObject({ code: 'CONFLICT' });
    }));

  it('names, types and knows under other names', () =>
    told(async (store) => {
      const record = await recordBesideLog(store);
      const entries = [
        await take(store, { do: 'actor.rename', id: venn.id, name: { fr: 'Orla Vennelin' } }),
        await take(store, { do: 'actor.retype', id: venn.id, type: 'institution' }),
        await take(store, { do: 'actor.alias', id: venn.id, add: ['La Venn'], drop: ['Mme Venn'] }),
        await take(store, { do: 'actor.alias', id: venn.id, add: ['V.'], drop: [] }),
      ];
      const shown = await store.actors.get(venn.id);
      expect(shown).toMatchObject({ name: { fr: 'Orla Vennelin' }, type: 'institution' });
      expect(shown?.aliases.map(({ name }) => name)).toEqual(['La Venn', 'V.']);
      expect(await found(store, 'by:vennelin')).toHaveLength(2);
      expect((await store.curation.corrections([venn.id])).map(({ slot, by }) => [slot.split('/')[0], by])).toEqual([
        ['actor-alias', 'Ines Corvo'],
        ['actor-name', 'Ines Corvo'],
        ['actor-type', 'Ines Corvo'],
      ]);
      await expect(store.curation.undo(entries[2]?.id ?? 0, doing())).rejects.toMatchObject({
        code: 'CONFLICT',
        params: { entry: entries[3]?.id, action: 'alias' },
      });
      for (const { id } of entries.toReversed()) await store.curation.undo(id, doing());
      expect(await recordBesideLog(store)).toEqual(record);
      expect(await found(store, 'by:vennelin')).toEqual([]);
    }));

  it('makes two of one, by where and as what it was found', () =>
    told(async (store) => {
      const [record, dump] = [await recordBesideLog(store), await dumpOf(store)];
      await take(store, MERGE);
      const split: CurationAction = {
        do: 'actor.split',
        id: venn.id,
        name: 'Autre',
        part: { sources: [SOURCES.english.id] },
      };
      expect(await store.curation.preview(split, doing())).toMatchObject({
        action: 'split',
        sources: 1,
        statements: 1,
      });
      const entry = await take(store, split);
      const other = Object.keys(entry.after ?? {})[0]?.split('/')[1] ?? '';
      expect(await found(store, `by:${other}`)).toEqual(['agreed']);
      expect((await found(store, `by:${venn.id}`)).sort()).toEqual(['planless', 'talks']);
      expect((await found(store, `-by:${venn.id}`)).sort()).toEqual(['agreed', 'soldiers', 'tea']);
      expect(await store.actors.get(other)).toMatchObject({ name: { fr: 'Autre' } });
      expect((await store.actors.row(other))?.by).toBe(1);
      expect((await store.actors.row(venn.id))?.by).toBe(2);
      expect(await speakers(store)).toContainEqual([other, 1]);
      const named = await take(store, { do: 'actor.rename', id: other, name: { en: 'The other' } });
      await expect(store.curation.undo(entry.id, doing())).rejects.toMatchObject({
        code: 'CONFLICT',
        params: { entries: String(named.id) },
      });
      const apart = await take(store, { do: 'actor.split', id: venn.id, members: [adair.id] });
      expect(await found(store, `by:${other}`)).toEqual(['agreed']);
      await store.curation.undo(apart.id, doing());
      for (const id of [named.id, entry.id, 1]) await store.curation.undo(id, doing());
      expect(await recordBesideLog(store)).toEqual(record);
      expect(await dumpOf(store)).toEqual(dump);
    }));

  it('keeps corrections when a Source is extracted again, removed, and in a record', () =>
    told(async (store) => {
      await take(store, MERGE);
      await take(store, { do: 'actor.split', id: venn.id, name: 'Autre', part: { sources: [SOURCES.english.id] } });
      await take(store, { do: 'actor.rename', id: marle.id, name: { fr: 'Marle FM' } });
      const dump = await dumpOf(store);
      const { english } = BUNDLES;
      const versions = { ...english.extraction.versions, quotation: '3' };
      await store.writer.put({ ...english, extraction: { ...english.extraction, versions } });
      expect((await speakers(store))?.map(([, count]) => count)).toEqual([2, 1, 1, 1]);
      expect(await found(store, 'by:autre')).toEqual(['agreed']);
      expect((await store.actors.get(marle.id))?.name.fr).toBe('Marle FM');
      await withStore(adapter, async (other) => {
        const lines: RecordLine[] = [];
        for await (const batch of store.record.lines()) lines.push(...batch);
        await other.record.restore(lines);
        await other.record.settle();
        expect(await recordBesideLog(other)).toEqual(await recordBesideLog(store));
        expect(await found(other, 'by:autre')).toEqual(['agreed']);
        const { rows } = await other.curation.log({}, PAGE);
        for (const { id } of rows) await other.curation.undo(id, doing());
        expect((await other.actors.get(adair.id))?.id).toBe(adair.id);
      });
      expect(dump).toBeDefined();
    }));

  it('refuses what makes no sense, and who comes second', () =>
    told(async (store) => {
      const refused = async (action: CurationAction, code: string) =>
        await expect(take(store, action)).rejects.toMatchObject({ code });
      await refused({ do: 'actor.merge', id: venn.id, from: [venn.id] }, 'INPUT_INVALID');
      await refused({ do: 'actor.merge', id: venn.id, from: ['ac_0000000000000000'] }, 'NOT_FOUND');
      await refused({ do: 'actor.split', id: venn.id }, 'INPUT_INVALID');
      await refused({ do: 'actor.split', id: venn.id, members: [adair.id] }, 'INPUT_INVALID');
      await refused({ do: 'actor.split', id: venn.id, part: { forms: ['Personne'] } }, 'INPUT_INVALID');
      await refused({ do: 'actor.rename', id: venn.id, name: {} }, 'INPUT_INVALID');
      const first = await store.curation.take(MERGE, doing(), 0);
      await expect(store.curation.take(MERGE, doing())).rejects.toMatchObject({ code: 'INPUT_INVALID' });
      const rename: CurationAction = { do: 'actor.rename', id: venn.id, name: { fr: 'V' } };
      await expect(store.curation.take(rename, doing(), 0)).rejects.toMatchObject({
        code: 'CONFLICT',
        params: { entry: first.id, by: 'Ines Corvo', action: 'merge' },
      });
      await store.curation.take(rename, doing(), first.id);
    }));
}
