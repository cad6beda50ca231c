import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Job } from '@dixit/model';
import type { Store } from '@dixit/model/ports';
import { generateArticles } from '@dixit/testing/articles';
import { dumpOf } from '@dixit/testing/dump';
import { expect, onTestFinished } from 'vitest';
import { createRuntime, readEnv } from '../src/index.ts';
import { anItem } from './articles.ts';
import { aRuntime, takeIn } from './support.ts';

const SCRIPT = fileURLToPath(new URL('work-on.ts', import.meta.url));

export const articleItems = (articles: number) =>
  [...generateArticles({ articles })].map(({ name, text, published, outlet }) => ({
    ...anItem(name, text),
    published,
    outlet,
    retrievedAt: '2031-01-01T00:00:00Z',
  }));

/** A worker process, ended when the test is over. */
export function aWorker(url: string): ChildProcess {
  const child = spawn(process.execPath, [SCRIPT, url], {
    env: { PATH: process.env['PATH'] },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

export const begun = async (child: ChildProcess): Promise<void> => {
  if (child.stdout !== null) await once(child.stdout, 'data');
};

/** A job of so many articles that nobody works on yet, and the store it is in. */
export async function handedIn(url: string, articles: number): Promise<{ store: Store; job: Job }> {
  const runtime = createRuntime(readEnv({ DATABASE_URL: url, DIXIT_LOG: 'silent', DIXIT_WORKERS: '0' }));
  onTestFinished(async () => await runtime.close());
  const job = await runtime.intake.submit(articleItems(articles));
  return { store: await runtime.context().store(), job };
}

/** Waits for the end of a job, whatever happens to the database meanwhile. */
export async function ended(store: Store, id: string): Promise<void> {
  await expect
    .poll(
      async () => {
        const job = await store.jobs.get(id).catch(() => null);
        return job?.finishedAt === null ? null : job?.state;
      },
      { timeout: 150_000, interval: 200 },
    )
    .toBe('done');
}

/** Each article is there once, and everything that follows from it is what one undisturbed process makes of it. */
export async function expectUndisturbed(store: Store, jobId: string, articles: number): Promise<void> {
  const { rows } = await store.jobs.items(jobId, { cursor: null, limit: 500 });
  expect(rows.filter(({ state }) => state === 'added' || state === 'unchanged')).toHaveLength(articles);
  const ids = rows.map(({ sourceId }) => sourceId);
  expect(new Set(ids).size).toBe(articles);
  expect(await store.counts()).toMatchObject({ sources: articles });
  const alone = aRuntime();
  await takeIn(alone, articleItems(articles));
  expect(await dumpOf(store)).toEqual(await dumpOf(await alone.context().store()));
}
