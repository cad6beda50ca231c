import { ActorRename, AuditEntry } from '@dixit/model';
import { Acting, taken } from '../../taken.ts';
import { procedure } from '../../trpc.ts';

/** Calls an actor otherwise; null takes a name in a language away. */
export const rename = procedure
  .input(ActorRename.extend(Acting.shape))
  .output(AuditEntry)
  .mutation(async ({ ctx, input }) => await taken(ctx, { do: 'actor.rename' }, input));
