import { BulkEffect, StatementRow } from '@dixit/model';
import { z } from 'zod';
import { readerProcedure } from '../../trpc.ts';
import { BulkInput, selectionOf } from './bulk-input.ts';

/** What `review.bulk` would do: how many statements change, the first of them, what is left as it is and why. */
export const previewBulk = readerProcedure
  .input(BulkInput)
  .output(z.strictObject({ effect: BulkEffect, examples: z.array(StatementRow) }))
  .mutation(async ({ ctx, input: { action, ids, q, by } }) => {
    const store = await ctx.store();
    const effect = await store.bulk.preview(selectionOf({ ids, q }), action, by);
    return { effect, examples: await store.statements.rows(effect.changedIds) };
  });
