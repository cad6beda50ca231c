import type { SaidOfThem, Store } from '@dixit/model/ports';
import { queryOf } from '@dixit/model/query';
import { expect, it } from 'vitest';
import { PAGE, type StoreAdapter, withStore } from './adapter.ts';
import { ACTORS, BUNDLES, SOURCES, STATEMENTS, SUMMIT } from './story.ts';
import { doing, foundIn, tellingTo } from './told.ts';

const { venn, adair } = ACTORS;
const NOTHING: SaidOfThem = { names: [], roles: [], same: [], apart: [] };
const saidIn = async (store: Store): Promise<SaidOfThem> => (await store.link.underKeys({})).said;

/** What linking of later Sources is told of what people said. */
export function learningTests(adapter: StoreAdapter): void {
  const told = tellingTo(adapter);

  it('tells names and roles, given and taken, until that is taken back', () =>
    told(async (store) => {
      expect(await saidIn(store)).toEqual(NOTHING);
      const alias = await store.curation.take(
        { do: 'actor.alias', id: venn.id, add: ['La Louve'], drop: ['Mme Venn'] },
        doing(),
      );
      const role = { text: 'Porte-parole de la présidence', since: '2031-01-01' };
      const held = await store.curation.take({ do: 'actor.role', id: venn.id, add: [role], drop: ['reine'] }, doing());
      const about = { actorId: venn.id, part: null, by: 'Ines Corvo' };
      const none = { head: null, of: null, since: null, until: null };
      const said = {
        ...NOTHING,
        names: [
          { name: 'La Louve', isTheirs: true, ...about },
          { name: 'Mme Venn', isTheirs: false, ...about },
        ],
        roles: [
          { ...none, ...role, head: 'spokesperson', isTheirs: true, ...about },
          { ...none, text: 'reine', isTheirs: false, ...about },
        ],
      };
      expect(await saidIn(store)).toEqual(said);
      expect((await store.actors.get(venn.id))?.roles.map(({ text }) => text)).toContain(role.text);
      await store.curation.undo(alias.id, doing());
      expect(await saidIn(store)).toEqual({ ...said, names: [] });
      await store.curation.undo(held.id, doing());
      expect(await saidIn(store)).toEqual(NOTHING);
      await store.curation.redo(alias.id, doing());
      expect(await saidIn(store)).toEqual({ ...said, roles: [] });
    }));

  it('tells who is one, and remembers who was and is no longer', () =>
    told(async (store) => {
      const merge = await store.curation.take({ do: 'actor.merge', id: venn.id, from: [adair.id] }, doing());
      const one = [adair.id, venn.id].map((id) => ({ id, as: venn.id, by: 'Ines Corvo' }));
      expect(await saidIn(store)).toEqual({ ...NOTHING, same: one });
      await store.curation.undo(merge.id, doing('Oto'));
      const apart = { ids: [adair.id, venn.id], by: 'Oto' };
      expect(await saidIn(store)).toEqual({ ...NOTHING, apart: [apart] });
      await store.curation.redo(merge.id, doing());
      expect(await saidIn(store)).toEqual({ ...NOTHING, same: one });
      await store.curation.take({ do: 'actor.split', id: venn.id, members: [adair.id] }, doing('Oto'));
      expect(await saidIn(store)).toEqual({ ...NOTHING, apart: [apart] });
    }));

  it('remembers that two are two, in the queue as well, and carries it in a record', () =>
    told(async (store) => {
      const entry = await store.curation.take({ do: 'actor.apart', id: venn.id, from: [adair.id] }, doing());
      const apart = [{ ids: [venn.id, adair.id], by: 'Ines Corvo' }];
      expect(await saidIn(store)).toEqual({ ...NOTHING, apart });
      await withStore(adapter, async (other) => {
        for await (const lines of store.record.lines()) await other.record.restore(lines);
        await other.record.settle();
        expect(await saidIn(other)).toEqual({ ...NOTHING, apart });
      });
      await store.curation.undo(entry.id, doing());
      expect(await saidIn(store)).toEqual(NOTHING);
    }));

  it('suggests nobody in the queue who is known to be somebody else', () =>
    told(async (store) => {
      const like = { ...adair, id: ACTORS.marle.id, name: { fr: 'Irma Venn', en: null } };
      const { undated } = BUNDLES;
      const [tea] = undated.extraction.statements;
      if (!tea) throw new Error('no statement');
      const speaker = { ...tea.speaker, entity: 'e0', name: 'Irma Venn' };
      await store.writer.remove(undated.source.id, undated.delta);
      const newcomer = { ...like, id: 'ac_newcomer000000' };
      await store.writer.put({
        ...undated,
        extraction: {
          ...undated.extraction,
          entities: BUNDLES.english.extraction.entities,
          statements: [{ ...tea, speaker }],
        },
        delta: {
          ...undated.delta,
          actors: [newcomer],
          entities: [{ entity: 'e0', actorId: newcomer.id, probability: 1, reasons: [] }],
        },
      });
      const asked = async () =>
        (await store.queue.list(queryOf(''), { reasons: ['newcomer'] }, PAGE)).rows.map(({ resembles }) => resembles);
      expect(await asked()).toEqual([venn.id]);
      const entry = await store.curation.take({ do: 'actor.apart', id: newcomer.id, from: [venn.id] }, doing());
      expect(await asked()).toEqual([]);
      await store.curation.undo(entry.id, doing());
      expect(await asked()).toEqual([venn.id]);
    }));

  it('says which part is meant, under the actor that it was made of, and gives it what is linked so', () =>
    told(async (store) => {
      const { undated } = SOURCES;
      const split = await store.curation.take(
        { do: 'actor.split', id: venn.id, part: { sources: [SOURCES.french.id] }, name: 'Irma Venn' },
        doing(),
      );
      const part = Object.keys(split.after ?? {})[0]?.split('/')[1] ?? '';
      const alias = await store.curation.take({ do: 'actor.alias', id: part, add: ['La Louve'], drop: [] }, doing());
      const fact = { name: 'La Louve', actorId: venn.id, part, isTheirs: true, by: 'Ines Corvo' };
      expect((await saidIn(store)).names).toEqual([fact]);
      const reasons = [
        { code: 'CONFIRMED_NAME' as const, params: { name: 'La Louve', by: 'Ines Corvo', actor: part } },
      ];
      const [tea] = BUNDLES.undated.extraction.statements;
      if (!tea) throw new Error('no statement');
      await store.writer.remove(undated.id, BUNDLES.undated.delta);
      await store.writer.put({
        ...BUNDLES.undated,
        extraction: {
          ...BUNDLES.undated.extraction,
          entities: BUNDLES.english.extraction.entities,
          statements: [{ ...tea, speaker: { ...tea.speaker, entity: 'e0' } }],
        },
        delta: { ...BUNDLES.undated.delta, entities: [{ entity: 'e0', actorId: venn.id, probability: 0.97, reasons }] },
      });
      expect(await foundIn(store, `by:${part}`)).toContain(tea.id);
      expect(await store.statements.recognised(tea.id)).toEqual([
        { as: 'speaker', name: 'Irma Venn', actorId: part, probability: 0.97, reasons },
      ]);
      await store.curation.undo(alias.id, doing());
      expect(await foundIn(store, `by:${part}`)).not.toContain(tea.id);
      expect(await foundIn(store, `by:${venn.id}`)).toContain(tea.id);
    }));

  it('keeps statements that a person added out of linking', () =>
    told(async (store) => {
      const { english } = SOURCES;
      const before = await store.link.statementsOfEvents([SUMMIT.id]);
      const known = (await store.link.underKeys({ utterances: ['key of anything'] })).utterances;
      const parts = [{ start: 0, end: 10 }];
      const speaker = { name: 'Pell Adair', type: 'person', actorId: adair.id } as const;
      const added = await store.curation.take({ do: 'statement.add', sourceId: english.id, parts, speaker }, doing());
      expect(await foundIn(store, `by:${adair.id}`)).toContain(added.subjectId);
      expect(await store.link.statementsOfEvents([SUMMIT.id])).toEqual(before);
      expect((await store.link.underKeys({ utterances: ['key of anything'] })).utterances).toEqual(known);
      const extraction = await store.sources.extraction(english.id);
      expect(extraction?.statements.map(({ id }) => id)).toEqual([STATEMENTS.agreed.id, STATEMENTS.soldiers.id]);
    }));
}
