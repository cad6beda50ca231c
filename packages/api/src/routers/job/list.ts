import { JOB_STATES, Job, PageInput, pageOf } from '@dixit/model';
import { z } from 'zod';
import { procedure } from '../../trpc.ts';

/** The newest first; only those in one of some states, if told. */
export const list = procedure
  .input(PageInput.extend({ states: z.array(z.enum(JOB_STATES)).min(1).optional() }))
  .output(pageOf(Job))
  .query(async ({ ctx, input }) => {
    const store = await ctx.store();
    return await store.jobs.list(input);
  });
