import { Comparison, Event, EventId, EventRow, SourceRow, StatementRow } from '@dixit/model';
import { field } from '@dixit/model/query';
import { z } from 'zod';
import { bestFirst } from '../../best-first.ts';
import { sourcesOfEvent } from '../../event-sources.ts';
import { Excerpt, excerptsOf, sidesOf } from '../../excerpts.ts';
import { found, resolved } from '../../found.ts';
import { procedure } from '../../trpc.ts';

/**
 * An id that was merged into another finds the event it became. At most 500 statements, oldest first. `mentions`: with
 * the sentence around each mention.
 */
export const get = procedure
  .input(z.strictObject({ id: EventId, mentions: z.boolean().default(false) }))
  .output(
    z.strictObject({
      event: Event,
      row: EventRow,
      statements: z.array(StatementRow),
      comparisons: z.array(Comparison),
      sources: z.array(SourceRow),
      /** Around each stage claim and each side of a comparison, and each mention where they are asked for. */
      excerpts: z.array(Excerpt),
    }),
  )
  .query(async ({ ctx, input }) => {
    const store = await ctx.store();
    const event = found(await resolved(store, input.id, (id) => store.events.get(id)), 'event', input.id);
    const row = found(await store.events.row(event.id), 'event', input.id);
    const about = field('event', event.id);
    const { rows: statements } = await store.statements.search(about, { cursor: null, limit: 500, sort: 'oldest' });
    const comparisons = bestFirst(await store.events.comparisons(event.id));
    const sources = await sourcesOfEvent(store, event);
    const excerpts = await excerptsOf(store, [
      ...event.stages,
      ...sidesOf(comparisons),
      ...(input.mentions ? event.mentions : []),
    ]);
    return { event, row, statements, comparisons, sources, excerpts };
  });
