import { ErrorBody, IMPORT_KINDS } from '@dixit/model';
import { z } from 'zod';
import { adminProcedure } from '../../trpc.ts';

const count = z.int().min(0);

/** Some lines of a file, one after the other. What is wrong with a line is told by its number; the others come in. */
export const lines = adminProcedure
  .input(
    z.strictObject({
      kind: z.enum(IMPORT_KINDS),
      lines: z.array(z.strictObject({ line: z.int().min(1), text: z.string() })).max(1_000),
    }),
  )
  .output(
    z.strictObject({
      documents: count,
      unchanged: count,
      unanchored: count,
      lines: count,
      failed: z.array(z.strictObject({ line: z.int(), error: ErrorBody })),
    }),
  )
  .mutation(async ({ ctx, input }) => await ctx.importer.take(input.kind, input.lines));
