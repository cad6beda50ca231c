import { SavedSearch } from '@dixit/model';
import { procedure } from '../../trpc.ts';

export const remove = procedure
  .input(SavedSearch.pick({ name: true }))
  .output(SavedSearch.pick({ name: true }))
  .mutation(async ({ ctx, input: { name } }) => {
    const { saved } = await ctx.store();
    await saved.remove(name);
    return { name };
  });
