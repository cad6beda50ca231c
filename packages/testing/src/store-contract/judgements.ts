import type { CurationAction } from '@dixit/model';
import type { Store } from '@dixit/model/ports';
import { queryOf } from '@dixit/model/query';
import { expect, it } from 'vitest';
import { dumpOf } from '../dump.ts';
import { PAGE, type StoreAdapter } from './adapter.ts';
import { ACTORS, BUNDLES, DISPUTE, SOURCES, STATEMENTS, SUMMIT, UTTERANCE } from './story.ts';
import { recordOf, tellingTo } from './told.ts';

let minutes = 0;
const doing = () => ({
  by: 'Ines Corvo',
  at: new Date(Date.UTC(2031, 5, 1, 8, minutes++)).toISOString(),
  why: 'read it',
});

/** What people hold of comparisons, utterances and events; and any steps at all, all taken back. */
export function judgementTests(adapter: StoreAdapter): void {
  const told = tellingTo(adapter);
  const disputed = async (store: Store) =>
    (await store.statements.search(queryOf('has:dispute'), { ...PAGE, sort: 'oldest' })).total;

  it('counts a dispute no longer that somebody rejected', () =>
    told(async (store) => {
      const record = await recordOf(store);
      expect(await disputed(store)).toBe(2);
      const entry = await store.curation.take({ do: 'comparison.judge', id: DISPUTE.id, verdict: 'rejected' }, doing());
      expect(await disputed(store)).toBe(0);
      expect((await store.statements.rows([STATEMENTS.planless.id]))[0]?.disputes).toBe(0);
      expect((await store.events.comparisons(SUMMIT.id))[0]?.judged).toMatchObject({
        verdict: 'rejected',
        by: 'Ines Corvo',
        why: 'read it',
      });
      expect((await store.events.list(queryOf('has:dispute'), PAGE)).total).toBe(0);
      await store.curation.undo(entry.id, doing());
      expect(await disputed(store)).toBe(2);
      expect(await recordOf(store)).toBe(record);
    }));

  it('takes statements for several acts of saying where somebody says so', () =>
    told(async (store) => {
      const { id } = STATEMENTS.planless;
      const entry = await store.curation.take(
        { do: 'utterance.judge', id: UTTERANCE.id, verdict: 'rejected' },
        doing(),
      );
      expect((await store.statements.rows([id]))[0]).toMatchObject({ utteranceId: null, reportedBy: 1 });
      await store.curation.take({ do: 'utterance.judge', id: UTTERANCE.id, verdict: null }, doing());
      await expect(store.curation.undo(entry.id, doing())).rejects.toMatchObject({ code: 'CONFLICT' });
      expect((await store.statements.rows([id]))[0]).toMatchObject({ utteranceId: UTTERANCE.id, reportedBy: 2 });
    }));

  it('shows an event as somebody corrected it, also after its Source was extracted again', () =>
    told(async (store) => {
      const [record, dump] = [await recordOf(store), await dumpOf(store)];
      const correct: CurationAction = {
        do: 'event.correct',
        id: SUMMIT.id,
        type: 'AGREE',
        time: '2032-02-03',
        place: { name: 'Vellmar', country: null, kind: 'city' },
      };
      const entry = await store.curation.take(correct, doing());
      const second = await store.curation.take({ do: 'event.correct', id: SUMMIT.id, mode: 'visit' }, doing());
      const isShown = async () => {
        expect(await store.events.get(SUMMIT.id)).toMatchObject({
          type: 'AGREE',
          mode: 'visit',
          place: { name: 'Vellmar' },
        });
        expect((await store.events.row(SUMMIT.id))?.time?.start).toBe('2032-02-03T00:00:00Z');
        expect((await store.events.list(queryOf('type:AGREE since:2032'), PAGE)).total).toBe(1);
      };
      await isShown();
      const { english } = BUNDLES;
      const versions = { ...english.extraction.versions, quotation: '3' };
      await store.writer.put({ ...english, extraction: { ...english.extraction, versions } });
      await isShown();
      await store.writer.put(english);
      await expect(store.curation.undo(entry.id, doing())).rejects.toMatchObject({ params: { entry: second.id } });
      await store.curation.undo(second.id, doing());
      await store.curation.undo(entry.id, doing());
      expect(await recordOf(store)).toBe(record);
      expect(await dumpOf(store)).toEqual(dump);
    }));

  it('leaves no trace but the log of steps that were all taken back, whatever they were', () =>
    told(async (store) => {
      const [record, dump] = [await recordOf(store), await dumpOf(store)];
      let seed = 20_311;
      const pick = <T>(all: readonly T[]): T => {
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
        const one = all[Math.floor((seed / 2_147_483_648) * all.length)];
        if (one === undefined) throw new Error('nothing to pick');
        return one;
      };
      const people = Object.values(ACTORS).map(({ id }) => id);
      const statements = Object.values(STATEMENTS).map(({ id }) => id);
      const sources = Object.values(SOURCES).map(({ id }) => id);
      const made: string[] = [];
      const somebody = () => pick([...people, ...made]);
      const happened: string[] = [SUMMIT.id];
      const something = () => pick(happened);
      const mention = () => ({ sourceId: pick([SOURCES.french.id, SOURCES.english.id]), mention: 'v0' });
      const verdict = () => pick(['confirmed', 'rejected', null] as const);
      const actions: (() => CurationAction)[] = [
        () => ({ do: 'actor.merge', id: somebody(), from: [somebody()] }),
        () => ({ do: 'actor.split', id: somebody(), part: { sources: [pick(sources)] } }),
        () => ({ do: 'actor.split', id: somebody(), members: [somebody()] }),
        () => ({ do: 'actor.rename', id: somebody(), name: { fr: pick(['Un', 'Deux', 'Trois']) } }),
        () => ({ do: 'actor.retype', id: somebody(), type: pick(['person', 'group', 'country']) }),
        () => ({
          do: 'actor.alias',
          id: somebody(),
          add: [pick(['Alpha', 'Beta'])],
          drop: [pick(['Mme Venn', 'Alpha'])],
        }),
        () => ({ do: 'event.correct', id: SUMMIT.id, type: pick(['AGREE', 'ASSAULT', 'CONSULT']) }),
        () => ({ do: 'event.correct', id: SUMMIT.id, time: pick(['2032', '2033-04', null]) }),
        () => ({ do: 'event.merge', id: something(), from: [something()] }),
        () => ({ do: 'event.split', id: something(), mentions: [mention()] }),
        () => ({ do: 'event.moveMention', id: something(), mentions: [mention()] }),
        () => ({ do: 'event.correct', id: something(), mode: pick(['visit', 'phone', null]) }),
        () => ({ do: 'comparison.judge', id: DISPUTE.id, verdict: verdict() }),
        () => ({ do: 'utterance.judge', id: UTTERANCE.id, verdict: verdict() }),
      ];
      const taken: number[] = [];
      for (let tries = 0; taken.length < adapter.steps && tries < adapter.steps * 10; tries++) {
        try {
          const review = { verdict: pick(['accepted', 'rejected', 'unreviewed'] as const) };
          const entry = await (pick([true, false, false])
            ? store.curation.decide(pick(statements), review, doing())
            : pick([true, true, true, true, false]) || taken.length === 0
              ? store.curation.take(pick(actions)(), doing())
              : store.curation.undo(pick(taken), doing()));
          taken.push(entry.id);
          const part = Object.keys(entry.after ?? {}).find((slot) => slot.startsWith('actor-part/'));
          const event = Object.keys(entry.after ?? {}).find((slot) => slot.startsWith('event-part/'));
          if (event !== undefined && !happened.includes(event.slice(11))) happened.push(event.slice(11));
          if (part !== undefined && !made.includes(part.slice(11))) made.push(part.slice(11));
        } catch (error) {
          if (!['CONFLICT', 'INPUT_INVALID', 'NOT_FOUND'].includes((error as { code?: string }).code ?? ''))
            throw error;
        }
      }
      expect(taken).toHaveLength(adapter.steps);
      for (const id of taken.toReversed()) await store.curation.undo(id, doing());
      expect(await recordOf(store)).toBe(record);
      expect(await dumpOf(store)).toEqual(dump);
    }));
}
