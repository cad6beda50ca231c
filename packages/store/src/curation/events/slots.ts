import type { Event } from '@dixit/model';
import { sql } from 'kysely';
import { type Context, parse, resolver } from '../../context.ts';
import type { Flow } from '../../flow.ts';
import { putEvents } from '../../write/delta.ts';
import { correctionSlot } from '../corrections.ts';
import type { SlotKind } from '../slot.ts';

/** Corrections of what an event is, when and where: an event is shown with them wherever it is written. */
export const EVENT_SLOTS: readonly SlotKind[] = [correctionSlot('event-fix', settleEvents)];

function* settleEvents(context: Context, ids: readonly string[]): Flow<void> {
  const { db } = context;
  const resolve = yield* resolver(db, ids);
  const rows = yield* db.all(sql<{ value: string }>`
    select value from event where id ${db.among([...new Set(ids.map(resolve))])} order by n`);
  yield* putEvents(
    context,
    rows.map(({ value }) => parse<Event>(value)),
  );
}
