import { AuditEntry } from '@dixit/model';
import { z } from 'zod';
import { Doing, doingOf } from '../../doing.ts';
import { procedure } from '../../trpc.ts';

/** Takes a line of the log back; taking back that line in turn does it again. */
export const undo = procedure
  .input(z.strictObject({ entry: z.int().min(1), ...Doing.shape }))
  .output(AuditEntry)
  .mutation(async ({ ctx, input: { entry, ...who } }) => {
    const { curation } = await ctx.store();
    return await curation.undo(entry, doingOf(ctx, who));
  });
