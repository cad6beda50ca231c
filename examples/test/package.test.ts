import { execFile, execFileSync, spawn } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'dixit-package-'));
const project = join(folder, 'project');
const EXAMPLES = ['who-said-what.ts', 'every-statement.ts', 'watch-a-job.ts', 'errors-by-code.ts'];
const ARTICLE = `${ROOT}demo/articles/09-tidewater-post-two-hours.txt`;
const run = promisify(execFile);
let url = '';
let stop = (): void => {};

/** An empty project with nothing but the two archives and what their manifests ask for. */
beforeAll(async () => {
  execFileSync(process.execPath, [`${ROOT}scripts/pack.ts`, folder], { stdio: 'ignore' });
  for (const name of ['model', 'client']) {
    const to = join(project, 'node_modules/@dixit', name);
    mkdirSync(to, { recursive: true });
    execFileSync('tar', ['-xzf', join(folder, `dixit-${name}-0.1.0.tgz`), '-C', to, '--strip-components=1']);
    const { dependencies } = JSON.parse(readFileSync(join(to, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    for (const dependency of Object.keys(dependencies)) if (!dependency.startsWith('@dixit/')) lend(dependency, name);
  }
  lend('@types/node', 'client');
  for (const name of EXAMPLES) copyFileSync(join(ROOT, 'examples', name), join(project, name));
  writeFileSync(join(project, 'package.json'), '{"type":"module","private":true}');
  const compilerOptions = {
    target: 'ES2024',
    lib: ['ES2024'],
    module: 'nodenext',
    strict: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    types: ['node'],
  };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
  const server = spawn(process.execPath, [`${ROOT}apps/server/src/main.ts`], {
    env: { ...process.env, DIXIT_HOME: join(folder, 'home'), DIXIT_DB: '', DATABASE_URL: '', DIXIT_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  stop = () => void server.kill();
  url = await new Promise((resolve) => server.stdout.once('data', (data) => resolve(String(data).trim())));
}, 120_000);

afterAll(() => {
  stop();
  rmSync(folder, { recursive: true, force: true });
});

function lend(dependency: string, of: string): void {
  const at = ['client', 'model', 'api'].map((name) => join(ROOT, 'packages', name, 'node_modules', dependency));
  const from = at.find((path) => realPathOf(path) !== null) ?? '';
  const to = join(project, 'node_modules', dependency);
  if (realPathOf(to) !== null) return;
  mkdirSync(dirname(to), { recursive: true });
  symlinkSync(realPathOf(from) ?? `${of} asks for ${dependency}`, to);
}

function realPathOf(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

it('asks for neither engine nor database', () => {
  const manifest = readFileSync(join(project, 'node_modules/@dixit/client/package.json'), 'utf8');
  expect(Object.keys((JSON.parse(manifest) as { dependencies: object }).dependencies).sort()).toEqual([
    '@dixit/model',
    '@trpc/client',
    '@trpc/server',
    'eventsource',
    'papaparse',
    'zod',
  ]);
});

it('type-checks the examples from the declarations, and refuses a wrong call', { timeout: 120_000 }, async () => {
  const check = async (): Promise<string> =>
    await run(`${ROOT}node_modules/.bin/tsc`, ['-p', project, '--pretty', 'false'], { cwd: project }).then(
      ({ stdout }) => stdout,
      ({ stdout }: { stdout: string }) => stdout,
    );
  const ours = (text: string): string[] =>
    text.split('\n').filter((line) => /^(?:[\w-]+\.ts|node_modules\/@dixit)/u.test(line));
  expect(ours(await check())).toEqual([]);
  writeFileSync(
    join(project, 'wrong.ts'),
    `import { createClient } from '@dixit/client';
const { rows } = await createClient({ url: '' }).statement.search.query({ q: '', sort: 'sideways' });
rows[0]?.nothing;
`,
  );
  const wrong = ours(await check());
  rmSync(join(project, 'wrong.ts'));
  expect(wrong.join('\n')).toContain('sideways');
  expect(wrong.join('\n')).toContain("'nothing' does not exist");
});

it('runs them: a subscription, a query, every page, errors by code', { timeout: 60_000 }, async () => {
  const example = async (name: string, ...args: string[]): Promise<string> =>
    (await run(process.execPath, [join(project, name), ...args, url], { cwd: project })).stdout;
  const watched = (await example('watch-a-job.ts', ARTICLE)).trim().split('\n');
  expect(watched.at(-1)).toMatch(/^1\/1\tdone/u);
  const said = (await example('who-said-what.ts', 'kind:direct')).trim().split('\n');
  expect(said.length).toBeGreaterThan(2);
  const counted = (await example('every-statement.ts', '')).trim().split('\n');
  expect(counted.reduce((sum, line) => sum + Number(line.split('\t')[0]), 0)).toBeGreaterThan(said.length);
  expect(await example('errors-by-code.ts', 'st_0000000000000000')).toBe('nothing is called st_0000000000000000\n');
  expect(await example('errors-by-code.ts', 'words')).toBe('not an id: words\n');
});
