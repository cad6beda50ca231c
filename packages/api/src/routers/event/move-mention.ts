import { AuditEntry, EventMoveMention } from '@dixit/model';
import { Acting, taken } from '../../taken.ts';
import { procedure } from '../../trpc.ts';

/** Moves mentions to the event that they are about; what is said of them goes with them. */
export const moveMention = procedure
  .input(EventMoveMention.extend(Acting.shape))
  .output(AuditEntry)
  .mutation(async ({ ctx, input }) => await taken(ctx, { do: 'event.moveMention' }, input));
