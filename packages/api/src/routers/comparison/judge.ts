import { AuditEntry, ComparisonJudge } from '@dixit/model';
import { Acting, taken } from '../../taken.ts';
import { procedure } from '../../trpc.ts';

/** Confirms or rejects what linking says two claims do to each other; a rejected dispute no longer counts as one. */
export const judge = procedure
  .input(ComparisonJudge.extend(Acting.shape))
  .output(AuditEntry)
  .mutation(async ({ ctx, input }) => await taken(ctx, { do: 'comparison.judge' }, input));
