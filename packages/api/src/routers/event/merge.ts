import { AuditEntry, EventMerge } from '@dixit/model';
import { Acting, taken } from '../../taken.ts';
import { procedure } from '../../trpc.ts';

/** Says that events are one. What linking found stays as it is; taken back, nothing is left of it. */
export const merge = procedure
  .input(EventMerge.extend(Acting.shape))
  .output(AuditEntry)
  .mutation(async ({ ctx, input }) => await taken(ctx, { do: 'event.merge' }, input));
