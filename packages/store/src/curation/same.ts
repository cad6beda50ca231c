import { DixitError } from '@dixit/model';
import { sql } from 'kysely';
import { type Context, resolver } from '../context.ts';
import type { Flow } from '../flow.ts';
import { type Corrected, correctionsOf } from './corrections.ts';
import { idInSlot } from './slot.ts';

/** What `actor-same` and `event-same` say: this one is shown as part of another. */
export interface Same {
  to: string;
  /** What the two were called, for when they can no longer be found. */
  names: [string, string];
}

/** What is part of another must be there, and not have that one as a part. */
export const checkSame = (noun: 'actor' | 'event') =>
  function* checked(context: Context, id: string, { value }: Corrected): Flow<void> {
    const all = yield* correctionsOf(context, [`${noun}-same`]);
    const pairs = all.map((each) => [idInSlot(each.slot), (each.value as unknown as Same).to] as const);
    const target = (value as unknown as Same).to;
    const resolve = yield* resolver(context.db, [id, target, ...pairs.flat()]);
    const to = new Map(pairs.map(([from, into]) => [resolve(from), resolve(into)]));
    let at: string | undefined = resolve(target);
    for (let steps = 0; at !== undefined && steps <= all.length; steps++) {
      if (at === resolve(id)) throw new DixitError('CONFLICT', { id });
      at = to.get(at);
    }
    const there = yield* context.db.get(sql`select 1 from ${sql.table(noun)} where id = ${resolve(id)}`);
    if (there === undefined) throw new DixitError('NOT_FOUND', { noun, id });
  };
