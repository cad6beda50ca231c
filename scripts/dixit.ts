#!/usr/bin/env node
// The command line from any folder of the clone, on the clone's own data: `pnpm dixit …`.
import { fileURLToPath } from 'node:url';

process.env['DIXIT_HOME'] ??= fileURLToPath(new URL('../.dixit', import.meta.url));
const from = process.env['INIT_CWD'];
if (from !== undefined) process.chdir(from);
await import(new URL('../apps/cli/src/main.ts', import.meta.url).href);
