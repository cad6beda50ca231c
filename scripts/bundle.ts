// Makes the command line that needs no clone: `node scripts/bundle.ts [FOLDER]`, dist/ by default.
import { cpSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BuildOptions, build } from 'rolldown';
import { root } from './run.ts';

const folder = resolve(process.argv[2] ?? join(root, 'dist'));
const CLI = join(root, 'apps/cli/src/start.ts');

rmSync(folder, { recursive: true, force: true });
mkdirSync(join(folder, 'lib'), { recursive: true });
await build(inParts());
writeFileSync(join(folder, 'dixit.mjs'), entry(await inOnePiece()), { mode: 0o755 });
copySqlite();
cpSync(join(root, 'demo'), join(folder, 'demo'), { recursive: true });
for (const name of ['LICENSE', 'THIRD-PARTY.md']) cpSync(join(root, name), join(folder, name));
process.stdout.write(`${join(folder, 'dixit.mjs')}\n`);

/** Command line, engine, and the thread that it works with, in parts that are loaded when needed. */
function inParts(): BuildOptions {
  return {
    ...shared(),
    input: { cli: CLI, worker: join(root, 'packages/runtime/src/worker.ts') },
    output: {
      ...output(),
      dir: join(folder, 'lib'),
      entryFileNames: '[name].mjs',
      chunkFileNames: '[name]-[hash].mjs',
    },
    plugins: [
      {
        name: 'worker-beside',
        transform: (code, id) =>
          id.endsWith('/runtime/src/pool.ts') ? code.replace("'worker.ts'", "'worker.mjs'") : null,
      },
    ],
  };
}

/** The command line without the engine. */
async function inOnePiece(): Promise<string> {
  const { output: files } = await build({
    ...shared(),
    input: CLI,
    write: false,
    output: { ...output(), format: 'cjs', codeSplitting: false, dynamicImportInCjs: false },
    external: [...shared().external, '@dixit/runtime'],
  });
  return files[0].code;
}

/**
 * The file that is started. Node keeps compiled what it loads, but never the file that it is started with: so this one
 * holds next to nothing, and the whole command line as packed text for where nothing else stands beside it.
 */
function entry(alone: string): string {
  const packed = gzipSync(alone, { level: 9 }).toString('base64');
  return `#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { createRequire, enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
enableCompileCache();
const parts = new URL('./lib/cli.mjs', import.meta.url);
const { start } = existsSync(parts) ? await import(parts) : await unpacked();
await start();
async function unpacked() {
  const { compileFunction } = await import('node:vm');
  const { gunzipSync } = await import('node:zlib');
  const code = gunzipSync(Buffer.from(PACKED(), 'base64')).toString();
  const filename = fileURLToPath(import.meta.url);
  const exports = {};
  const names = ['exports', 'require', '__filename'];
  compileFunction(code, names, { filename })(exports, createRequire(import.meta.url), filename);
  return exports;
}
function PACKED() {
  return '${packed}';
}
`;
}

function shared() {
  return {
    platform: 'node',
    external: ['better-sqlite3'],
    logLevel: 'warn',
    treeshake: true,
    experimental: { chunkOptimization: false },
  } satisfies BuildOptions;
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
