import { DixitError } from '@dixit/model';
import { sql } from 'kysely';
import { type Context, resolveId } from '../../context.ts';
import type { Flow } from '../../flow.ts';
import { type Corrected, correctionSlot, correctionsOf } from '../corrections.ts';
import type { SlotKind } from '../slot.ts';
import { ACTOR_KINDS, type Same } from './kinds.ts';
import { settleActors } from './settle.ts';

export const ACTOR_SLOTS: readonly SlotKind[] = ACTOR_KINDS.map((kind) =>
  correctionSlot(kind, settleActors, kind === 'actor-same' ? checkSame : undefined),
);

/** Whoever is part of somebody must not have that one as a part. */
function* checkSame(context: Context, id: string, { value }: Corrected): Flow<void> {
  const all = yield* correctionsOf(context, ['actor-same']);
  const to = new Map(all.map((each) => [each.slot.split('/')[1], (each.value as unknown as Same).to]));
  let at: string | undefined = yield* resolveId(context.db, (value as unknown as Same).to);
  for (let steps = 0; at !== undefined && steps <= all.length; steps++) {
    if (at === id) throw new DixitError('CONFLICT', { id });
    at = to.get(at);
  }
  const there = yield* context.db.get(sql`select 1 from actor where id = ${yield* resolveId(context.db, id)}`);
  if (there === undefined) throw new DixitError('NOT_FOUND', { noun: 'actor', id });
}
