import { ActorMerge, AuditEntry } from '@dixit/model';
import { Acting, taken } from '../../taken.ts';
import { procedure } from '../../trpc.ts';

/** Says that actors are one. The statements stay as they are; taken back, nothing is left of it. */
export const merge = procedure
  .input(ActorMerge.extend(Acting.shape))
  .output(AuditEntry)
  .mutation(async ({ ctx, input }) => await taken(ctx, { do: 'actor.merge' }, input));
