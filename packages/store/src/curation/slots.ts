import { DixitError } from '@dixit/model';
import { ACTOR_SLOTS } from './actors/slots.ts';
import { ADDED_SLOTS } from './added/slots.ts';
import { COPY_SLOTS } from './copies/slots.ts';
import { EVENT_SLOTS } from './events/slots.ts';
import { JUDGEMENT_SLOTS } from './judgements/slots.ts';
import { MARK_SLOTS } from '../marks/slot.ts';
import { reviewSlot } from './review-slot.ts';
import type { SlotKind } from './slot.ts';
import { sourceSlot } from './source-slot.ts';

/** Every kind of thing that people make of what is there. */
const KINDS: readonly SlotKind[] = [
  ...ADDED_SLOTS,
  reviewSlot,
  sourceSlot,
  ...COPY_SLOTS,
  ...ACTOR_SLOTS,
  ...EVENT_SLOTS,
  ...JUDGEMENT_SLOTS,
  ...MARK_SLOTS,
];

export const SLOT_KINDS: readonly string[] = KINDS.map(({ kind }) => kind);

const byKind = new Map(KINDS.map((slot) => [slot.kind, slot]));

export interface Slot {
  readonly name: string;
  readonly subject: string;
  readonly kind: SlotKind;
}

/** INPUT_INVALID for a name of no kind that this version knows. */
export function slotOf(name: string): Slot {
  const at = name.indexOf('/');
  const kind = byKind.get(name.slice(0, at));
  if (kind === undefined) throw new DixitError('INPUT_INVALID', { field: 'slot', problem: 'unknown', value: name });
  return { name, kind, subject: name.slice(at + 1) };
}
