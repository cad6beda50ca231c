import type { CurationAction, StageCorrections } from '@dixit/model';
import type { Store } from '@dixit/model/ports';
import { queryOf } from '@dixit/model/query';
import { expect, it } from 'vitest';
import { dumpOf } from '../dump.ts';
import { PAGE, type StoreAdapter, withStore } from './adapter.ts';
import { ACTORS, BUNDLES, SOURCES, STATEMENTS, SUMMIT } from './story.ts';
import { doing, readAnew, recordOf, tellingTo } from './told.ts';

const { english, french } = SOURCES;
const spanIn = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const AGREED = { sourceId: english.id, span: spanIn(english.text, 'agreed in principle') };
const DENIED = { sourceId: french.id, span: spanIn(french.text, 'pas de plans') };
const ADDED = { sourceId: english.id, span: spanIn(english.text, 'would take place') };

const correct = (stages: StageCorrections): CurationAction => ({ do: 'event.correct', id: SUMMIT.id, stages });

const claims = async (store: Store): Promise<string[]> =>
  (await store.events.get(SUMMIT.id))?.stages.map(({ stage, claim, text }) => `${stage} ${claim} ${text}`) ?? [];
const found = async (store: Store, query: string): Promise<number> =>
  (await store.events.list(queryOf(query), PAGE)).total;

const FOUND = ['agreed-in-principle denied pas de plans', 'agreed-in-principle reported agreed in principle'];

/** Claims of stages that people add, correct and reject. */
export function stageTests(adapter: StoreAdapter): void {
  const told = tellingTo(adapter);

  it('shows claims as somebody corrected them, and takes all back without a trace', () =>
    told(async (store) => {
      const [record, dump] = [await recordOf(store), await dumpOf(store)];
      const adding = correct({
        add: [
          {
            ...ADDED,
            stage: 'scheduled',
            claim: 'announced',
            holder: { name: 'Pell Adair', actorId: ACTORS.adair.id },
            statementId: STATEMENTS.soldiers.id,
            asOf: '2031-04-09',
            condition: spanIn(english.text, '4,500 soldiers'),
          },
        ],
      });
      const entries = [
        await store.curation.take(adding, doing()),
        await store.curation.take(correct({ reject: [DENIED] }), doing()),
        await store.curation.take(correct({ correct: [{ of: AGREED, to: { stage: 'proposed' } }] }), doing()),
        await store.curation.take(correct({ correct: [{ of: AGREED, to: { claim: 'feared' } }] }), doing()),
      ];
      const shown = ['proposed feared agreed in principle', 'scheduled announced would take place'];
      expect(await claims(store)).toEqual(shown);
      expect((await store.events.get(SUMMIT.id))?.stages[1]).toMatchObject({
        holderName: 'Pell Adair',
        holder: { actorId: ACTORS.adair.id },
        statementId: STATEMENTS.soldiers.id,
        asOf: { edtf: '2031-04-09', basis: 'user' },
        condition: { text: '4,500 soldiers' },
      });
      expect(await found(store, 'stage:scheduled claim:announced')).toBe(1);
      expect(await found(store, 'claim:denied')).toBe(0);
      await store.writer.put(readAnew(BUNDLES.english, '3'));
      expect(await claims(store)).toEqual(shown);
      await store.writer.put(BUNDLES.english);
      for (const { id } of entries.toReversed()) await store.curation.undo(id, doing());
      expect(await claims(store)).toEqual(FOUND);
      expect(await recordOf(store)).toBe(record);
      expect(await dumpOf(store)).toEqual(dump);
      for (const { id } of entries) await store.curation.redo(id, doing());
      expect(await claims(store)).toEqual(shown);
    }));

  it('drops what was said of a claim, and rejects one that was corrected or added before', () =>
    told(async (store) => {
      await store.curation.take(correct({ correct: [{ of: AGREED, to: { stage: 'proposed' } }] }), doing());
      await store.curation.take(correct({ reject: [{ ...AGREED, stage: 'proposed' }] }), doing());
      await store.curation.take(correct({ add: [{ ...ADDED, stage: 'scheduled', claim: 'reported' }] }), doing());
      await store.curation.take(correct({ correct: [{ of: ADDED, to: { claim: 'denied' } }] }), doing());
      expect(await claims(store)).toEqual([FOUND[0], 'scheduled denied would take place']);
      await store.curation.take(correct({ reject: [ADDED], clear: [AGREED] }), doing());
      expect(await claims(store)).toEqual(FOUND);
    }));

  it('keeps them in a record, and refuses what is not there', () =>
    told(async (store) =>
      withStore(adapter, async (other) => {
        await store.curation.take(correct({ reject: [DENIED] }), doing());
        for await (const lines of store.record.lines()) await other.record.restore(lines);
        await other.record.settle();
        expect(await claims(other)).toEqual([FOUND[1]]);
        expect(await dumpOf(other)).toEqual(await dumpOf(store));
        for (const stages of [{ reject: [ADDED] }, { correct: [{ of: ADDED, to: {} }] }, { clear: [ADDED] }])
          await expect(store.curation.take(correct(stages), doing())).rejects.toMatchObject({
            code: 'INPUT_INVALID',
            params: { field: 'stages' },
          });
        const outside = { ...ADDED, span: { start: 5, end: 9_999 }, stage: 'scheduled', claim: 'denied' } as const;
        await expect(store.curation.take(correct({ add: [outside] }), doing())).rejects.toMatchObject({
          code: 'SPAN_MISMATCH',
        });
      }),
    ));
}
