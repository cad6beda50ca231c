import type { RouterOutputs } from '@dixit/client';
import { DixitError, nounOfId } from '@dixit/model';
import { flag, requireOperands } from '../args.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { printListing } from '../listing.ts';
import { limitOf } from '../paging.ts';
import { queryText } from '../query.ts';
import { TIMELINE } from '../show/timeline.ts';

type Entry = RouterOutputs['event']['timeline']['entries'][number];

/** The life of an event, or what a query finds, in the order of time: who claims what, and when. */
export async function run(context: Context): Promise<number> {
  const { operands } = context.args;
  requireOperands(context.args, 'EVENT|QUERY');
  const [id, ...others] = operands;
  if (id !== undefined && others.length === 0 && nounOfId(id) !== null) return await ofEvent(context, id);
  const { statement } = await context.client();
  const q = queryText(context.args);
  return await printListing(context, TIMELINE, async (page) => {
    const found = await statement.timeline.query({ q, ...page });
    return { ...found, rows: found.rows.map(withWho) };
  });
}

async function ofEvent(context: Context, id: string): Promise<number> {
  if (nounOfId(id) !== 'event') throw new DixitError('NOT_FOUND', { noun: 'event', id });
  const { output, args, phrases } = context;
  const client = await context.client();
  const { row, entries } = await client.event.timeline.query({ id });
  const limit = limitOf(context, 0);
  const rows = (limit === 0 ? entries : entries.slice(0, limit)).map(withWho);
  if (output.format === 'table') await output.line(`${output.paint.bold(phrases.eventTitle(row))}\n`);
  const { columns, human } = TIMELINE;
  await output.list({ rows, total: entries.length, columns, human: (entry) => human(entry, context) });
  return rows.length === 0 && flag(args, 'exit-empty') ? EXIT.failure : EXIT.done;
}

/** With what columns can name: the first stage it claims. */
const withWho = (entry: Entry) => ({
  ...entry,
  stage: entry.stages[0]?.stage ?? null,
  claim: entry.stages[0]?.claim ?? null,
});
