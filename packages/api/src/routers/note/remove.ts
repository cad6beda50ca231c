import { AuditEntry, NoteId } from '@dixit/model';
import { z } from 'zod';
import { Doing, doingOf } from '../../doing.ts';
import { procedure } from '../../trpc.ts';

/** Takes a note away; the log keeps its words. */
export const remove = procedure
  .input(z.strictObject({ id: NoteId, ...Doing.shape }))
  .output(AuditEntry)
  .mutation(async ({ ctx, input: { id, ...who } }) => {
    const { marks } = await ctx.store();
    return await marks.setNote(id, null, doingOf(ctx, who));
  });
