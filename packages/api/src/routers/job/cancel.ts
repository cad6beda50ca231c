import { Job, JobId } from '@dixit/model';
import { z } from 'zod';
import { found } from '../../found.ts';
import { procedure } from '../../trpc.ts';

/** What is finished stays; what waits is not begun. */
export const cancel = procedure
  .input(z.strictObject({ id: JobId }))
  .output(Job)
  .mutation(async ({ ctx, input: { id } }) => {
    const store = await ctx.store();
    found(await store.jobs.get(id), 'job', id);
    await ctx.intake.cancel(id);
    return found(await store.jobs.get(id), 'job', id);
  });
