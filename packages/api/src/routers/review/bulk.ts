import { AuditEntry, BulkEffect } from '@dixit/model';
import { z } from 'zod';
import { doingOf } from '../../doing.ts';
import { procedure } from '../../trpc.ts';
import { BulkInput, selectionOf } from './bulk-input.ts';

/** Accepts, rejects, clears or tags many statements in one step of the log, which one undo takes back. */
export const bulk = procedure
  .input(BulkInput)
  .output(z.strictObject({ effect: BulkEffect, entry: AuditEntry.nullable() }))
  .mutation(async ({ ctx, input: { action, ids, q, ...who } }) => {
    const store = await ctx.store();
    return await store.bulk.apply(selectionOf({ ids, q }), action, doingOf(ctx, who));
  });
