import { actionOf } from '../args.ts';
import type { Context } from '../context.ts';
import { printEvents } from '../print-events.ts';
import { printListing } from '../listing.ts';
import { queryText } from '../query.ts';
import { ACTORS, SOURCES, STATEMENTS } from '../rows.ts';

export async function run(context: Context): Promise<number> {
  const what = actionOf(context.args, ['sources', 'statements', 'events', 'actors']);
  const q = queryText(context.args, 1);
  const client = await context.client();
  switch (what) {
    case 'sources':
      return await printListing(context, SOURCES, (page) => client.source.list.query({ q, ...page }));
    case 'statements':
      return await printListing(context, STATEMENTS, (page) => client.statement.search.query({ q, ...page }));
    case 'events':
      return await printEvents(context, q);
    case 'actors':
      return await printListing(context, ACTORS, (page) => client.actor.list.query({ q, ...page }));
  }
}
