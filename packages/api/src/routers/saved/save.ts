import { SavedSearch } from '@dixit/model';
import { queryOf } from '@dixit/model/query';
import { procedure } from '../../trpc.ts';

/** Keeps a query under a name, in place of one that has it already. */
export const save = procedure
  .input(SavedSearch.omit({ createdAt: true }))
  .output(SavedSearch)
  .mutation(async ({ ctx, input }) => {
    queryOf(input.query); // one that cannot be read is not kept
    const search = { ...input, createdAt: ctx.clock.now() };
    const { saved } = await ctx.store();
    await saved.save(search);
    return search;
  });
