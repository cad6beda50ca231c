import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@dixit/client';
import { createRuntime, readEnv } from '@dixit/runtime';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sandbox } from './run.ts';

const { dixit, folder, clean } = sandbox();
const runtime = createRuntime(readEnv({ DIXIT_HOME: join(folder, 'home'), DIXIT_LOG: 'silent' }));
let url = '';
let total = 0;

beforeAll(async () => {
  expect((await dixit(['demo', '--quiet'])).code).toBe(0);
  ({ url } = await runtime.serve({ host: '127.0.0.1', port: 0 }));
  ({ total } = await createClient({ url }).statement.search.query({ q: '' }));
}, 120_000);
afterAll(async () => {
  await runtime.close();
  clean();
});

describe('export', { timeout: 120_000 }, () => {
  test('writes every record that is found, here as over HTTP', async () => {
    const here = await dixit(['export', '--csv']);
    expect(here).toMatchObject({ code: 0, stderr: '' });
    expect(here.stdout.split('\r\n').filter((line) => line.startsWith('st_'))).toHaveLength(total);
    const there = await dixit(['export', '--format', 'csv', '--server', url]);
    expect(there.stdout).toBe(here.stdout);
  });

  test('writes a file that is there only when it is whole', async () => {
    const ran = await dixit(['export', '--format', 'parquet', '-o', 'all.parquet', '--server', url]);
    expect(ran).toMatchObject({ code: 0, stdout: '' });
    const bytes = readFileSync(join(folder, 'all.parquet'));
    expect([bytes.subarray(0, 4), bytes.subarray(-4)].map(String)).toEqual(['PAR1', 'PAR1']);
    const wrong = await dixit(['export', '--saved', 'nothing', '-o', 'none.jsonl', '--server', url]);
    expect(wrong.code).toBe(5);
    expect(existsSync(join(folder, 'none.jsonl'))).toBe(false);
  });

  test('knows which noun a format holds, and asks Excel for its own CSV', async () => {
    const calendar = await dixit(['export', '--format', 'ics']);
    expect(calendar.stdout).toMatch(/^BEGIN:VCALENDAR\r\n/u);
    expect((await dixit(['export', '--format', 'ics', '--what', 'statements'])).code).toBe(2);
    expect((await dixit(['export', '--format', 'ris', '--excel'])).code).toBe(2);
    expect((await dixit(['export', '--excel', '--limit', '2'])).stdout).toMatch(/^\uFEFFid;kind;/u);
    expect((await dixit(['export', 'by:'])).code).toBe(2);
  });

  test('ends quietly when the reader has had enough', async () => {
    const main = join(import.meta.dirname, '../src/main.ts');
    const child = spawn(process.execPath, [main, 'export'], {
      env: { PATH: process.env['PATH'] ?? '', DIXIT_HOME: join(folder, 'home') },
    });
    let problems = '';
    child.stderr.on('data', (text) => (problems += text));
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0);
    expect(problems).toBe('');
  });
});
