import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** The server as a process of its own, on a database of its own. */
function start(env: Record<string, string> = {}) {
  const home = mkdtempSync(join(tmpdir(), 'dixit-'));
  const child: ChildProcess = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env['PATH'], DIXIT_HOME: home, DIXIT_PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout?.on('data', (data) => (said.out += String(data)));
  child.stderr?.on('data', (data) => (said.err += String(data)));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const address = new Promise<string>((resolve) => {
    child.stdout?.on('data', () => said.out.includes('\n') && resolve(said.out.trim()));
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
    rmSync(home, { recursive: true, force: true });
  });
  return { child, said, ended, address };
}

it.each(['SIGTERM', 'SIGINT'] as const)('prints its address, answers, and ends well on %s', async (signal) => {
  const { child, said, ended, address } = start();
  const url = await address;
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  child.kill(signal);
  expect(await ended).toBe(0);
  expect(said.err).toBe('');
});

it('says which port is taken, and what to do', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as { port: number };
  const { said, ended } = start({ DIXIT_PORT: String(port), LANG: 'fr_FR.UTF-8' });
  expect(await ended).toBe(1);
  expect(said.err).toMatch(new RegExp(`^ADDRESS_IN_USE: .*${port}.*\n.*--port`));
  expect(said.out).toBe('');
});

it('names a setting that is wrong', async () => {
  const { said, ended } = start({ DIXIT_PORT: 'many' });
  expect(await ended).toBe(2);
  expect(said.err).toMatch(/^INPUT_INVALID: .*DIXIT_PORT/);
});

it('says which database does not open', async () => {
  const { said, ended } = start({ DIXIT_DB: '/dev/null/dixit.db' });
  expect(await ended).toBe(1);
  expect(said.err).toMatch(/^STORE_[A-Z_]+: /);
});
