import { actionOf, requireOperands } from '../args.ts';
import type { Context } from '../context.ts';
import { eachId } from '../each-id.ts';
import { printListing } from '../listing.ts';
import { JOBS } from '../rows.ts';
import { showEach } from '../show/show-each.ts';

export async function run(context: Context): Promise<number> {
  const action = actionOf(context.args, ['list', 'show', 'cancel', 'retry']);
  const { job } = await context.client();
  if (action === 'list') return await printListing(context, JOBS, (page) => job.list.query(page));
  const ids = requireOperands(context.args, 'ID', 1);
  if (action === 'show') return await showEach(context, ids, 'job');
  return await eachId(context, ids, 'job', async (id) => {
    const changed = await job[action].mutate({ id });
    await context.output.document(changed, () => JOBS.human(changed, context));
  });
}
