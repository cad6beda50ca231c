import { Job, JobId } from '@dixit/model';
import { z } from 'zod';
import { found } from '../../found.ts';
import { procedure } from '../../trpc.ts';

export const get = procedure
  .input(z.strictObject({ id: JobId }))
  .output(Job)
  .query(async ({ ctx, input: { id } }) => {
    const store = await ctx.store();
    return found(await store.jobs.get(id), 'job', id);
  });
