import { CurationAction, Preview } from '@dixit/model';
import { z } from 'zod';
import { Doing, doingOf } from '../../doing.ts';
import { procedure } from '../../trpc.ts';

/** What an action would change and touch, without doing it. */
export const preview = procedure
  .input(z.strictObject({ action: CurationAction, ...Doing.shape }))
  .output(Preview)
  .query(async ({ ctx, input: { action, ...who } }) => {
    const { curation } = await ctx.store();
    return await curation.preview(action, doingOf(ctx, who));
  });
