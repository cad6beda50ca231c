import { SourceId, SourceRow } from '@dixit/model';
import { z } from 'zod';
import { found } from '../../found.ts';
import { procedure } from '../../trpc.ts';

/** All that was read at the address of a Source, the earliest first; itself alone when it has none. */
export const versions = procedure
  .input(z.strictObject({ id: SourceId }))
  .output(z.array(SourceRow))
  .query(async ({ ctx, input: { id } }) => {
    const store = await ctx.store();
    const row = found(await store.sources.row(id), 'source', id);
    const all = await store.sources.versions(id);
    return all.length === 0 ? [row] : all;
  });
