import { AuditEntry, UtteranceJudge } from '@dixit/model';
import { Acting, taken } from '../../taken.ts';
import { procedure } from '../../trpc.ts';

/** Confirms or rejects that statements report one act of saying. */
export const judge = procedure
  .input(UtteranceJudge.extend(Acting.shape))
  .output(AuditEntry)
  .mutation(async ({ ctx, input }) => await taken(ctx, { do: 'utterance.judge' }, input));
