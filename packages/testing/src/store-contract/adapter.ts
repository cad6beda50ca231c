import type { Store } from '@dixit/model/ports';

/** What the suite needs of an adapter. */
export interface StoreAdapter {
  /** A fresh, empty place: a path or a connection string. */
  place(): string;
  /** Opens a place with the tokens of French and English (`tokenizeForSearch`). */
  open(place: string, options?: { leaseSeconds?: number; openSeconds?: number }): Promise<Store>;
  /** How many steps of all kinds are taken and taken back in one test. */
  steps: number;
  /** Kinds of slots that steps write: each has to be written by a step of the contract. */
  slotKinds: readonly string[];
  /** Absolute path of a module that exports the same `open`, for child processes. */
  module: string;
}

export const PAGE = { cursor: null, limit: 50 } as const;

/** Runs with a store at a fresh place and closes it. */
export async function withStore<T>(adapter: StoreAdapter, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await adapter.open(adapter.place());
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
