import { Job } from '@dixit/model';
import { z } from 'zod';
import { procedure } from '../../trpc.ts';
import { Document, intakeItem } from './document.ts';

/** Takes documents in as a job, and answers at once; `job.watch` tells how it goes. */
export const add = procedure
  .input(z.strictObject({ items: z.array(Document).min(1).max(1_000) }))
  .output(Job)
  .mutation(async ({ ctx, input }) => await ctx.intake.submit(input.items.map(intakeItem)));
