import { Comparison, Event, EventId, SourceRow } from '@dixit/model';
import { z } from 'zod';
import { bestFirst } from '../../best-first.ts';
import { EventFigure, figuresOf } from '../../event-figures.ts';
import { sourcesOfEvent } from '../../event-sources.ts';
import { Excerpt, excerptsOf, sidesOf } from '../../excerpts.ts';
import { Fact, factsOf, reportsOf } from '../../facts.ts';
import { found, resolved } from '../../found.ts';
import { procedure } from '../../trpc.ts';

/** Sources side by side: one row per fact, one cell per source, in the order of `sources`. */
export const compare = procedure
  .input(z.strictObject({ id: EventId }))
  .output(
    z.strictObject({
      event: Event,
      sources: z.array(SourceRow),
      comparisons: z.array(Comparison),
      facts: z.array(Fact),
      figures: z.array(EventFigure),
      /** Around each side of a comparison. */
      excerpts: z.array(Excerpt),
    }),
  )
  .query(async ({ ctx, input }) => {
    const store = await ctx.store();
    const event = found(await resolved(store, input.id, (id) => store.events.get(id)), 'event', input.id);
    const sources = await sourcesOfEvent(store, event);
    const comparisons = bestFirst(await store.events.comparisons(event.id));
    const reports = await reportsOf(store, sources);
    const facts = factsOf(event, reports, sources);
    const figures = figuresOf(event, reports);
    const excerpts = await excerptsOf(store, sidesOf(comparisons));
    return { event, sources, comparisons, facts, figures, excerpts };
  });
