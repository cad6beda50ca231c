import { PageInput, TagFilter, Tagging, pageOf } from '@dixit/model';
import { z } from 'zod';
import { procedure } from '../../trpc.ts';

/** What carries which tag, the newest first: of one tag, on one thing, on a kind of things, or those that found no place. */
export const of = procedure
  .input(z.strictObject({ ...TagFilter.shape, ...PageInput.shape }))
  .output(pageOf(Tagging))
  .query(async ({ ctx, input: { cursor, limit, ...filter } }) => {
    const { marks } = await ctx.store();
    return await marks.taggings(filter, { cursor, limit });
  });
