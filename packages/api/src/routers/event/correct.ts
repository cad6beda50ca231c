import { AuditEntry, EventCorrect } from '@dixit/model';
import { Acting, taken } from '../../taken.ts';
import { procedure } from '../../trpc.ts';

/** Says what an event is, when and where, and who claims what of its stages; null: that nobody knows. */
export const correct = procedure
  .input(EventCorrect.extend(Acting.shape))
  .output(AuditEntry)
  .mutation(async ({ ctx, input }) => await taken(ctx, { do: 'event.correct' }, input));
