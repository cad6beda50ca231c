import { isDeepStrictEqual } from 'node:util';
import { DixitError, type Source, factsOfSource } from '@dixit/model';
import { sql } from 'kysely';
import { type Context, parse } from '../context.ts';
import type { Flow } from '../flow.ts';
import type { SlotKind, State } from './slot.ts';

/**
 * What people said of a Source. It stands in the Source itself, which is written with all that was resolved from it
 * before a step puts its states (`write/as-step.ts`), so that there is nothing left to write here.
 */
export const sourceSlot: SlotKind = {
  kind: 'source-facts',
  read: saidOf,
  *write(context, id, state) {
    const isThere = isDeepStrictEqual(yield* saidOf(context, id), state);
    if (!isThere) throw new DixitError('INPUT_INVALID', { field: 'entry', problem: 'source' });
  },
};

export function* saidOf({ db }: Context, id: string): Flow<State> {
  const row = yield* db.get(sql<{ value: string }>`select value from source where id = ${id}`);
  return row ? (factsOfSource(parse<Source>(row.value)) as State) : null;
}
