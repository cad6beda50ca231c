#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// Before anything else is loaded: what was compiled once need not be again.
enableCompileCache();

// A reader that has seen enough (`| head`) is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

const [{ main }, { readEnv }] = await Promise.all([import('./cli.ts'), import('./env.ts')]);
process.exitCode = await main(process.argv.slice(2), await readEnv());
