import { AuditEntry, StatementId } from '@dixit/model';
import { z } from 'zod';
import { Doing, doingOf } from '../../doing.ts';
import { procedure } from '../../trpc.ts';

/** Gives statements to a person to decide, or (null) back to all, in one step of the log. */
export const assign = procedure
  .input(
    z.strictObject({
      ids: z.array(StatementId).min(1).max(1_000),
      to: z.string().trim().min(1).max(120).nullable(),
      ...Doing.shape,
    }),
  )
  .output(AuditEntry)
  .mutation(async ({ ctx, input: { ids, to, ...who } }) => {
    const store = await ctx.store();
    return await store.queue.assign(ids, to, doingOf(ctx, who));
  });
