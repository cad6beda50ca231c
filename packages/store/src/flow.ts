import type { RawBuilder } from 'kysely';

export type Value = string | number | Uint8Array | null;
export type Row = Readonly<Record<string, Value>>;

/** What to do with a row whose key is there: leave the one that stands, or overwrite it (`replace`: the columns of the key). */
export type OnConflict = 'ignore' | { readonly replace: readonly string[] };

/** One thing asked of the database. */
export type Ask =
  | { readonly do: 'all' | 'get' | 'run' | 'integers'; readonly query: RawBuilder<unknown> }
  | { readonly do: 'script'; readonly text: string }
  | {
      readonly do: 'insert';
      readonly table: string;
      readonly rows: readonly Row[];
      readonly onConflict: OnConflict | null;
      /** Whether the number `n` that the database gave the row is wanted. */
      readonly numbered: boolean;
    };

/**
 * Steps that say what they ask of a database and leave it to the engine when the answer comes: SQLite gives it at once,
 * so that nothing interleaves with a transaction, PostgreSQL over a connection. One code serves both.
 */
export type Flow<T> = Generator<Ask, T, unknown>;

/** Runs to the end with answers that are there at once. */
export function runNow<T>(flow: Flow<T>, answer: (ask: Ask) => unknown): T {
  let step = flow.next();
  while (step.done !== true) {
    let given: unknown;
    try {
      given = answer(step.value);
    } catch (error) {
      step = flow.throw(error);
      continue;
    }
    step = flow.next(given);
  }
  return step.value;
}

/** The same with answers that come later, one after the other. */
export async function runLater<T>(flow: Flow<T>, answer: (ask: Ask) => Promise<unknown>): Promise<T> {
  let step = flow.next();
  while (step.done !== true) {
    let given: unknown;
    try {
      given = await answer(step.value);
    } catch (error) {
      step = flow.throw(error);
      continue;
    }
    step = flow.next(given);
  }
  return step.value;
}

/** What each item makes, one after the other. */
export function* each<A, B>(items: Iterable<A>, make: (item: A) => Flow<B>): Flow<B[]> {
  const made: B[] = [];
  for (const item of items) made.push(yield* make(item));
  return made;
}
