import { DixitError } from '@dixit/model';
import { z } from 'zod';
import { procedure } from '../../trpc.ts';
import { FeedUrl } from './input.ts';

/** Follows a feed no longer; what was read of it stays. */
export const remove = procedure
  .input(z.strictObject({ url: FeedUrl }))
  .output(z.strictObject({ url: z.string() }))
  .mutation(async ({ ctx, input: { url } }) => {
    const store = await ctx.store();
    if (!(await store.feeds.remove(url))) throw new DixitError('NOT_FOUND', { id: url });
    return { url };
  });
