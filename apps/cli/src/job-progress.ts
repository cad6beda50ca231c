import type { JobProgress } from '@dixit/model';
import type { Context } from './context.ts';

/** Shows the steps of one job as they come. */
export function jobProgress({
  output,
}: Pick<Context, 'output' | 'phrases' | 'messages'>): (progress: JobProgress) => void {
  return ({ job, item }) => output.progress.show(`${job.done + job.failed}/${job.total} ${item?.name ?? ''}`);
}
