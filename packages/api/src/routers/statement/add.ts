import { AuditEntry, StatementAdd } from '@dixit/model';
import { Acting, taken } from '../../taken.ts';
import { procedure } from '../../trpc.ts';

/**
 * Adds a statement that was missed, by where its words stand in the frozen text; `subjectId` of the line is its id. It
 * holds when the source is extracted again, and what an engine finds there later takes over what was said of it.
 */
export const add = procedure
  .input(StatementAdd.extend(Acting.shape))
  .output(AuditEntry)
  .mutation(async ({ ctx, input }) => await taken(ctx, { do: 'statement.add' }, input));
