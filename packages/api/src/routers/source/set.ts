import { Source, SourceId } from '@dixit/model';
import { z } from 'zod';
import { procedure } from '../../trpc.ts';
import { Published } from './document.ts';

/** Corrects date or outlet; null takes an earlier correction back. What was resolved from them follows. */
export const set = procedure
  .input(
    z.strictObject({
      id: SourceId,
      published: Published.nullable().optional(),
      outlet: z.string().min(1).nullable().optional(),
    }),
  )
  .output(Source)
  .mutation(async ({ ctx, input: { id, ...patch } }) => await ctx.intake.setSource(id, patch));
