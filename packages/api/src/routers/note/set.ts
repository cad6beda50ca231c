import { AuditEntry, NoteId, NoteText } from '@dixit/model';
import { z } from 'zod';
import { Doing, doingOf } from '../../doing.ts';
import { procedure } from '../../trpc.ts';

/** Writes a note anew. `basedOn`: the last line of the log on it that the person has seen. */
export const set = procedure
  .input(z.strictObject({ id: NoteId, text: NoteText, basedOn: z.int().min(0).optional(), ...Doing.shape }))
  .output(AuditEntry)
  .mutation(async ({ ctx, input: { id, text, basedOn, ...who } }) => {
    const { marks } = await ctx.store();
    return await marks.setNote(id, text, doingOf(ctx, who), basedOn);
  });
