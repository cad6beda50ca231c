import { Event, EventId, EventRow } from '@dixit/model';
import { field } from '@dixit/model/query';
import { z } from 'zod';
import { sourcesOfEvent } from '../../event-sources.ts';
import { found, resolved } from '../../found.ts';
import { TimelineEntry, entryOfStatement, inTime, reportsOf, stagesByStatement } from '../../timeline.ts';
import { procedure } from '../../trpc.ts';

/** Who claimed which stage of an event and what was said of it, in the order of time. At most 500 statements. */
export const timeline = procedure
  .input(z.strictObject({ id: EventId }))
  .output(z.strictObject({ event: Event, row: EventRow, entries: z.array(TimelineEntry) }))
  .query(async ({ ctx, input }) => {
    const store = await ctx.store();
    const event = found(await resolved(store, input.id, (id) => store.events.get(id)), 'event', input.id);
    const row = found(await store.events.row(event.id), 'event', input.id);
    const about = field('event', event.id);
    const { rows } = await store.statements.search(about, { cursor: null, limit: 500, sort: 'oldest' });
    const stages = stagesByStatement([event]);
    const said = rows.map((each) => entryOfStatement(each, stages.get(each.id) ?? []));
    const reported = await reportsOf(store, event, await sourcesOfEvent(store, event));
    return { event, row, entries: inTime([...said, ...reported]) };
  });
