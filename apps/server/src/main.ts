#!/usr/bin/env node
import { DixitError } from '@dixit/model';
import { createRuntime, readEnv, wordedError } from '@dixit/runtime';

/** Messages before the environment is read, or about reading it, are in English. */
let locale = '';

try {
  const env = readEnv();
  locale = env.locale;
  const runtime = createRuntime(env);
  const { url } = await runtime.serve();
  process.stdout.write(`${url}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      // A second signal finds no handler and ends the process at once.
      runtime.close().catch(fail);
    });
  }
} catch (error) {
  fail(error);
}

function fail(error: unknown): void {
  const { message, hint } = wordedError(error, locale);
  const code = error instanceof DixitError ? error.code : 'INTERNAL';
  process.stderr.write(`${code}: ${message}\n${hint}\n`);
  process.exitCode = code === 'INPUT_INVALID' ? 2 : 1;
}
