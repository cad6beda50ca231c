import { EventRow, PageInput, pageOf } from '@dixit/model';
import { queryOf } from '@dixit/model/query';
import { z } from 'zod';
import { QueryText } from '../../input.ts';
import { procedure } from '../../trpc.ts';

/** By default what the most sources speak of comes first, then what is contested, then the newest. */
export const list = procedure
  .input(z.strictObject({ q: QueryText, sort: z.enum(['sources', 'newest']).default('sources'), ...PageInput.shape }))
  .output(pageOf(EventRow))
  .query(async ({ ctx, input: { q, ...page } }) => {
    const store = await ctx.store();
    return await store.events.list(queryOf(q), page);
  });
