import { z } from 'zod';
import { ActorId, StatementId, UtteranceId } from './ids.ts';
import { Reason } from './reasons.ts';
import { TemporalValue } from './temporal.ts';

/** Statements of several Sources that report the same act of saying. */
export const Utterance = z.strictObject({
  id: UtteranceId,
  actorId: ActorId,
  uttered: TemporalValue.nullable(),
  statementIds: z.array(StatementId).min(1),
  independentSources: z.int().min(1),
  reasons: z.array(Reason),
});
export type Utterance = z.infer<typeof Utterance>;
