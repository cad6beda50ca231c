import type { Statement } from '@dixit/model';
import type { Store } from '@dixit/model/ports';
import { queryOf } from '@dixit/model/query';
import { expect, it } from 'vitest';
import { aDelta } from '../builders.ts';
import { collect } from '../collect.ts';
import { PAGE, type StoreAdapter, withStore } from './adapter.ts';
import { ACTORS, BUNDLES, SOURCES, STATEMENTS } from './story.ts';
import { foundIn, tellingTo } from './told.ts';

const doing = (day: string, by = 'Ines Corvo') => ({ by, at: `2031-05-${day}T08:00:00Z`, why: null });

/** Notes and tags: listed, found, counted, followed, taken back. */
export function markTests(adapter: StoreAdapter): void {
  const told = tellingTo(adapter);
  const { planless, talks } = STATEMENTS;
  const { french } = SOURCES;

  /** The French source extracted again, with these statements. */
  async function again(store: Store, statements: Statement[], quotation: string): Promise<void> {
    const { extraction, delta } = BUNDLES.french;
    const versions = { ...extraction.versions, quotation };
    const bundle = { ...BUNDLES.french, extraction: { ...extraction, statements, versions } };
    await store.writer.put({ ...bundle, delta: { ...delta, utteranceOf: [] } });
  }

  it('writes notes on every noun, and changes, removes and takes them back', () =>
    told(async (store) => {
      const on = [
        french.id,
        planless.id,
        ACTORS.venn.id,
        (await store.events.list(queryOf(''), PAGE)).rows[0]?.id ?? '',
      ];
      for (const [i, id] of on.entries()) await store.marks.addNote(id, `Note ${i}`, doing(`0${i + 1}`));
      const all = await store.marks.notes({}, { cursor: null, limit: 3 });
      const rest = await store.marks.notes({}, { cursor: all.nextCursor, limit: 3 });
      expect([...all.rows, ...rest.rows].map(({ subjectId }) => subjectId)).toEqual(on.toReversed());
      expect(all.total).toBe(4);
      const [note] = (await store.marks.notes({ subjectId: planless.id }, PAGE)).rows;
      expect(note).toMatchObject({ noun: 'statement', standsOn: planless.id, words: planless.text, text: 'Note 1' });
      expect((await store.statements.rows([planless.id]))[0]).toMatchObject({ notes: 1, tags: [] });
      expect(await store.actors.row(ACTORS.venn.id)).toMatchObject({ notes: 1 });
      expect(await store.sources.row(french.id)).toMatchObject({ notes: 1 });

      const id = note?.id ?? '';
      const changed = await store.marks.setNote(id, 'Appeler Tarvie', doing('05'));
      expect(await store.marks.note(id)).toMatchObject({ text: 'Appeler Tarvie', at: '2031-05-05T08:00:00Z' });
      await expect(store.marks.setNote(id, 'x', doing('06'), changed.id - 1)).rejects.toMatchObject({
        code: 'CONFLICT',
      });
      const removed = await store.marks.setNote(id, null, doing('06'));
      expect(await store.marks.note(id)).toBeNull();
      await store.curation.undo(removed.id, doing('07'));
      expect(await store.marks.note(id)).toMatchObject({ text: 'Appeler Tarvie' });
      await store.curation.undo(changed.id, doing('07'));
      expect(await store.marks.note(id)).toEqual(note);
      await store.curation.redo(changed.id, doing('07'));
      expect(await store.marks.note(id)).toMatchObject({ text: 'Appeler Tarvie' });
      expect((await store.curation.log({ subjectId: planless.id }, PAGE)).total).toBe(6);
      await expect(store.marks.addNote('st_00000000000', 'x', doing('08'))).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      await expect(store.marks.setNote('nt_00000000000', 'x', doing('08'))).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }));

  it('finds by the words of notes and by tags, and counts tags among facets', () =>
    told(async (store) => {
      const all = await foundIn(store, '');
      await store.marks.addNote(planless.id, 'Voir l’agence Zédor', doing('01'));
      const step = await store.marks.tag([planless.id, french.id], ['À vérifier', 'Port'], doing('02'));
      expect(await store.marks.tag([planless.id], ['à VÉRIFIER'], doing('02'))).toBeNull();
      expect(await foundIn(store, 'note:zedor')).toEqual([planless.id]);
      expect(await foundIn(store, 'note:zed has:note')).toEqual([planless.id]);
      const ofFrench = await foundIn(store, `src:${french.id}`);
      expect(await foundIn(store, 'tag:"à vérifier"')).toEqual(ofFrench);
      expect(await foundIn(store, '-tag:port')).toEqual(all.filter((id) => !ofFrench.includes(id)));
      expect(await foundIn(store, 'tag:port by:venn')).toEqual(
        ofFrench.filter((id) => [planless.id, talks.id].includes(id)),
      );
      expect((await store.sources.list(queryOf('tag:port'), PAGE)).rows.map(({ id }) => id)).toEqual([french.id]);
      expect((await store.sources.list(queryOf('has:note'), PAGE)).total).toBe(0);
      const facets = await store.statements.facets(queryOf(''));
      const count = ofFrench.length;
      expect(facets.find(({ field }) => field === 'tag')?.values).toEqual([
        { value: 'Port', label: 'Port', count },
        { value: 'À vérifier', label: 'À vérifier', count },
      ]);
      expect((await store.statements.complete('tag', 'ver', 5)).map(({ value }) => value)).toEqual(['À vérifier']);
      expect((await store.statements.rows([planless.id]))[0]).toMatchObject({ tags: ['Port', 'À vérifier'], notes: 1 });
      expect(await store.marks.tags()).toEqual([
        { tag: 'Port', count: 2, source: 1, statement: 1, event: 0, actor: 0 },
        { tag: 'À vérifier', count: 2, source: 1, statement: 1, event: 0, actor: 0 },
      ]);

      const renamed = await store.marks.renameTag('port', 'Havre', doing('03'));
      expect(await foundIn(store, 'tag:port')).toEqual([]);
      expect(await foundIn(store, 'tag:havre')).toEqual(ofFrench);
      await store.curation.undo(renamed.id, doing('04'));
      expect(await store.marks.untag([french.id], ['port'], doing('05'))).not.toBeNull();
      expect(await foundIn(store, 'tag:port')).toEqual([planless.id]);
      expect(await store.marks.untag([french.id], ['port'], doing('05'))).toBeNull();
      await expect(store.curation.undo(step?.id ?? 0, doing('06'))).rejects.toMatchObject({ code: 'CONFLICT' });
      await expect(store.marks.renameTag('nothing', 'x', doing('06'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }));

  it('takes one step for many things, and one undo for it', () =>
    told(async (store) => {
      const all = await foundIn(store, '');
      const step = await store.marks.tag(all, ['Lot'], doing('01'));
      expect(await foundIn(store, 'tag:lot')).toEqual(all);
      expect((await store.curation.log({}, PAGE)).total).toBe(1);
      expect((await store.curation.log({ subjectId: all.at(-1) }, PAGE)).rows[0]?.id).toBe(step?.id);
      await store.curation.undo(step?.id ?? 0, doing('02'));
      expect(await foundIn(store, 'tag:lot')).toEqual([]);
      await store.curation.redo(step?.id ?? 0, doing('02'));
      expect(await foundIn(store, 'tag:lot')).toEqual(all);
    }));

  it('follows words into a new extraction, and shows what found no place with its words', () =>
    told(async (store) => {
      await store.marks.tag([planless.id], ['Suivi'], doing('01'));
      await store.marks.addNote(planless.id, 'Une note', doing('01'));
      const id = 'st_00000000000000zz';
      await again(store, [{ ...planless, id, cue: null }, talks], '3');
      expect(await foundIn(store, 'tag:suivi')).toEqual([id]);
      expect((await store.marks.notes({ subjectId: id }, PAGE)).rows[0]).toMatchObject({
        subjectId: planless.id,
        standsOn: id,
      });
      await again(store, [talks], '4');
      const orphan = { standsOn: null, subjectId: planless.id, words: planless.text, sourceId: french.id };
      expect((await store.marks.notes({ isOrphaned: true }, PAGE)).rows).toMatchObject([orphan]);
      expect((await store.marks.taggings({ isOrphaned: true }, PAGE)).rows).toMatchObject([orphan]);
      expect((await store.marks.notes({ isOrphaned: false }, PAGE)).rows).toEqual([]);
      expect(await foundIn(store, 'tag:suivi')).toEqual([]);
      await again(store, [planless, talks], '5');
      expect(await foundIn(store, 'tag:suivi')).toEqual([planless.id]);
      expect((await store.marks.notes({ isOrphaned: true }, PAGE)).rows).toEqual([]);
    }));

  it('goes along when one actor is merged into another', () =>
    told(async (store) => {
      const { venn, adair } = ACTORS;
      await store.marks.tag([adair.id], ['Fonction'], doing('01'));
      const { french: bundle } = BUNDLES;
      const delta = { ...aDelta(bundle.source, bundle.delta), merges: [{ from: adair.id, to: venn.id }] };
      const versions = { ...bundle.extraction.versions, quotation: '6' };
      await store.writer.put({ ...bundle, extraction: { ...bundle.extraction, versions }, delta });
      expect((await store.actors.list(queryOf('tag:fonction'), PAGE)).rows.map(({ id }) => id)).toEqual([venn.id]);
      expect(await store.actors.row(venn.id)).toMatchObject({ tags: ['Fonction'] });
      expect((await store.marks.taggings({ subjectId: venn.id }, PAGE)).rows).toMatchObject([
        { subjectId: adair.id, standsOn: venn.id },
      ]);
    }));

  it('goes out with the record, and comes back', () =>
    told(async (store) => {
      await store.marks.tag([planless.id, ACTORS.venn.id], ['Port'], doing('01'));
      await store.marks.addNote(french.id, 'Une note', doing('02'));
      const lines = (await collect(store.record.lines())).flat();
      expect(lines.filter((line) => 'mark' in line)).toHaveLength(3);
      await withStore(adapter, async (other) => {
        await other.record.restore(lines);
        await other.record.settle();
        expect((await collect(other.record.lines())).flat()).toEqual(lines);
        expect(await foundIn(other, 'tag:port')).toEqual([planless.id]);
      });
    }));

  it('shows notes and tags of all that are one, and gives each its own back', () =>
    told(async (store) => {
      const { venn, adair } = ACTORS;
      const by = { by: 'Ines', at: '2031-06-01T08:00:00Z', why: null };
      await store.marks.addNote(venn.id, 'la porte-parole', by);
      await store.marks.addNote(adair.id, 'le négociateur', by);
      await store.marks.tag([venn.id], ['port'], by);
      await store.marks.tag([adair.id], ['digue'], by);
      const marked = async (id: string) => {
        const row = await store.actors.row(id);
        const { rows } = await store.marks.notes({ subjectId: id }, PAGE);
        return [row?.tags.toSorted(), row?.notes, rows.map(({ text }) => text).toSorted()];
      };
      const apart = [
        [['port'], 1, ['la porte-parole']],
        [['digue'], 1, ['le négociateur']],
      ];
      const both = async () => [await marked(venn.id), await marked(adair.id)];
      expect(await both()).toEqual(apart);
      const merge = await store.curation.take({ do: 'actor.merge', id: venn.id, from: [adair.id] }, by);
      const one = [['digue', 'port'], 2, ['la porte-parole', 'le négociateur']];
      expect(await both()).toEqual([one, one]);
      await store.curation.take(
        { do: 'actor.split', id: venn.id, members: [adair.id] },
        { ...by, at: '2031-06-01T09:00:00Z' },
      );
      expect(await both()).toEqual(apart);
      expect(merge.action).toBe('merge');
    }));
}
