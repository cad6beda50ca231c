import { SourceId } from '@dixit/model';
import { z } from 'zod';
import { found } from '../../found.ts';
import { adminProcedure } from '../../trpc.ts';

/** Takes sources out with all that rests on them alone. None is removed when one is unknown. */
export const remove = adminProcedure
  .input(z.strictObject({ ids: z.array(SourceId).min(1).max(1_000) }))
  .output(z.strictObject({ removed: z.int().min(0) }))
  .mutation(async ({ ctx, input }) => {
    const store = await ctx.store();
    const ids = [...new Set(input.ids)];
    for (const id of ids) found(await store.sources.row(id), 'source', id);
    for (const id of ids) await ctx.intake.removeSource(id);
    return { removed: ids.length };
  });
