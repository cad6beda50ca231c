import { Orphan, PageInput, pageOf } from '@dixit/model';
import { procedure } from '../../trpc.ts';

/** What people said that has no place any more, with the words it was put on, the newest first. */
export const orphans = procedure
  .input(PageInput)
  .output(pageOf(Orphan))
  .query(async ({ ctx, input }) => {
    const { curation } = await ctx.store();
    return await curation.orphans(input);
  });
