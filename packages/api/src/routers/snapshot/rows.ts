import { PageInput, SnapshotId, StatementRow, pageOf } from '@dixit/model';
import { z } from 'zod';
import { procedure } from '../../trpc.ts';

/** The rows as they were, in the order of the query. */
export const rows = procedure
  .input(z.strictObject({ id: SnapshotId, ...PageInput.shape }))
  .output(pageOf(StatementRow))
  .query(async ({ ctx, input: { id, ...page } }) => {
    const { snapshots } = await ctx.store();
    return await snapshots.rows(id, page);
  });
