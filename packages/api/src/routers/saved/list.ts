import { SavedSearch } from '@dixit/model';
import { z } from 'zod';
import { procedure } from '../../trpc.ts';

/** Searches that people keep, by name. */
export const list = procedure
  .input(z.strictObject({}))
  .output(z.array(SavedSearch))
  .query(async ({ ctx }) => {
    const { saved } = await ctx.store();
    return await saved.list();
  });
