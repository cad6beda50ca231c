import { AuditEntry, NoteId, NoteText } from '@dixit/model';
import { z } from 'zod';
import { Doing, doingOf } from '../../doing.ts';
import { procedure } from '../../trpc.ts';

/** Writes a note anew. */
export const set = procedure
  .input(z.strictObject({ id: NoteId, text: NoteText, ...Doing.shape }))
  .output(AuditEntry)
  .mutation(async ({ ctx, input: { id, text, ...who } }) => {
    const { marks } = await ctx.store();
    return await marks.setNote(id, text, doingOf(ctx, who));
  });
