import { AuditEntry, EventSplit } from '@dixit/model';
import { Acting, taken } from '../../taken.ts';
import { procedure } from '../../trpc.ts';

/** Makes another event of some of the mentions of one; what is said of them goes with them. */
export const split = procedure
  .input(EventSplit.extend(Acting.shape))
  .output(AuditEntry)
  .mutation(async ({ ctx, input }) => await taken(ctx, { do: 'event.split' }, input));
