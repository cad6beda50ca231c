import type { EventRow } from '@dixit/model';
import { text } from './args.ts';
import type { Context } from './context.ts';
import { chosen } from './input.ts';
import { printListing } from './listing.ts';
import { EVENTS } from './rows.ts';

/** Events with the title that `phrases` gives them, since none is stored. */
export async function printEvents(context: Context, q: string): Promise<number> {
  const sort = chosen('event.list', 'sort', text(context.args, 'sort')) ?? 'sources';
  const { event } = await context.client();
  return await printListing(context, EVENTS, async (page) => {
    const found = await event.list.query({ q, sort, ...page });
    const titled = (row: EventRow) => ({ ...row, title: context.phrases.eventTitle(row) });
    return { ...found, rows: found.rows.map(titled) };
  });
}
