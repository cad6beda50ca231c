import { ActorRole, AuditEntry } from '@dixit/model';
import { Acting, taken } from '../../taken.ts';
import { procedure } from '../../trpc.ts';

/** Says what an actor holds, and what of that is not theirs; later Sources that name the office are linked by it. */
export const role = procedure
  .input(ActorRole.extend(Acting.shape))
  .output(AuditEntry)
  .mutation(async ({ ctx, input }) => await taken(ctx, { do: 'actor.role' }, input));
