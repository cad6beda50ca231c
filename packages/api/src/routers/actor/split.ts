import { ActorSplit, AuditEntry } from '@dixit/model';
import { Acting, taken } from '../../taken.ts';
import { procedure } from '../../trpc.ts';

/** Takes actors apart that were put together, or makes another actor of a part of what was found under one. */
export const split = procedure
  .input(ActorSplit.extend(Acting.shape))
  .output(AuditEntry)
  .mutation(async ({ ctx, input }) => await taken(ctx, { do: 'actor.split' }, input));
