import { DixitError, SourceId, SourceRow, Statement } from '@dixit/model';
import { z } from 'zod';
import { found } from '../../found.ts';
import { procedure } from '../../trpc.ts';
import { STATEMENT_CHANGES, compareVersions } from '../../version-diff.ts';

/** What became of the statements of one version in another; by default of the version before it. */
export const diff = procedure
  .input(z.strictObject({ id: SourceId, from: SourceId.optional() }))
  .output(
    z.strictObject({
      from: SourceRow,
      to: SourceRow,
      statements: z.array(
        z.strictObject({
          change: z.enum(STATEMENT_CHANGES),
          before: Statement.nullable(),
          after: Statement.nullable(),
        }),
      ),
    }),
  )
  .query(async ({ ctx, input }) => {
    const { sources, statements } = await ctx.store();
    const source = found(await sources.get(input.id), 'source', input.id);
    const fromId = input.from ?? source.previousVersionId;
    if (fromId === null) throw new DixitError('NOT_FOUND', { noun: 'source', id: input.id });
    const from = found(await sources.row(fromId), 'source', fromId);
    const to = found(await sources.row(source.id), 'source', source.id);
    const [before, after] = [await statements.ofSource(from.id), await statements.ofSource(to.id)];
    return { from, to, statements: compareVersions(before, after) };
  });
