import { AuditEntry, CopyJudge } from '@dixit/model';
import { Acting, taken } from '../../taken.ts';
import { procedure } from '../../trpc.ts';

/** Says whether one source is a copy of another, so that both count once; null takes the verdict away. */
export const judgeCopy = procedure
  .input(CopyJudge.extend(Acting.shape))
  .output(AuditEntry)
  .mutation(async ({ ctx, input }) => await taken(ctx, { do: 'source.judgeCopy' }, input));
