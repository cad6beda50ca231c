import { text } from '../args.ts';
import type { Context } from '../context.ts';
import { chosen } from '../input.ts';
import { printListing } from '../listing.ts';
import { queryText } from '../query.ts';
import { STATEMENTS } from '../rows.ts';

export async function run(context: Context): Promise<number> {
  const q = queryText(context.args);
  const sort = chosen('statement.search', 'sort', text(context.args, 'sort')) ?? 'newest';
  const { statement } = await context.client();
  return await printListing(context, STATEMENTS, (page) => statement.search.query({ q, sort, ...page }));
}
