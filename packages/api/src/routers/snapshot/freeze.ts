import { Snapshot } from '@dixit/model';
import { z } from 'zod';
import { QueryText } from '../../input.ts';
import { procedure } from '../../trpc.ts';

/** Keeps what a query finds now, row by row, under an id that a link can carry. */
export const freeze = procedure
  .input(z.strictObject({ q: QueryText, sort: Snapshot.shape.sort.default('newest') }))
  .output(Snapshot)
  .mutation(async ({ ctx, input: { q, sort } }) => {
    const { snapshots } = await ctx.store();
    return await snapshots.freeze(q, sort, ctx.clock.now());
  });
