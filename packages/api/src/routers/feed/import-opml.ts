import { z } from 'zod';
import { procedure } from '../../trpc.ts';
import { Every } from './input.ts';

/** Follows the feeds of an OPML file; those that are followed already stay as they are. Nothing is read from the web. */
export const importOpml = procedure
  .input(z.strictObject({ text: z.string().max(20_000_000), name: z.string().max(1_000), every: Every.optional() }))
  .output(z.strictObject({ added: z.int().min(0), known: z.int().min(0) }))
  .mutation(async ({ ctx, input }) => await ctx.feeds.importOpml(input));
