import { QueueFilter, QueueItem } from '@dixit/model';
import { queryOf } from '@dixit/model/query';
import { z } from 'zod';
import { Doing, doingOf } from '../../doing.ts';
import { QueryText } from '../../input.ts';
import { procedure } from '../../trpc.ts';

/**
 * The most urgent statement that is nobody else's, first of what was given to this person; held for ten minutes, so
 * that two do not do the same. Null when none is left.
 */
export const next = procedure
  .input(z.strictObject({ q: QueryText, ...QueueFilter.shape, by: Doing.shape.by }))
  .output(QueueItem.nullable())
  .mutation(async ({ ctx, input: { q, by: person, ...filter } }) => {
    const store = await ctx.store();
    const { by, at } = doingOf(ctx, { by: person, why: null });
    return await store.queue.next(queryOf(q), filter, { by, now: at });
  });
