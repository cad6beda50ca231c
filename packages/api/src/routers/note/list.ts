import { Note, NoteFilter, PageInput, pageOf } from '@dixit/model';
import { z } from 'zod';
import { procedure } from '../../trpc.ts';

/** Notes, the newest first: on one thing or on anything, by one person, with some words, or those that found no place. */
export const list = procedure
  .input(z.strictObject({ ...NoteFilter.shape, ...PageInput.shape }))
  .output(pageOf(Note))
  .query(async ({ ctx, input: { cursor, limit, ...filter } }) => {
    const { marks } = await ctx.store();
    return await marks.notes(filter, { cursor, limit });
  });
