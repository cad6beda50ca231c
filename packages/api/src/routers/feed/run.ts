import { Instant, Job } from '@dixit/model';
import { z } from 'zod';
import { procedure } from '../../trpc.ts';
import { FeedUrl } from './input.ts';

/**
 * Reads the feeds that are due, or the given ones, as one job; its items are the feeds, then their new entries.
 * No job when none is due; `nextReadAt` tells when one will be.
 */
export const run = procedure
  .input(z.strictObject({ urls: z.array(FeedUrl).min(1).max(10_000).optional() }))
  .output(z.strictObject({ job: Job.nullable(), nextReadAt: Instant.nullable() }))
  .mutation(async ({ ctx, input: { urls } }) => await ctx.feeds.run(urls ?? null));
