import { Snapshot, SnapshotId } from '@dixit/model';
import { z } from 'zod';
import { found } from '../../found.ts';
import { procedure } from '../../trpc.ts';

export const get = procedure
  .input(z.strictObject({ id: SnapshotId }))
  .output(Snapshot)
  .query(async ({ ctx, input: { id } }) => {
    const { snapshots } = await ctx.store();
    return found(await snapshots.get(id), 'snapshot', id);
  });
