import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClient, errorOf } from '@dixit/client';
import { expect, it, onTestFinished } from 'vitest';
import { aRuntime, temporaryFolder } from './support.ts';
import { articleItems, ended, expectUndisturbed } from './workers.ts';

const SCRIPT = fileURLToPath(new URL('on-file.ts', import.meta.url));
const ARTICLES = 8;
const LONGEST = 180_000;

/** Documents handed in that nobody works on yet; the length of the file that they are in. */
async function handedIn(folder: string): Promise<{ id: string; bytes: number }> {
  const runtime = aRuntime(folder, { variables: { DIXIT_WORKERS: '0' } });
  const { id } = await runtime.intake.submit(articleItems(ARTICLES));
  await runtime.close();
  return { id, bytes: statSync(join(folder, 'dixit.db')).size };
}

/** A process no file of which grows beyond so many bytes; none given: as long as it likes. */
function limited(folder: string, task: 'work' | 'serve', bytes?: number) {
  const most = bytes === undefined ? 'unlimited' : String(Math.ceil(bytes / 512));
  const child = spawn('/bin/sh', ['-c', `ulimit -f ${most}; exec "$@"`, 'sh', process.execPath, SCRIPT, folder, task], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
  return { child, log: () => log };
}

async function stopped(child: ChildProcess): Promise<number | null> {
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  return ((await gone) as [number | null])[0];
}

async function goesOnWithRoom(folder: string, id: string): Promise<void> {
  const { child } = limited(folder, 'work');
  const store = await aRuntime(folder, { variables: { DIXIT_WORKERS: '0' } })
    .context()
    .store();
  await ended(store, id);
  await expectUndisturbed(store, id, ARTICLES);
  expect(await stopped(child)).toBe(0);
}

it('a worker waits while its disk is full, and loses nothing', { timeout: LONGEST }, async () => {
  const folder = temporaryFolder();
  const { id, bytes } = await handedIn(folder);
  const { child, log } = limited(folder, 'work', bytes);
  await expect.poll(log, { timeout: 60_000 }).toContain('STORE_UNAVAILABLE');
  expect(child.exitCode).toBeNull();
  expect(log()).not.toMatch(/rencontr|démenti|soldats/u);
  expect(await stopped(child)).toBe(0);
  await goesOnWithRoom(folder, id);
});

it('a server says that its disk is full, and goes on answering', { timeout: LONGEST }, async () => {
  const folder = temporaryFolder();
  const { id, bytes } = await handedIn(folder);
  const { child, log } = limited(folder, 'serve', bytes);
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const client = createClient({ url: line.toString().trim() });
  await expect.poll(log, { timeout: 60_000 }).toContain('STORE_UNAVAILABLE');
  const { done, failed } = await client.job.get.query({ id });
  expect([done < ARTICLES, failed]).toEqual([true, 0]);
  expect((await client.statement.search.query({ q: '', limit: 5 })).total).toBeGreaterThanOrEqual(0);
  const tooLong = client.source.add.mutate({ items: [{ name: 'long.txt', text: 'pont '.repeat(bytes) }] });
  expect(await tooLong.catch((error: unknown) => errorOf(error).code)).toBe('STORE_UNAVAILABLE');
  await stopped(child);
  await goesOnWithRoom(folder, id);
});
