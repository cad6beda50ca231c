import { ActorRetype, AuditEntry } from '@dixit/model';
import { Acting, taken } from '../../taken.ts';
import { procedure } from '../../trpc.ts';

/** Says what an actor is: person, institution, country … */
export const retype = procedure
  .input(ActorRetype.extend(Acting.shape))
  .output(AuditEntry)
  .mutation(async ({ ctx, input }) => await taken(ctx, { do: 'actor.retype' }, input));
