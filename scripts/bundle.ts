// Makes the command line that needs no clone: `node scripts/bundle.ts [FOLDER]`, dist/ by default.
import { cpSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BuildOptions, build } from 'rolldown';
import { root } from './run.ts';

const folder = resolve(process.argv[2] ?? join(root, 'dist'));
const ENGINE = './lib/engine.mjs';
const ENTRY = 'dixit-engine';

rmSync(folder, { recursive: true, force: true });
mkdirSync(join(folder, 'lib'), { recursive: true });
await build(commandLine());
await build(engine());
copySqlite();
cpSync(join(root, 'demo'), join(folder, 'demo'), { recursive: true });
for (const name of ['LICENSE', 'THIRD-PARTY.md']) cpSync(join(root, name), join(folder, name));
process.stdout.write(`${join(folder, 'dixit.mjs')}\n`);

/** One file: enough by itself with `--server`. What a command needs is evaluated when it runs. */
function commandLine(): BuildOptions {
  return {
    ...shared(),
    input: join(root, 'apps/cli/src/main.ts'),
    output: { ...output(), file: join(folder, 'dixit.mjs'), codeSplitting: false },
    plugins: [
      {
        name: 'engine-beside',
        resolveId: (id, importer) =>
          id === '@dixit/runtime' || (id === '@dixit/client' && importer?.endsWith('/cli/src/local.ts'))
            ? { id: ENGINE, external: true }
            : null,
      },
    ],
  };
}

function from(path: string): string {
  return `from ${JSON.stringify(join(root, path))};`;
}

/** The engine and the thread that it works with, in parts that are loaded when needed. */
function engine(): BuildOptions {
  const entry = `export * ${from('packages/runtime/src/index.ts')} export { createClient } ${from('packages/client/src/index.ts')}`;
  return {
    ...shared(),
    input: {
      engine: ENTRY,
      worker: join(root, 'packages/runtime/src/worker.ts'),
    },
    output: {
      ...output(),
      dir: join(folder, 'lib'),
      entryFileNames: '[name].mjs',
      chunkFileNames: '[name]-[hash].mjs',
    },
    plugins: [
      {
        // The client that works in process must be made of the same tRPC as the router.
        name: 'engine-with-client',
        resolveId: (id) => (id === ENTRY ? id : null),
        load: (id) => (id === ENTRY ? entry : null),
      },
      {
        name: 'worker-beside',
        transform: (code, id) =>
          id.endsWith('/runtime/src/pool.ts') ? code.replace("'worker.ts'", "'worker.mjs'") : null,
      },
    ],
  };
}

function shared(): BuildOptions {
  return {
    platform: 'node',
    external: ['better-sqlite3'],
    logLevel: 'warn',
    treeshake: true,
    experimental: { chunkOptimization: false },
  };
}

function output() {
  return { format: 'esm', minify: true, sourcemap: false } as const;
}

/** The database library as it is, with the binary of this platform. */
function copySqlite(): void {
  const from = realpathSync(join(root, 'packages/store/node_modules/better-sqlite3'));
  const to = join(folder, 'node_modules/better-sqlite3');
  for (const part of ['lib', 'prebuilds', 'LICENSE']) cpSync(join(from, part), join(to, part), { recursive: true });
  const { name, version, license, main } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')) as Record<
    string,
    string
  >;
  writeFileSync(join(to, 'package.json'), `${JSON.stringify({ name, version, license, main }, null, 2)}\n`);
}
