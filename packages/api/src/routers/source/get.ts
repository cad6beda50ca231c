import { Diagnostic, EventRow, Figure, Source, SourceId, SourceRow, Statement, TemporalExpression } from '@dixit/model';
import { z } from 'zod';
import { found } from '../../found.ts';
import { procedure } from '../../trpc.ts';

/** The only listing that carries the text of an article. */
export const get = procedure
  .input(z.strictObject({ id: SourceId }))
  .output(
    z.strictObject({
      source: Source,
      row: SourceRow,
      statements: z.array(Statement),
      events: z.array(EventRow),
      copies: z.array(SourceRow),
      temporals: z.array(TemporalExpression),
      figures: z.array(Figure),
      /** Of the document as it was read, and of what was looked for in it. */
      diagnostics: z.array(Diagnostic),
    }),
  )
  .query(async ({ ctx, input: { id } }) => {
    const store = await ctx.store();
    const source = found(await store.sources.get(id), 'source', id);
    const row = found(await store.sources.row(id), 'source', id);
    const statements = await store.statements.ofSource(id);
    const events = await store.events.ofSource(id);
    const copies = source.copyGroupId === null ? [] : await store.sources.copies(source.copyGroupId);
    const extraction = await store.sources.extraction(id);
    const diagnostics = [...source.diagnostics, ...(extraction?.diagnostics ?? [])];
    const { temporals = [], figures = [] } = extraction ?? {};
    return { source, row, statements, events, copies, temporals, figures, diagnostics };
  });
