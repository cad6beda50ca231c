import { z } from 'zod';
import { procedure } from '../../trpc.ts';

const count = z.int().min(0);

/** `revision` changes whenever something was written. */
export const status = procedure
  .output(
    z.strictObject({
      version: z.string(),
      counts: z.strictObject({ sources: count, statements: count, events: count, actors: count }),
      revision: z.int(),
      languages: z.array(z.string()),
    }),
  )
  .query(async ({ ctx }) => {
    const store = await ctx.store();
    const [counts, revision] = [await store.counts(), await store.revision()];
    return { version: ctx.version, counts, revision, languages: [...ctx.languages] };
  });
