import { actionOf, requireOperands } from '../args.ts';
import type { Context } from '../context.ts';
import { printListing } from '../listing.ts';
import { queryText } from '../query.ts';
import { ACTORS } from '../rows.ts';
import { showEach } from '../show/show-each.ts';

export async function run(context: Context): Promise<number> {
  const action = actionOf(context.args, ['list', 'show']);
  if (action === 'show') return await showEach(context, requireOperands(context.args, 'ID', 1), 'actor');
  const q = queryText(context.args, 1);
  const { actor } = await context.client();
  return await printListing(context, ACTORS, (page) => actor.list.query({ q, ...page }));
}
