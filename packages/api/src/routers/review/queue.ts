import { PageInput, QueueFilter, QueueItem, pageOf } from '@dixit/model';
import { queryOf } from '@dixit/model/query';
import { z } from 'zod';
import { QueryText } from '../../input.ts';
import { procedure } from '../../trpc.ts';

/** What is worth a person's minute, the most urgent first, each with the parts of its score. */
export const queue = procedure
  .input(z.strictObject({ q: QueryText, ...QueueFilter.shape, ...PageInput.shape }))
  .output(pageOf(QueueItem))
  .query(async ({ ctx, input: { q, cursor, limit, ...filter } }) => {
    const store = await ctx.store();
    return await store.queue.list(queryOf(q), filter, { cursor, limit });
  });
