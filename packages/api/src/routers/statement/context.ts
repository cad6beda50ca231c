import {
  Comparison,
  Recognised,
  SourceRow,
  Statement,
  StatementContext,
  StatementId,
  StatementRow,
  Utterance,
} from '@dixit/model';
import { z } from 'zod';
import { bestFirst } from '../../best-first.ts';
import { Excerpt, excerptsOf, sidesOf, sourcesOfSides } from '../../excerpts.ts';
import { found } from '../../found.ts';
import { procedure } from '../../trpc.ts';

/** `around`: UTF-16 code units of text before and after. `siblings` report the same act of saying. */
export const context = procedure
  .input(z.strictObject({ id: StatementId, around: z.int().min(0).max(20_000).default(600) }))
  .output(
    z.strictObject({
      statement: Statement,
      context: StatementContext,
      comparisons: z.array(Comparison),
      /** Of the sides of the comparisons: where they stand, and the sentence around each. */
      sources: z.array(SourceRow),
      excerpts: z.array(Excerpt),
      utterance: Utterance.nullable(),
      siblings: z.array(StatementRow),
      /** Who its speaker and addressee were taken for, and why. */
      recognised: z.array(Recognised),
    }),
  )
  .query(async ({ ctx, input: { id, around } }) => {
    const store = await ctx.store();
    const { statements, utterances } = store;
    const statement = found(await statements.get(id), 'statement', id);
    const context = found(await statements.context(id, around), 'statement', id);
    const comparisons = bestFirst(await utterances.comparisonsOfStatement(id));
    const utterance = statement.utteranceId === null ? null : await utterances.get(statement.utteranceId);
    const others = utterance?.statementIds.filter((other) => other !== id) ?? [];
    const siblings = await statements.rows(others);
    const sources = await sourcesOfSides(store, comparisons);
    const excerpts = await excerptsOf(store, sidesOf(comparisons));
    const recognised = await statements.recognised(id);
    return { statement, context, comparisons, sources, excerpts, utterance, siblings, recognised };
  });
