import { DixitError } from '@dixit/model';
import { sql } from 'kysely';
import { type Context, resolveId, resolver } from '../../context.ts';
import type { Flow } from '../../flow.ts';
import { type Corrected, correctionSlot, correctionsOf } from '../corrections.ts';
import type { SlotKind } from '../slot.ts';
import { showEvents } from './grouped.ts';
import type { SameEvent } from './kinds.ts';
import { regroupEvents } from './regroup.ts';

const regroup = (context: Context): Flow<void> => regroupEvents(context, []);

/** Corrections of what an event is, when and where, and of what belongs to it: it is shown so wherever it is written. */
export const EVENT_SLOTS: readonly SlotKind[] = [
  correctionSlot('event-fix', settleEvents),
  correctionSlot('event-same', regroup, checkSame),
  correctionSlot('event-part', regroup),
  correctionSlot('event-mention', regroup),
];

function* settleEvents(context: Context, ids: readonly string[]): Flow<void> {
  const { db } = context;
  const resolve = yield* resolver(db, ids);
  const rows = yield* db.all(sql<{ n: number }>`
    select n from event where id ${db.among([...new Set(ids.map(resolve))])} order by n`);
  yield* showEvents(
    context,
    rows.map(({ n }) => n),
  );
}

/** What is part of an event must not have that one as a part. */
function* checkSame(context: Context, id: string, { value }: Corrected): Flow<void> {
  const all = yield* correctionsOf(context, ['event-same']);
  const to = new Map(all.map((each) => [each.slot.split('/')[1], (each.value as unknown as SameEvent).to]));
  let at: string | undefined = yield* resolveId(context.db, (value as unknown as SameEvent).to);
  for (let steps = 0; at !== undefined && steps <= all.length; steps++) {
    if (at === id) throw new DixitError('CONFLICT', { id });
    at = to.get(at);
  }
  const there = yield* context.db.get(sql`select 1 from event where id = ${yield* resolveId(context.db, id)}`);
  if (there === undefined) throw new DixitError('NOT_FOUND', { noun: 'event', id });
}
