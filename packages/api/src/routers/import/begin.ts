import { z } from 'zod';
import { adminProcedure } from '../../trpc.ts';

/** An import begins. `restores`: the store is empty, and takes a whole record as it is. */
export const begin = adminProcedure
  .input(z.strictObject({}))
  .output(z.strictObject({ restores: z.boolean() }))
  .mutation(async ({ ctx }) => await ctx.importer.begin());
