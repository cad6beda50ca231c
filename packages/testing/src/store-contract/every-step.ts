import type { AuditEntry } from '@dixit/model';
import type { Doing, Store } from '@dixit/model/ports';
import { expect, it } from 'vitest';
import { dumpOf } from '../dump.ts';
import { PAGE, type StoreAdapter } from './adapter.ts';
import { CASES, KNOWN_ACTIONS, OWN, type StepCase } from './steps.ts';
import { doing, recordOf, tellingTo } from './told.ts';

/** All that can be seen but the log. */
async function seenIn(store: Store): Promise<string> {
  const marks = [await store.marks.notes({}, PAGE), await store.marks.taggings({}, PAGE)];
  return [await recordOf(store), ...(await dumpOf(store)), JSON.stringify(marks)].join('\n');
}

async function taken({ take }: StepCase, store: Store, by: Doing): Promise<AuditEntry> {
  const entry = await take(store, by);
  if (entry === null) throw new Error('nothing done');
  return entry;
}

const newest = async (store: Store): Promise<number> =>
  (await store.curation.log({}, { ...PAGE, limit: 1 })).rows[0]?.id ?? 0;

/** Each kind of step, by a table: taken, taken back, done again; and by two people at once. */
export function everyStepTests(adapter: StoreAdapter): void {
  const told = tellingTo(adapter);
  const written = new Set<string>();

  it.each(Object.entries({ ...CASES, ...OWN }))('%s: is taken, taken back without a trace, and done again', (_, one) =>
    told(async (store) => {
      await one.before?.(store);
      const before = await seenIn(store);
      const entry = await taken(one, store, doing());
      for (const slot of Object.keys(entry.after ?? {})) written.add(slot.slice(0, slot.indexOf('/')));
      const after = await seenIn(store);
      expect(after).not.toBe(before);
      const back = one.takeBack ?? ((on, id, how) => on.curation[how](id, doing()));
      await back(store, entry.id, 'undo');
      expect(await seenIn(store)).toBe(before);
      await back(store, entry.id, 'redo');
      expect(await seenIn(store)).toBe(after);
      await back(store, entry.id, 'undo');
      expect(await seenIn(store)).toBe(before);
    }),
  );

  it.each(Object.entries(CASES))('%s: refuses who comes second, and shows what the first one did', (_, one) =>
    told(async (store) => {
      await one.before?.(store);
      const basedOn = await newest(store);
      const first = await taken(one, store, { ...doing('Ines'), basedOn });
      const after = await seenIn(store);
      await expect(taken(one, store, { ...doing('Oto'), basedOn })).rejects.toMatchObject({
        code: 'CONFLICT',
        params: { entry: first.id, by: 'Ines', at: first.at, action: first.action },
      });
      expect(await seenIn(store)).toBe(after);
      expect(await newest(store)).toBe(first.id);
    }),
  );

  it('leaves out no action, and no kind of slot', () => {
    expect(Object.keys(CASES)).toEqual(expect.arrayContaining([...KNOWN_ACTIONS]));
    expect([...written].toSorted()).toEqual(adapter.slotKinds.toSorted());
  });
}
