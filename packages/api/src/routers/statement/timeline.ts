import { pageOf } from '@dixit/model';
import { queryOf } from '@dixit/model/query';
import { QueryPageInput } from '../../input.ts';
import { TimelineEntry, entryOfStatement, stagesByStatement } from '../../timeline.ts';
import { procedure } from '../../trpc.ts';

/** Statements that a query finds, earliest first, undated ones before them, each with the stages of events it claims. */
export const timeline = procedure
  .input(QueryPageInput)
  .output(pageOf(TimelineEntry))
  .query(async ({ ctx, input: { q, ...page } }) => {
    const store = await ctx.store();
    const found = await store.statements.search(queryOf(q), { ...page, sort: 'oldest' });
    const ids = new Set<string>();
    for (const { id } of found.rows) {
      const statement = await store.statements.get(id);
      for (const { eventId } of statement?.about.events ?? []) if (eventId !== null) ids.add(eventId);
    }
    const events = await Promise.all([...ids].map(async (id) => await store.events.get(id)));
    const stages = stagesByStatement(events.filter((event) => event !== null));
    return { ...found, rows: found.rows.map((row) => entryOfStatement(row, stages.get(row.id) ?? [])) };
  });
