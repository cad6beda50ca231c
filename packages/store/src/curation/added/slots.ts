import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import type { Flow } from '../../flow.ts';
import { correctionSlot } from '../corrections.ts';
import type { SlotKind, State } from '../slot.ts';
import { takeStatementsOut } from '../../write/remove.ts';
import { type Added, placeAdded } from './place.ts';

const slot = correctionSlot('statement-add');

/** Statements that people added. Written at once, as the review that goes with one needs it there. */
export const ADDED_SLOTS: readonly SlotKind[] = [
  {
    ...slot,
    *write(context, subject, state) {
      const before = yield* slot.read(context, subject);
      yield* slot.write(context, subject, state);
      const sourceIds = new Set([before, state].flatMap((each) => sourceOf(each)));
      for (const sourceId of sourceIds) yield* placeAdded(context, sourceId);
      if (state === null) yield* takeOut(context, subject);
    },
  },
];

const sourceOf = (state: State): string[] =>
  state === null ? [] : [(state as unknown as { value: Added }).value.place.sourceId];

function* takeOut(context: Context, id: string): Flow<void> {
  const row = yield* context.db.get(sql<{ n: number }>`select n from statement where id = ${id}`);
  if (row) yield* takeStatementsOut(context, [row.n]);
}
