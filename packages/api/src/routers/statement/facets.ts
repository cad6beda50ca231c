import { Facet } from '@dixit/model';
import { queryOf } from '@dixit/model/query';
import { z } from 'zod';
import { QueryInput } from '../../input.ts';
import { procedure } from '../../trpc.ts';

export const facets = procedure
  .input(QueryInput)
  .output(z.array(Facet))
  .query(async ({ ctx, input }) => {
    const store = await ctx.store();
    return await store.statements.facets(queryOf(input.q));
  });
