import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { collect } from '@dixit/testing';
import { dumpOf } from '@dixit/testing/dump';
import { expect, it } from 'vitest';
import { expandUnread } from './seams.ts';
import { manyArticles } from './articles.ts';
import { aRuntime, takeIn, temporaryFolder } from './support.ts';

/** Runs the worker on a folder, kills it when it has come so far, and gives the job it was at. */
async function killAt(folder: string, task: string, enough: number): Promise<{ id: string; done: number }> {
  const script = fileURLToPath(new URL('work-until-killed.ts', import.meta.url));
  const child = spawn(process.execPath, [script, folder, task], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) {
    const [id = '', done = '0'] = line.split(' ');
    if (Number(done) < enough) continue;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    return { id, done: Number(done) };
  }
  throw new Error('the worker ended by itself');
}

it('takes up what a killed process left, and does nothing twice', { timeout: 120_000 }, async () => {
  const folder = temporaryFolder();
  const { id, done } = await killAt(folder, 'read', 5);
  const runtime = aRuntime(folder);
  const store = await runtime.context().store();
  const left = await store.jobs.get(id);
  expect(left?.state).toBe('running');
  expect(left?.done).toBeGreaterThanOrEqual(done);
  expect(left?.done).toBeLessThan(60);

  await runtime.serve({ port: 0 });
  let job = left;
  for await (const progress of runtime.intake.watch(id)) job = progress.job;

  expect(job).toMatchObject({ state: 'done', done: 60, failed: 0 });
  expect(await store.counts()).toMatchObject({ sources: 60 });
  const undisturbed = temporaryFolder();
  await takeIn(aRuntime(undisturbed), manyArticles());
  expect(await dumpOf(store)).toEqual(await dumpOf(await aRuntime(undisturbed).context().store()));
  const ids: string[] = [];
  for await (const sourceId of store.sources.ids()) ids.push(sourceId);
  const { rows } = await store.jobs.items(id, { cursor: null, limit: 500 });
  expect(ids).toEqual(rows.map(({ sourceId }) => sourceId));
});

it('goes on opening where a killed process stopped, and adds nothing twice', { timeout: 120_000 }, async () => {
  const folder = temporaryFolder();
  const { id, done: total } = await killAt(folder, 'open', 200);
  expect(total).toBeLessThan(700);
  const runtime = aRuntime(folder, { expandItem: expandUnread });
  const { jobs } = await runtime.context().store();

  await runtime.serve({ port: 0 });
  await collect(runtime.intake.watch(id));

  const rows: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await jobs.items(id, { cursor, limit: 500 });
    rows.push(...page.rows.map(({ name }) => name));
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(rows).toEqual(['700.list', ...Array.from({ length: 700 }, (_, i) => `${i}`)]);
});
