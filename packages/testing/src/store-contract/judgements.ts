import type { CurationAction } from '@dixit/model';
import type { Store } from '@dixit/model/ports';
import { queryOf } from '@dixit/model/query';
import { expect, it } from 'vitest';
import { dumpOf } from '../dump.ts';
import { PAGE, type StoreAdapter } from './adapter.ts';
import { BUNDLES, DISPUTE, STATEMENTS, SUMMIT, UTTERANCE } from './story.ts';
import { recordOf, tellingTo } from './told.ts';

let minutes = 0;
const doing = () => ({
  by: 'Ines Corvo',
  at: new Date(Date.UTC(2031, 5, 1, 8, minutes++)).toISOString(),
  why: 'read it',
});

/** What people hold of comparisons, utterances and events. */
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
}
