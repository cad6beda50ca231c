import { z } from 'zod';
import { procedure } from '../../trpc.ts';

/** All feeds that are followed, as an OPML file. */
export const exportOpml = procedure
  .input(z.strictObject({}))
  .output(z.strictObject({ text: z.string() }))
  .query(async ({ ctx }) => ({ text: await ctx.feeds.exportOpml() }));
