import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type PostgresServer, startPostgres } from '@dixit/testing/postgres';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { sandbox } from './run.ts';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const SECRET = 'hush-9f: é/@';
const { folder, dixit, clean } = sandbox();
let server: PostgresServer;
let url: string;
const on = (address: string): { env: Record<string, string> } => ({ env: { DATABASE_URL: address } });

beforeAll(async () => {
  server = await startPostgres(undefined, { password: SECRET });
  url = await server.freshDatabase();
}, 60_000);
afterAll(async () => {
  await server.stop();
  clean();
});

const parsed = <T>(text: string): T => JSON.parse(text) as T;

/** A server on the database, with its address; gone when the test is over. */
async function serving(): Promise<{ at: string; stop: () => Promise<string> }> {
  const child = spawn(process.execPath, [MAIN, 'serve', '--port', '0', '--json'], {
    env: { PATH: process.env['PATH'] ?? '', DIXIT_HOME: `${folder}/none`, DATABASE_URL: url, DIXIT_LOG: 'debug' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stderr.on('data', (data) => (said += String(data)));
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const stop = async (): Promise<string> => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    expect((await ended)[0]).toBe(0);
    return said;
  };
  return { at: parsed<{ url: string }>(line.toString()).url, stop };
}

describe('a PostgreSQL database', () => {
  test('is taken in to, asked and compared as a file is', { timeout: 120_000 }, async () => {
    const taken = await dixit(['demo', '--json'], on(url));
    expect(taken.code).toBe(0);
    const file = { env: { DIXIT_DB: `${folder}/alone.db` } };
    await dixit(['demo', '--quiet'], file);
    for (const words of [
      ['say', '--json'],
      ['facets', '--json'],
      ['events', '--json'],
      ['compare', 'sommet', '--json'],
    ]) {
      const [there, here] = [await dixit(words, on(url)), await dixit(words, file)];
      expect(there.code).toBe(0);
      expect(there.stdout.length).toBeGreaterThan(200);
      const plain = (text: string): unknown =>
        JSON.parse(text, (key, value: unknown) => (/At$|cursor|score/i.test(key) ? null : value));
      expect(plain(there.stdout)).toEqual(plain(here.stdout));
    }
  });

  test('gives way to a file that is named', async () => {
    const status = await dixit(['status', '--json', '--db', `${folder}/new.db`], on(url));
    expect(parsed(status.stdout)).toMatchObject({ counts: { sources: 0 } });
  });

  test('is served, and there again for the next server', { timeout: 60_000 }, async () => {
    const counts: unknown[] = [];
    for (let run = 0; run < 2; run++) {
      const { at, stop } = await serving();
      const { stdout } = await dixit(['status', '--json', '--server', at]);
      counts.push(parsed<{ counts: { sources: number } }>(stdout).counts);
      expect(await stop()).not.toContain('hush');
    }
    expect(counts[0]).toMatchObject({ sources: expect.any(Number) });
    expect(counts[1]).toEqual(counts[0]);
  });

  test('is checked by the doctor, and kept by the tools of its server', async () => {
    const { stdout } = await dixit(['doctor', '--json'], on(url));
    const { checks } = parsed<{ checks: { check: string; ok: boolean; detail: string }[] }>(stdout);
    const named = Object.fromEntries(checks.map(({ check, ok, detail }) => [check, { ok, detail }]));
    expect(named['postgres']).toEqual({ ok: true, detail: expect.stringMatching(/^PostgreSQL \d+/) });
    expect(named['migrations']).toMatchObject({ ok: true });
    expect(named['database']?.detail).toContain('postgres://dixit@127.0.0.1');
    expect(named['home']).toBeUndefined();
    expect(stdout).not.toContain('hush');
    const backup = await dixit(['backup', 'all.dixit'], on(url));
    expect(backup).toMatchObject({ code: 2, stderr: expect.stringMatching(/^STORE_NOT_A_FILE: .*\n.*pg_dump/) });
    const restore = await dixit(['restore', 'all.dixit', '--yes'], on(url));
    expect(restore).toMatchObject({ code: 2, stderr: expect.stringMatching(/^STORE_NOT_A_FILE: .*\n.*pg_restore/) });
  });
});

describe('what does not open', () => {
  const changed = (change: (address: URL) => void): string => {
    const address = new URL(url);
    change(address);
    return address.href;
  };
  test.each<[string, (address: URL) => void, RegExp]>([
    ['a wrong password', (a) => (a.password = 'hush-wrong'), /password is wrong/],
    ['a password in a parameter', (a) => ((a.password = ''), (a.search = '?password=hush-x')), /password is wrong/],
    ['no such database', (a) => (a.pathname = '/nowhere'), /no database of that name/],
    ['no server', (a) => (a.port = '1'), /refuses the connection/],
  ])('%s is said with a hint, and no password', async (_, change, said) => {
    const ran = await dixit(['status', '--debug'], { env: { DATABASE_URL: changed(change), DIXIT_LOG: 'debug' } });
    expect(ran.code).toBe(1);
    expect(ran.stderr).toMatch(/^STORE_UNAVAILABLE: .*postgres:\/\/dixit@127\.0\.0\.1/);
    expect(ran.stderr).toMatch(said);
    expect(ran.stderr).toContain('DATABASE_URL');
    expect(ran.stderr + ran.stdout).not.toContain('hush');
  });

  test('an address that is none is named by its variable alone', async () => {
    const ran = await dixit(['status', '--debug'], on('postgres://ada:hush@:x/y'));
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringMatching(/^INPUT_INVALID: .*DATABASE_URL/) });
    expect(ran.stderr).not.toContain('hush');
  });
});
