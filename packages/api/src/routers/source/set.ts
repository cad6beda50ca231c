import { Source, SourceId } from '@dixit/model';
import { z } from 'zod';
import { Doing, doingOf } from '../../doing.ts';
import { procedure } from '../../trpc.ts';
import { LanguageTag, Published } from './document.ts';

/**
 * Corrects date, outlet or language, as a step of the log; null takes an earlier correction back. What was resolved from
 * them follows. `basedOn`: the last line of the log on the source that the person has seen (0: none).
 */
export const set = procedure
  .input(
    z.strictObject({
      id: SourceId,
      published: Published.nullable().optional(),
      outlet: z.string().min(1).nullable().optional(),
      language: LanguageTag.nullable().optional(),
      ...Doing.shape,
    }),
  )
  .output(Source)
  .mutation(async ({ ctx, input: { id, basedOn, by, why, ...patch } }) => {
    const doing = doingOf(ctx, { by, why });
    return await ctx.intake.setSource(id, patch, { doing, basedOn });
  });
