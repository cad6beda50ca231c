import { StatementId } from '@dixit/model';
import { z } from 'zod';
import { Doing } from '../../doing.ts';
import { procedure } from '../../trpc.ts';

/** A statement that others have decided and this person has yet to judge, without what they decided. Null: none is left. */
export const second = procedure
  .input(z.strictObject({ by: Doing.shape.by }))
  .output(z.strictObject({ id: StatementId.nullable() }))
  .query(async ({ ctx, input: { by } }) => {
    const store = await ctx.store();
    return { id: await store.queue.second(by) };
  });
