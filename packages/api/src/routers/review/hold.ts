import { StatementId } from '@dixit/model';
import { z } from 'zod';
import { Doing, doingOf } from '../../doing.ts';
import { procedure } from '../../trpc.ts';

/**
 * Holds a statement for the person who opens it, for ten minutes, so that two do not decide on the same; what was held before
 * is let go. `heldBy` is another than `by`, who asked, where that one was first. Null lets go alone.
 */
export const hold = procedure
  .input(z.strictObject({ id: StatementId.nullable(), by: Doing.shape.by }))
  .output(z.strictObject({ heldBy: z.string().nullable(), by: z.string() }))
  .mutation(async ({ ctx, input: { id, by: person } }) => {
    const store = await ctx.store();
    const { by, at } = doingOf(ctx, { by: person, why: null });
    return { heldBy: await store.queue.hold(id, { by, now: at }), by };
  });
