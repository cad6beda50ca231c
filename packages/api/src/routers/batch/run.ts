import { BATCH_PER_CALL, BatchMode, BatchRow, DixitError, type Tally } from '@dixit/model';
import type { Store } from '@dixit/model/ports';
import { type Query, batchQuery, printQuery, queryOf } from '@dixit/model/query';
import { z } from 'zod';
import { QueryText } from '../../input.ts';
import { procedure } from '../../trpc.ts';

const NOTHING: Tally = { statements: 0, sources: 0, first: null, last: null, sampleIds: [], sourceId: null };

/**
 * Names or phrases, each looked for by itself: how many statements, in how many sources, from when to when. The whole
 * of a line's result is what `statement.search` and `export.stream` find for its `query`.
 */
export const run = procedure
  .input(
    z.strictObject({
      lines: z.array(z.string().trim().min(1).max(500)).min(1).max(BATCH_PER_CALL),
      mode: BatchMode.default('anywhere'),
      /** What all of them are looked for within. */
      q: QueryText,
      /** So many ids of each. */
      samples: z.int().min(0).max(20).default(3),
    }),
  )
  .output(z.array(BatchRow))
  .query(async ({ ctx, input: { lines, mode, q, samples } }) => {
    const store = await ctx.store();
    const within = queryOf(q);
    const rows: BatchRow[] = [];
    for (const text of lines) rows.push(await lineOf(store, text, () => batchQuery(text, mode, within), samples));
    return rows;
  });

async function lineOf(store: Store, text: string, read: () => Query, samples: number): Promise<BatchRow> {
  try {
    const query = read();
    return { text, query: printQuery(query), ...(await store.statements.tally(query, samples)), error: null };
  } catch (error) {
    if (!(error instanceof DixitError) || error.code !== 'QUERY_INVALID') throw error;
    return { text, query: null, ...NOTHING, error: error.body };
  }
}
