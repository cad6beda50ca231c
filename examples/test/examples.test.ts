import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const run = promisify(execFile);

const ARTICLES = ['01-le-fanal-proposition-de-sommet.txt', '04-harbour-ledger-no-concrete-plan.txt'].map((name) =>
  path(`../../demo/articles/${name}`),
);

/** A real server process on the database that the in-process example filled. */
async function serverOn(home: string): Promise<string> {
  const server = spawn(process.execPath, [path('../../apps/server/src/main.ts')], {
    env: { ...process.env, DIXIT_HOME: home, DIXIT_DB: '', DATABASE_URL: '', DIXIT_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void server.kill());
  return await new Promise((resolve) => server.stdout.once('data', (data) => resolve(String(data).trim())));
}

it('reads articles in process, then asks a server who said what', async () => {
  const home = mkdtempSync(join(tmpdir(), 'dixit-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const env = { ...process.env, DIXIT_HOME: home, DIXIT_DB: '', DATABASE_URL: '' };

  const read = await run(process.execPath, [path('../in-process.ts'), ...ARTICLES], { env });
  expect(read.stderr).toContain('2/2 04-harbour-ledger-no-concrete-plan.txt added');
  expect(read.stdout.split('\n')[0]).toMatch(/^\d+\t\S/);

  const asked = await run(process.execPath, [path('../who-said-what.ts'), 'kind:direct', await serverOn(home)]);
  const lines = asked.stdout.trim().split('\n');
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) expect(line.split('\t')).toHaveLength(4);
  expect(asked.stderr.trim()).toBe(`${lines.length} / ${lines.length}`);
});

it('says that there is no server', async () => {
  const failed = await run(process.execPath, [path('../who-said-what.ts'), 'x', 'http://127.0.0.1:9']).catch(
    (error: { code: number; stderr: string }) => error,
  );
  expect(failed).toMatchObject({ code: 1, stderr: expect.stringContaining('SERVER_UNREACHABLE') });
});
