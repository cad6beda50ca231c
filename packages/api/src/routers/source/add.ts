import { Job, JobId } from '@dixit/model';
import { z } from 'zod';
import { procedure } from '../../trpc.ts';
import { Document, intakeItem } from './document.ts';

/**
 * Takes documents in as a job, and answers at once; `job.watch` tells how it goes. With `isOpen` more documents
 * may follow under the id of the job (`jobId`), until a call without it closes the job; a client that fills
 * it holds back while many documents wait (`waiting` of the answer). No `items` keep it open for ten more minutes.
 */
export const add = procedure
  .input(
    z
      .strictObject({
        items: z.array(Document).max(1_000),
        jobId: JobId.optional(),
        isOpen: z.boolean().default(false),
      })
      .refine(({ items, jobId, isOpen }) => items.length > 0 || jobId !== undefined || isOpen, {
        error: 'a job that is closed from the start needs items',
        path: ['items'],
      }),
  )
  .output(Job)
  .mutation(async ({ ctx, input: { items, ...into } }) => await ctx.intake.submit(items.map(intakeItem), into));
