import { ActorApart, AuditEntry } from '@dixit/model';
import { Acting, taken } from '../../taken.ts';
import { procedure } from '../../trpc.ts';

/** Says that actors are not the same, however alike their names: neither linking nor the queue takes them for one. */
export const apart = procedure
  .input(ActorApart.extend(Acting.shape))
  .output(AuditEntry)
  .mutation(async ({ ctx, input }) => await taken(ctx, { do: 'actor.apart' }, input));
