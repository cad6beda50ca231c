import { UsageError, actionOf, flag, requireOperands, text } from '../args.ts';
import { isConfirmed } from '../confirm.ts';
import type { Context } from '../context.ts';
import { doingOf } from '../doing.ts';
import { eachId } from '../each-id.ts';
import { EXIT } from '../exit-codes.ts';
import { printListing } from '../listing.ts';
import { queryText } from '../query.ts';
import { SOURCES } from '../rows.ts';
import { showEach } from '../show/show-each.ts';

export async function run(context: Context): Promise<number> {
  const action = actionOf(context.args, ['list', 'show', 'set', 'remove']);
  if (action === 'list') {
    const q = queryText(context.args, 1);
    const { source } = await context.client();
    return await printListing(context, SOURCES, (page) => source.list.query({ q, ...page }));
  }
  const ids = requireOperands(context.args, 'ID', 1);
  if (action === 'show') return await showEach(context, ids, 'source');
  return action === 'set' ? await set(context, ids) : await remove(context, ids);
}

/** An empty value takes back what was set before. */
async function set(context: Context, ids: readonly string[]): Promise<number> {
  const { args, output } = context;
  const value = (name: string): string | null | undefined => (text(args, name) === '' ? null : text(args, name));
  const patch = { published: value('published'), outlet: value('outlet'), language: value('language') };
  if (Object.values(patch).every((said) => said === undefined)) {
    throw new UsageError('missingOperand', '--published, --outlet, --language');
  }
  const client = await context.client();
  return await eachId(context, ids, 'source', async (id) => {
    await client.source.set.mutate({ id, ...patch, ...doingOf(args) });
    const { row } = await client.source.get.query({ id });
    await output.document(row, () => SOURCES.human(row, context));
  });
}

async function remove(context: Context, ids: readonly string[]): Promise<number> {
  const { args, output, messages, phrases } = context;
  const client = await context.client();
  const isDry = flag(args, 'dry-run');
  const rows: { id: string; title: string | null }[] = [];
  const code = await eachId(context, ids, 'source', async (id) => {
    const { row } = await client.source.get.query({ id });
    rows.push(row);
    if (isDry)
      await output.document({ ...row, removed: false }, () => `${messages.wouldRemove}: ${row.id} ${row.title ?? ''}`);
  });
  if (code !== EXIT.done || isDry) return code;
  const what = phrases.count('source', rows.length);
  if (!(await isConfirmed(context, 'sources remove', messages.confirm(what)))) return EXIT.usage;
  const { removed } = await client.source.remove.mutate({ ids: rows.map(({ id }) => id) });
  await output.document({ removed, ids: rows.map(({ id }) => id) }, () =>
    messages.removed(phrases.count('source', removed)),
  );
  return EXIT.done;
}
