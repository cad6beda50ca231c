import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO, sandbox } from './run.ts';

const { dixit, clean } = sandbox();
const folder = mkdtempSync(join(tmpdir(), 'dixit-bundle-'));
const whole = join(folder, 'whole');
const alone = join(folder, 'alone');
const env = { PATH: process.env['PATH'] ?? '', HOME: folder, LANG: 'en_GB.UTF-8', DIXIT_HOME: join(folder, 'home') };

/** The bundle as a process, far from the clone. */
function bundled(
  at: string,
  args: readonly string[],
  input = '',
): { code: number | null; stdout: string; stderr: string } {
  const ran = spawnSync(process.execPath, [join(at, 'dixit.mjs'), ...args], {
    cwd: folder,
    env,
    input,
    encoding: 'utf8',
  });
  return { code: ran.status, stdout: ran.stdout, stderr: ran.stderr };
}

beforeAll(() => {
  execFileSync(process.execPath, [fileURLToPath(new URL('../../../scripts/bundle.ts', import.meta.url)), whole]);
  mkdirSync(alone);
  copyFileSync(join(whole, 'dixit.mjs'), join(alone, 'dixit.mjs'));
}, 120_000);

afterAll(() => {
  clean();
  rmSync(folder, { recursive: true, force: true });
});

test('reads, asks, compares, annotates and backs up without a clone', { timeout: 120_000 }, () => {
  const articles = ['02-tidewater-post-agrees-in-principle.html', '09-tidewater-post-two-hours.txt'];
  expect(bundled(whole, ['ingest', ...articles.map((name) => DEMO + name), '--json'])).toMatchObject({ code: 0 });
  const said = JSON.parse(bundled(whole, ['say', '--json']).stdout) as { total: number };
  expect(said.total).toBeGreaterThan(5);
  const line = JSON.stringify({ id: 'a', text: '“We signed nothing,” said Mara Quill on Monday.', lang: 'en' });
  const annotated = JSON.parse(bundled(whole, ['annotate'], `${line}\n`).stdout) as { quotes: unknown[] };
  expect(annotated.quotes).toHaveLength(1);
  expect(bundled(whole, ['verify', '--all'])).toMatchObject({ code: 0 });
  expect(bundled(whole, ['backup', 'all.dixit'])).toMatchObject({ code: 0 });
  expect(bundled(whole, ['restore', 'all.dixit', '--yes'])).toMatchObject({ code: 0 });
});

test('says the same as the command of the clone', async () => {
  const own = { env: { DIXIT_HOME: join(folder, 'home') } };
  expect(bundled(whole, ['say', '--json'])).toEqual(await dixit(['say', '--json'], own));
});

test('carries the demo, which many threads read', { timeout: 120_000 }, () => {
  const { code, stdout } = bundled(whole, ['demo', '--json', '--db', 'demo.db']);
  expect(code).toBe(0);
  expect((JSON.parse(stdout) as { items: unknown[] }).items).toHaveLength(15);
});

test('words an error of the engine as the engine meant it', () => {
  const { code, stderr } = bundled(whole, ['show', 'st_0000000000000000', '--json']);
  expect({ code, error: (JSON.parse(stderr) as { error: { code: string } }).error.code }).toEqual({
    code: 5,
    error: 'NOT_FOUND',
  });
  const wrong = spawnSync(process.execPath, [join(whole, 'dixit.mjs'), 'status', '--json'], {
    env: { ...env, DIXIT_FETCH_ALLOW: 'not/a/host' },
    encoding: 'utf8',
  });
  expect(JSON.parse(wrong.stderr)).toMatchObject({ error: { code: 'INPUT_INVALID' } });
});

test('one file is enough for help, completion, and a server elsewhere', { timeout: 60_000 }, async () => {
  expect(existsSync(join(alone, 'lib'))).toBe(false);
  expect(bundled(alone, ['--help'])).toEqual(await dixit(['--help']));
  expect(bundled(alone, ['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
  expect(bundled(alone, ['completion', 'candidates', '--', 'say', '--so']).stdout).toContain('--sort');
  expect(bundled(alone, ['status', '--server', 'http://127.0.0.1:9', '--json'])).toMatchObject({ code: 7, stdout: '' });
  expect(bundled(alone, ['say'])).toEqual({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(/^INPUT_INVALID: .*--server.*\n.*say --help/u),
  });
  await dixit(['serve', '--port', '0', '--json'], {
    env: { DIXIT_HOME: join(folder, 'home') },
    onOutput: (child, stdout) => {
      if (!stdout.includes('}') || child.killed) return;
      const { url } = JSON.parse(stdout) as { url: string };
      void asyncly(['say', '--json', '--server', url]).then((said) => {
        remote = said;
        child.kill('SIGINT');
      });
    },
  });
  expect(JSON.parse(remote)).toMatchObject({ rows: expect.any(Array) });
});

let remote = '';

async function asyncly(args: readonly string[]): Promise<string> {
  const { execFile } = await import('node:child_process');
  return await new Promise((done) => {
    execFile(process.execPath, [join(alone, 'dixit.mjs'), ...args], { env }, (_, stdout) => done(stdout));
  });
}

// 150 ms for help and 300 ms for an answer where Node alone takes 40 are 3.75 and 7.5; a busy machine makes more of it.
test.each([
  [alone, ['--help'], 8],
  [whole, ['--help'], 6],
  [whole, ['say', 'sommet'], 14],
])('%s: %s costs little more than starting Node', { timeout: 60_000 }, (at, args, times) => {
  const peer: number[] = [];
  const own: number[] = [];
  for (let i = 0; i < 12; i += 1) {
    peer.push(msOf(['-e', '0']));
    own.push(msOf([join(at, 'dixit.mjs'), ...args]));
  }
  expect(Math.min(...own) / Math.min(...peer)).toBeLessThan(times);
});

function msOf(args: readonly string[]): number {
  const since = performance.now();
  spawnSync(process.execPath, [...args], { env });
  return performance.now() - since;
}
