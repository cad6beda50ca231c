import type { Store } from '@dixit/model/ports';
import { queryOf } from '@dixit/model/query';
import { expect } from 'vitest';
import { PAGE, type StoreAdapter, withStore } from './adapter.ts';
import { BUNDLES } from './story.ts';

/** Puts all of the story in. */
export async function tellStory(store: Store): Promise<void> {
  for (const bundle of Object.values(BUNDLES)) expect(await store.writer.put(bundle)).toBe('added');
}

/** Runs with a store that holds the story. */
export const tellingTo =
  (adapter: StoreAdapter) =>
  <T>(work: (store: Store) => Promise<T>): Promise<T> =>
    withStore(adapter, async (store) => {
      await tellStory(store);
      return await work(store);
    });

/** Ids of the statements that a query finds, the oldest first. */
export async function foundIn(store: Store, query: string): Promise<string[]> {
  return (await store.statements.search(queryOf(query), { ...PAGE, sort: 'oldest' })).rows.map((row) => row.id);
}
