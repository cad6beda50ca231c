import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Ran, sandbox } from './run.ts';

const { dixit, folder, clean } = sandbox();
const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const articles = join(folder, 'articles');
const COUNT = 120;

interface ShownJob {
  id: string;
  state: string;
  total: number;
  done: number;
  failures: { name: string; error: { code: string } }[];
}

const jobs = async (): Promise<ShownJob[]> =>
  (JSON.parse((await dixit(['jobs', 'list', '--json'])).stdout) as { rows: ShownJob[] }).rows;
const namesIn = ({ stdout }: Ran): string[] =>
  (JSON.parse(stdout) as { items: { name: string }[] }).items.map(({ name }) => name);

beforeAll(() => {
  mkdirSync(articles);
  for (let i = 0; i < COUNT; i += 1) {
    const name = `${String(i).padStart(3, '0')}.txt`;
    writeFileSync(join(articles, name), `Orla Venn a déclaré lundi : « Le port ${i} de Lutza sera fermé. »\n`);
  }
  writeFileSync(join(articles, '060.txt'), '');
  writeFileSync(join(articles, '061.txt'), Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0', 'latin1'));
});
afterAll(clean);

test(
  'a job that was killed is listed, followed to its end, and told with what failed',
  { timeout: 120_000 },
  async () => {
    const child = spawn(process.execPath, [MAIN, 'ingest', articles], {
      env: { PATH: process.env['PATH'] ?? '', DIXIT_HOME: join(folder, 'home') },
      stdio: 'ignore',
    });
    await expect.poll(async () => (await jobs())[0]?.done ?? 0, { timeout: 60_000, interval: 300 }).toBeGreaterThan(3);
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    const [left] = await jobs();
    expect(left).toMatchObject({ state: 'running', total: COUNT - 1 });

    // Taken again as a whole: the same job goes on, and a second one finds everything known.
    const watched = await dixit(['jobs', 'watch', left?.id ?? '', '--json']);
    expect(watched.code).toBe(3);
    expect(JSON.parse(watched.stdout)).toMatchObject({ state: 'partial', done: COUNT - 2 });
    const shown = await dixit(['jobs', 'show', left?.id ?? '', '--json']);
    const { failures } = JSON.parse(shown.stdout) as ShownJob;
    expect(failures.map(({ name, error }) => [name.slice(-7), error.code])).toEqual([['061.txt', 'SOURCE_BINARY']]);
    expect((await dixit(['jobs', 'show', left?.id ?? '', '--table'])).stdout).toContain('SOURCE_BINARY');
    expect((await dixit(['jobs', 'retry', left?.id ?? ''])).code).toBe(3);
  },
);

test('every file has its line, in the order of the folder', { timeout: 120_000 }, async () => {
  const ran = await dixit(['ingest', articles, '--json']);
  expect(ran.code).toBe(3);
  expect(namesIn(ran).map((name) => name.slice(-7))).toEqual(
    Array.from({ length: COUNT }, (_, i) => `${String(i).padStart(3, '0')}.txt`),
  );
});
