import { Feed } from '@dixit/model';
import { z } from 'zod';
import { procedure } from '../../trpc.ts';
import { Every, FeedUrl, Name } from './input.ts';

/** Changes how a feed is followed. An outlet of null leaves it to the pages to say whose they are. */
export const set = procedure
  .input(
    z.strictObject({
      url: FeedUrl,
      title: Name.nullable().optional(),
      outlet: Name.nullable().optional(),
      every: Every.optional(),
      isPaused: z.boolean().optional(),
    }),
  )
  .output(Feed)
  .mutation(async ({ ctx, input: { url, ...patch } }) => await ctx.feeds.set(url, patch));
