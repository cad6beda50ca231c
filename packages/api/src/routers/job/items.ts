import { ITEM_STATES, JobId, JobItem, PageInput, pageOf } from '@dixit/model';
import { z } from 'zod';
import { found } from '../../found.ts';
import { procedure } from '../../trpc.ts';

export const items = procedure
  .input(z.strictObject({ id: JobId, state: z.enum(ITEM_STATES).optional(), ...PageInput.shape }))
  .output(pageOf(JobItem))
  .query(async ({ ctx, input: { id, ...page } }) => {
    const store = await ctx.store();
    found(await store.jobs.get(id), 'job', id);
    return await store.jobs.items(id, page);
  });
