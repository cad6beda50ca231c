import { AuditEntry, MarkedId, Note, NoteText } from '@dixit/model';
import { z } from 'zod';
import { Doing, doingOf } from '../../doing.ts';
import { procedure } from '../../trpc.ts';

/** Writes a note on a source, a statement, an event or an actor. */
export const add = procedure
  .input(z.strictObject({ id: MarkedId, text: NoteText, ...Doing.shape }))
  .output(z.strictObject({ note: Note, entry: AuditEntry }))
  .mutation(async ({ ctx, input: { id, text, ...who } }) => {
    const { marks } = await ctx.store();
    return await marks.addNote(id, text, doingOf(ctx, who));
  });
