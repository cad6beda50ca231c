import { TagCount } from '@dixit/model';
import { z } from 'zod';
import { procedure } from '../../trpc.ts';

/** Every tag, the most used first, with how many things of each kind carry it. */
export const list = procedure
  .input(z.strictObject({}))
  .output(z.array(TagCount))
  .query(async ({ ctx }) => {
    const { marks } = await ctx.store();
    return await marks.tags();
  });
