import { watchJob } from '@dixit/client';
import type { Job } from '@dixit/model';
import { actionOf, requireOperands } from '../args.ts';
import type { Context } from '../context.ts';
import { eachId } from '../each-id.ts';
import { EXIT } from '../exit-codes.ts';
import { jobProgress } from '../job-progress.ts';
import { printListing } from '../listing.ts';
import { JOBS } from '../rows.ts';
import { showEach } from '../show/show-each.ts';

export async function run(context: Context): Promise<number> {
  const action = actionOf(context.args, ['list', 'show', 'watch', 'cancel', 'retry']);
  const { job } = await context.client();
  if (action === 'list') return await printListing(context, JOBS, (page) => job.list.query(page));
  const ids = requireOperands(context.args, 'ID', 1);
  if (action === 'show') return await showEach(context, ids, 'job');
  let worst: number = EXIT.done;
  const code = await eachId(context, ids, 'job', async (id) => {
    const changed = action === 'cancel' ? await job.cancel.mutate({ id }) : await followed(context, id, action);
    await context.output.document(changed, () => JOBS.human(changed, context));
    if (action !== 'cancel') worst = Math.max(worst, exitOf(changed));
  });
  return code === EXIT.done ? worst : code;
}

/** The job as it ends; an interrupt only stops looking on. In this process looking on is working on. */
async function followed(context: Context, id: string, action: 'watch' | 'retry'): Promise<Job> {
  const client = await context.client();
  let last = action === 'retry' ? await client.job.retry.mutate({ id }) : await client.job.get.query({ id });
  const show = jobProgress(context);
  for await (const progress of watchJob(client, id, context.signal)) {
    last = progress.job;
    show(progress);
  }
  context.output.progress.clear();
  return last;
}

function exitOf({ state }: Job): number {
  switch (state) {
    case 'failed':
      return EXIT.failure;
    case 'partial':
      return EXIT.partial;
    case 'queued':
    case 'running':
    case 'cancelled':
      return EXIT.interrupted;
    case 'done':
      return EXIT.done;
  }
}
