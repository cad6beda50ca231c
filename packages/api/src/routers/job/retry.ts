import { Job, JobId } from '@dixit/model';
import { z } from 'zod';
import { found } from '../../found.ts';
import { procedure } from '../../trpc.ts';

/** Puts the failed documents of a job back into the queue. */
export const retry = procedure
  .input(z.strictObject({ id: JobId }))
  .output(Job)
  .mutation(async ({ ctx, input: { id } }) => {
    const store = await ctx.store();
    found(await store.jobs.get(id), 'job', id);
    return await ctx.intake.retry(id);
  });
