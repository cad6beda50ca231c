// Reads the feed of the second argument into the folder of the first, until somebody kills it.
import { createRuntime, readEnv } from '../src/index.ts';

const [, , folder, url = ''] = process.argv;
const web = { DIXIT_FETCH_ALLOW: '127.0.0.1', DIXIT_FETCH_DELAY: '0' };
const runtime = createRuntime(readEnv({ DIXIT_HOME: folder, DIXIT_LOG: 'silent', ...web }), { leaseSeconds: 2 });
await runtime.context().feeds.add({ url });
const { job } = await runtime.context().feeds.run([url]);
for await (const { job: now } of runtime.intake.watch(job?.id ?? '')) process.stdout.write(`${now.done}\n`);
await runtime.close();
