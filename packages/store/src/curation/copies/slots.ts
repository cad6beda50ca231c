import { correctionSlot } from '../corrections.ts';
import type { SlotKind } from '../slot.ts';
import { settleCopies } from './settle.ts';

/** Whether one Source is a copy of another: `copy-judge/so_…/so_…`. */
export const COPY_SLOTS: readonly SlotKind[] = [correctionSlot('copy-judge', (context) => settleCopies(context))];
