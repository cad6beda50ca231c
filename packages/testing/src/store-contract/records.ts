import type { RecordLine } from '@dixit/model';
import type { Store } from '@dixit/model/ports';
import { expect, it } from 'vitest';
import { dumpOf } from '../dump.ts';
import { type StoreAdapter, withStore } from './adapter.ts';
import { STATEMENTS } from './story.ts';
import { tellStory } from './told.ts';

async function recordOf(store: Store): Promise<RecordLine[]> {
  const lines: RecordLine[] = [];
  for await (const batch of store.record.lines()) lines.push(...batch);
  return lines;
}

/** Whole values in a row, and all that is stored as lines that give it back. */
export function recordTests(adapter: StoreAdapter): void {
  it('gives statements in the order of the ids, and leaves out unknown ones', () =>
    withStore(adapter, async (store) => {
      await tellStory(store);
      const ids = Object.values(STATEMENTS).map(({ id }) => id);
      const found = await store.statements.values([...ids.toReversed(), 'st_0000000000000000']);
      expect(found.map(({ id }) => id)).toEqual(ids.toReversed());
      expect(found[0]).toEqual(await store.statements.get(ids.at(-1) ?? ''));
    }));

  it('says the same after its lines were put into an empty store', () =>
    withStore(adapter, async (one) =>
      withStore(adapter, async (other) => {
        await tellStory(one);
        const doing = { by: 'Ines Corvo', at: '2031-05-01T08:00:00Z', why: null };
        const { id } = STATEMENTS.planless;
        await one.curation.decide(id, { verdict: 'edited', changes: { act: 'deny' } }, doing);
        const lines = await recordOf(one);
        await other.record.restore(lines);
        await other.record.settle();
        expect(await recordOf(other)).toEqual(lines);
        expect(await dumpOf(other)).toEqual(await dumpOf(one));
        expect(await other.curation.review(id)).toEqual(await one.curation.review(id));
      }),
    ));
}
