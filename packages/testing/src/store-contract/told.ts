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

/** All that a record holds but its log. */
export async function recordOf(store: Store): Promise<string> {
  const lines: string[] = [];
  for await (const batch of store.record.lines())
    lines.push(...batch.filter((line) => !('audit' in line)).map((line) => JSON.stringify(line)));
  return lines.join('\n');
}

let minutes = 0;
/** Somebody doing something, each a minute later than the one before. */
export const doing = (by = 'Ines Corvo') => ({
  by,
  at: new Date(Date.UTC(2031, 7, 1, 8, minutes++)).toISOString(),
  why: null,
});

/** The bundle of a Source as an engine with other rules makes it. */
export const readAnew = <T extends { extraction: { versions: Record<string, string> } }>(
  bundle: T,
  version: string,
): T => ({
  ...bundle,
  extraction: { ...bundle.extraction, versions: { ...bundle.extraction.versions, quotation: version } },
});
