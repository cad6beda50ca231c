import { z } from 'zod';
import { adminProcedure } from '../../trpc.ts';

/** The last line of an import has come. */
export const finish = adminProcedure
  .input(z.strictObject({}))
  .output(z.strictObject({}))
  .mutation(async ({ ctx }) => {
    await ctx.importer.finish();
    return {};
  });
