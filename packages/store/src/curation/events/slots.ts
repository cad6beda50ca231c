import { sql } from 'kysely';
import { type Context, resolver } from '../../context.ts';
import type { Flow } from '../../flow.ts';
import { correctionSlot } from '../corrections.ts';
import { checkSame } from '../same.ts';
import type { SlotKind } from '../slot.ts';
import { showEvents } from './grouped.ts';
import { regroupEvents } from './regroup.ts';

const regroup = (context: Context): Flow<void> => regroupEvents(context, []);

/** Corrections of what an event is, when and where, and of what belongs to it: it is shown so wherever it is written. */
export const EVENT_SLOTS: readonly SlotKind[] = [
  correctionSlot('event-fix', settleEvents),
  correctionSlot('event-same', regroup, checkSame('event')),
  correctionSlot('event-part', regroup),
  correctionSlot('event-mention', regroup),
];

/** Shows these events anew, under whatever id something was said of them. */
export function* settleEvents(context: Context, ids: readonly string[]): Flow<void> {
  const { db } = context;
  const resolve = yield* resolver(db, ids);
  const rows = yield* db.all(sql<{ n: number }>`
    select n from event where id ${db.among([...new Set(ids.map(resolve))])} order by n`);
  yield* showEvents(
    context,
    rows.map(({ n }) => n),
  );
}
