import { EventRow, pageOf } from '@dixit/model';
import { queryOf } from '@dixit/model/query';
import { QueryPageInput } from '../../input.ts';
import { procedure } from '../../trpc.ts';

export const list = procedure
  .input(QueryPageInput)
  .output(pageOf(EventRow))
  .query(async ({ ctx, input: { q, ...page } }) => {
    const store = await ctx.store();
    return await store.events.list(queryOf(q), page);
  });
