import { PageInput, StatementRow, StatementSort, pageOf } from '@dixit/model';
import { queryOf } from '@dixit/model/query';
import { z } from 'zod';
import { QueryText } from '../../input.ts';
import { procedure } from '../../trpc.ts';

export const search = procedure
  .input(
    z.strictObject({
      q: QueryText,
      sort: StatementSort.default('newest'),
      ...PageInput.shape,
    }),
  )
  .output(pageOf(StatementRow))
  .query(async ({ ctx, input: { q, ...page } }) => {
    const store = await ctx.store();
    return await store.statements.search(queryOf(q), page);
  });
