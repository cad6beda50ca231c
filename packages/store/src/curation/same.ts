import { DixitError } from '@dixit/model';
import { sql } from 'kysely';
import { type Context, resolveId } from '../context.ts';
import type { Flow } from '../flow.ts';
import { type Corrected, correctionsOf } from './corrections.ts';

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
    const to = new Map(all.map((each) => [each.slot.split('/')[1], (each.value as unknown as Same).to]));
    let at: string | undefined = yield* resolveId(context.db, (value as unknown as Same).to);
    for (let steps = 0; at !== undefined && steps <= all.length; steps++) {
      if (at === id) throw new DixitError('CONFLICT', { id });
      at = to.get(at);
    }
    const there = yield* context.db.get(
      sql`select 1 from ${sql.table(noun)} where id = ${yield* resolveId(context.db, id)}`,
    );
    if (there === undefined) throw new DixitError('NOT_FOUND', { noun, id });
  };
