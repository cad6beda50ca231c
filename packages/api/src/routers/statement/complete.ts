import { FACETS, Facet } from '@dixit/model';
import { z } from 'zod';
import { procedure } from '../../trpc.ts';

/** What a field of the query can be completed to, from the data; fields of fixed values give nothing. */
export const complete = procedure
  .input(
    z.strictObject({
      field: z.enum([...FACETS, 'about']),
      text: z.string().max(200),
      limit: z.int().min(1).max(50).default(8),
    }),
  )
  .output(Facet.shape.values)
  .query(async ({ ctx, input: { field, text, limit } }) => {
    const { statements } = await ctx.store();
    return await statements.complete(field, text, limit);
  });
