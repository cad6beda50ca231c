// Takes in many documents (`read`), or opens what holds many (`open`), in the folder of the first argument,
// until somebody kills it; tells how many are done, or are known of.
import { createRuntime, readEnv } from '../src/index.ts';
import { anItem, manyArticles } from './articles.ts';
import { expandUnread } from './seams.ts';

const [, , folder, task] = process.argv;
const runtime = createRuntime(readEnv({ DIXIT_HOME: folder, DIXIT_LOG: 'silent' }), {
  leaseSeconds: 2,
  expandItem: expandUnread,
});
const job = await runtime.intake.submit(task === 'open' ? [anItem('700.list', 'x')] : manyArticles());
for await (const progress of runtime.intake.watch(job.id)) {
  process.stdout.write(`${job.id} ${task === 'open' ? progress.job.total : progress.job.done}\n`);
}
