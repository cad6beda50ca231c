// Takes in many documents in the folder of the first argument, until somebody kills it.
import { createRuntime, readEnv } from '../src/index.ts';
import { FANAL, anItem } from './articles.ts';

const runtime = createRuntime(readEnv({ DIXIT_HOME: process.argv[2], DIXIT_LOG: 'silent' }), { leaseSeconds: 2 });
const items = Array.from({ length: 60 }, (_, i) =>
  anItem(`${i}.txt`, `${FANAL}\n« Le numéro ${i} », a dit Orla Venn.\n`),
);
const job = await runtime.intake.submit(items);
for await (const progress of runtime.intake.watch(job.id)) {
  process.stdout.write(`${job.id} ${progress.job.done}\n`);
}
