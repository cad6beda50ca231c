import { correctionSlot } from '../corrections.ts';
import { checkSame } from '../same.ts';
import type { SlotKind } from '../slot.ts';
import { ACTOR_KINDS } from './kinds.ts';
import { settleActors } from './settle.ts';

export const ACTOR_SLOTS: readonly SlotKind[] = ACTOR_KINDS.map((kind) =>
  correctionSlot(
    kind,
    // That two are two is a word to linking: nobody is shown otherwise by it.
    kind === 'actor-apart' ? undefined : settleActors,
    kind === 'actor-same' ? checkSame('actor') : undefined,
  ),
);
