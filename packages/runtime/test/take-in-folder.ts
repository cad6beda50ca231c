// Takes generated articles into the database of the folder of the first argument, and tells how that went.
import { generateArticles } from '@dixit/testing/articles';
import { createRuntime, readEnv } from '../src/index.ts';
import { anItem } from './articles.ts';

const runtime = createRuntime(readEnv({ DIXIT_HOME: process.argv[2], DIXIT_LOG: 'silent' }));
const items = [...generateArticles({ articles: 60 })].map(({ name, text, published, outlet }) =>
  anItem(name, text, { published, outlet }),
);
let job = await runtime.intake.submit(items);
for await (const progress of runtime.intake.watch(job.id)) job = progress.job;
await runtime.close();
process.stdout.write(`${job.state} ${job.failed} failed\n`);
