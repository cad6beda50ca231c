import { AuditEntry, Opinion, StatementId } from '@dixit/model';
import { z } from 'zod';
import { Doing, doingOf } from '../../doing.ts';
import { procedure } from '../../trpc.ts';

/** What a second person thinks of a statement, for measuring agreement; the statement stays as it is. */
export const judge = procedure
  .input(z.strictObject({ id: StatementId, opinion: Opinion, ...Doing.shape }))
  .output(AuditEntry)
  .mutation(async ({ ctx, input: { id, opinion, ...who } }) => {
    const store = await ctx.store();
    return await store.queue.judge(id, opinion, doingOf(ctx, who));
  });
