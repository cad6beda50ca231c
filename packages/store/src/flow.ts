import type { RawBuilder } from 'kysely';

export type Value = string | number | Uint8Array | null;
export type Row = Readonly<Record<string, Value>>;

/** What to do with a row whose key is there: leave the one that stands, or overwrite it (`replace`: the columns of the key). */
export type OnConflict = 'ignore' | { readonly replace: readonly string[] };

/** `do`: something to be done of which no answer is wanted. */
export interface Question {
  readonly do: 'all' | 'get' | 'run' | 'integers' | 'do';
  readonly query: RawBuilder<unknown>;
}

/** One thing asked of the database. */
export type Ask =
  | Question
  | { readonly do: 'script'; readonly text: string }
  | {
      readonly do: 'insert';
      readonly table: string;
      readonly rows: readonly Row[];
      readonly onConflict: OnConflict | null;
      /** Whether the number `n` that the database gave the row is wanted. */
      readonly numbered: boolean;
    }
  /** Things of which none waits for the answer of another. */
  | { readonly do: 'several'; readonly asks: readonly Ask[] };

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

/** Flows that need nothing of each other, step by step with one another: what they ask is asked at once. */
export function* together<T extends readonly unknown[]>(...flows: { [K in keyof T]: Flow<T[K]> }): Flow<T> {
  const steps = flows.map((flow) => flow.next());
  for (;;) {
    const waiting = [...steps.entries()].flatMap(([i, step]) => (step.done === true ? [] : [{ i, ask: step.value }]));
    if (waiting.length === 0) return steps.map((step) => step.value) as unknown as T;
    const answers = (yield { do: 'several', asks: waiting.map(({ ask }) => ask) }) as unknown[];
    for (const [at, { i }] of waiting.entries()) {
      const step = flows[i]?.next(answers[at]);
      if (step) steps[i] = step;
    }
  }
}
