import { Feed, PageInput, pageOf } from '@dixit/model';
import { procedure } from '../../trpc.ts';

/** Feeds that are followed, in the order in which they were added. */
export const list = procedure
  .input(PageInput)
  .output(pageOf(Feed))
  .query(async ({ ctx, input }) => await (await ctx.store()).feeds.list(input));
