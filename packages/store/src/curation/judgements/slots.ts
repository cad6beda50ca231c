import { correctionSlot } from '../corrections.ts';
import type { SlotKind } from '../slot.ts';

/** What people hold of a comparison, or of statements being one act of saying. Read beside them. */
export const JUDGEMENT_SLOTS: readonly SlotKind[] = [
  correctionSlot('comparison-judge'),
  correctionSlot('utterance-judge'),
];
