import { ActorAlias, AuditEntry } from '@dixit/model';
import { Acting, taken } from '../../taken.ts';
import { procedure } from '../../trpc.ts';

/** Adds names under which an actor is known, and takes wrong ones away. */
export const alias = procedure
  .input(ActorAlias.extend(Acting.shape))
  .output(AuditEntry)
  .mutation(async ({ ctx, input }) => await taken(ctx, { do: 'actor.alias' }, input));
