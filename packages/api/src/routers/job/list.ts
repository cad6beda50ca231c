import { Job, PageInput, pageOf } from '@dixit/model';
import { procedure } from '../../trpc.ts';

export const list = procedure
  .input(PageInput)
  .output(pageOf(Job))
  .query(async ({ ctx, input }) => {
    const store = await ctx.store();
    return await store.jobs.list(input);
  });
