// Works off the jobs of the database of the first argument, until it is told to end, or killed.
import { createRuntime, readEnv } from '../src/index.ts';

const stopping = new AbortController();
process.once('SIGTERM', () => stopping.abort());
const env = readEnv({ DATABASE_URL: process.argv[2], DIXIT_LOG: 'silent' });
const runtime = createRuntime(env, { leaseSeconds: 2, concurrency: 1 });
/** The database may be away at that moment. */
for (;;) {
  const opened = await runtime
    .context()
    .store()
    .catch(() => null);
  if (opened !== null || stopping.signal.aborted) break;
  await new Promise((resolve) => setTimeout(resolve, 200));
}
process.stdout.write('working\n');
await runtime.work(stopping.signal);
await runtime.close();
