// Works off the jobs of the database in the folder of the first argument (`work`), or answers over HTTP as well (`serve`),
// until it is told to end; says what it is at, and logs what goes wrong.
import { createRuntime, readEnv } from '../src/index.ts';

const [, , folder, task] = process.argv;
const stopping = new AbortController();
process.once('SIGTERM', () => stopping.abort());
const runtime = createRuntime(readEnv({ DIXIT_HOME: folder, DIXIT_LOG: 'error' }), { leaseSeconds: 2, concurrency: 1 });
const url = task === 'serve' ? (await runtime.serve({ host: '127.0.0.1', port: 0 })).url : 'working';
process.stdout.write(`${url}\n`);
await runtime.work(stopping.signal);
await runtime.close();
