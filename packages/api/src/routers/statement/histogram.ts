import { Histogram } from '@dixit/model';
import { queryOf } from '@dixit/model/query';
import { QueryInput } from '../../input.ts';
import { procedure } from '../../trpc.ts';

export const histogram = procedure
  .input(QueryInput)
  .output(Histogram)
  .query(async ({ ctx, input }) => {
    const store = await ctx.store();
    return await store.statements.histogram(queryOf(input.q));
  });
