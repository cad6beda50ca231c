// Compiles `@dixit/model` and `@dixit/client` for people without the clone: `node scripts/pack.ts FOLDER` leaves one
// archive of each there, ready for `npm install` or `npm publish`.
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { execFileSync } from 'node:child_process';
import { root } from './run.ts';

interface Manifest {
  version: string;
  description: string;
  exports: Record<string, string>;
  dependencies: Record<string, string>;
}

const target = resolve(process.argv[2] ?? join(root, 'dist/packages'));
const model = manifestOf('packages/model');
const client = manifestOf('packages/client');
const catalog = catalogOf();

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });

compile('packages/model', join(target, 'model/dist'));
write('model', model, { zod: version(model, 'zod') });

compile('packages/client', join(target, 'client/dist'));
// The client knows the API as a type: only its declarations go along.
compile('packages/api', join(target, 'client/dist/api'), ['--emitDeclarationOnly']);
rewrite(join(target, 'client/dist'), (code, depth) =>
  code.replaceAll(/(['"])@dixit\/api\1/gu, `'./${'../'.repeat(depth)}api/index.js'`),
);
write('client', client, {
  '@dixit/model': model.version,
  '@trpc/client': version(client, '@trpc/client'),
  '@trpc/server': version(client, '@trpc/server'),
  eventsource: version(client, 'eventsource'),
  papaparse: version(client, 'papaparse'),
  zod: version(model, 'zod'),
});

for (const name of ['model', 'client']) {
  const archive = execFileSync('npm', ['pack', '--silent', '--pack-destination', target], {
    cwd: join(target, name),
    encoding: 'utf8',
  });
  process.stdout.write(`${join(target, archive.trim())}\n`);
}

/** JavaScript and declarations of one package, tests left out; imports end in `.js`. */
function compile(folder: string, outDir: string, more: readonly string[] = []): void {
  const config = join(root, folder, 'tsconfig.pack.json');
  const options = { noEmit: false, declaration: true, rewriteRelativeImportExtensions: true, outDir, rootDir: './src' };
  writeFileSync(
    config,
    JSON.stringify({
      extends: '../../tsconfig.base.json',
      compilerOptions: { ...options, ...(more.includes('--emitDeclarationOnly') && { emitDeclarationOnly: true }) },
      include: ['src'],
      exclude: ['src/**/*.test.ts'],
    }),
  );
  try {
    execFileSync(join(root, 'node_modules/.bin/tsc'), ['-p', config], { cwd: join(root, folder), stdio: 'inherit' });
  } finally {
    rmSync(config);
  }
  rewrite(outDir, (code) => code.replaceAll(/((?:from|import)\s*\(?\s*['"]\.{1,2}\/[^'"]+)\.ts(['"])/gu, '$1.js$2'));
}

function rewrite(folder: string, change: (code: string, depth: number) => string, depth = 0): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) rewrite(path, change, depth + 1);
    else writeFileSync(path, change(readFileSync(path, 'utf8'), depth));
  }
}

function write(name: string, { description, version, exports }: Manifest, dependencies: Record<string, string>): void {
  const folder = join(target, name);
  const entries = Object.entries(exports).map(([key, path]) => {
    const built = path.replace('./src/', './dist/').replace(/\.ts$/u, '');
    return [key, { types: `${built}.d.ts`, default: `${built}.js` }];
  });
  const manifest = {
    name: `@dixit/${name}`,
    version,
    description,
    license: 'MIT',
    type: 'module',
    sideEffects: false,
    engines: { node: '>=22' },
    exports: Object.fromEntries(entries),
    files: ['dist'],
    dependencies,
  };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  cpSync(join(root, 'packages', name, 'README.md'), join(folder, 'README.md'));
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest;
}

/** `catalog:` stands for the version that the whole workspace uses. */
function version({ dependencies }: Manifest, name: string): string {
  const wanted = dependencies[name] ?? '';
  return wanted === 'catalog:' ? (catalog.get(name) ?? '') : wanted;
}

function catalogOf(): Map<string, string> {
  const lines = readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8').split('\n');
  return new Map(
    lines.flatMap((line) => {
      const match = /^ {2}'?([@\w/-]+)'?: ([\d.]+)$/u.exec(line);
      return match ? [[match[1] ?? '', match[2] ?? ''] as [string, string]] : [];
    }),
  );
}
