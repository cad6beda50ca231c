import { Feed } from '@dixit/model';
import { z } from 'zod';
import { procedure } from '../../trpc.ts';
import { Every, FeedUrl, Name } from './input.ts';

/**
 * Follows a feed from now on. The address is read once: that of a page stands for the feed that it announces.
 * `isNew` is false for a feed that is followed already, which stays as it is.
 */
export const add = procedure
  .input(z.strictObject({ url: FeedUrl, title: Name.optional(), outlet: Name.optional(), every: Every.optional() }))
  .output(z.strictObject({ feed: Feed, isNew: z.boolean() }))
  .mutation(async ({ ctx, input }) => await ctx.feeds.add(input));
