import type { Job, JobItem } from '@dixit/model';
import { wholeNumber } from '../args.ts';
import type { Context } from '../context.ts';
import { worded } from '../report.ts';
import { JOBS } from '../rows.ts';

/** How many items to list; failed ones come first and are listed with their reason. */
const LISTED = 500;

/** A job with its items, up to `--limit`. */
export async function showJob(context: Context, id: string): Promise<void> {
  const { job } = await context.client();
  const limit = Math.min(wholeNumber(context.args, 'limit', LISTED) || LISTED, LISTED);
  const shown = await job.get.query({ id });
  const failed = shown.failed === 0 ? [] : (await job.items.query({ id, limit, state: 'failed' })).rows;
  const { rows } = await job.items.query({ id, limit });
  const others = rows.filter(({ state }) => state !== 'failed').slice(0, limit - failed.length);
  await context.output.document({ ...shown, failures: failed, items: rows }, () =>
    jobWords(shown, [...failed, ...others], context),
  );
}

function jobWords(job: Job, items: readonly JobItem[], context: Context): string {
  const lines = [JOBS.human(job, context), ...items.flatMap((item) => itemWords(item, context))];
  const left = job.total - items.length;
  return (left > 0 ? [...lines, `  ${context.messages.more(context.phrases.number(left))}`] : lines).join('\n');
}

function itemWords(item: JobItem, { phrases, messages, output }: Context): string[] {
  const head = `  ${item.name} · ${phrases.itemState(item.state)}`;
  const lines = [item.sourceId === null ? head : `${head} · ${item.sourceId}`];
  if (item.error !== null) {
    const { code, message, hint } = worded(item.error, phrases);
    lines.push(`    ${output.paint.warn(code)}: ${message} ${hint}`);
  }
  if (item.notBefore !== null) {
    lines.push(`    ${messages.triedAgain(item.notBefore, phrases.number(item.attempts))}`);
  }
  return lines;
}
