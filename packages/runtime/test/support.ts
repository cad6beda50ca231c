import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Job, JobItem } from '@dixit/model';
import type { IntakeItem } from '@dixit/model/ports';
import { onTestFinished } from 'vitest';
import { type Runtime, type RuntimeOptions, createRuntime, readEnv } from '../src/index.ts';

/** A folder that goes when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dixit-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A runtime on a database of its own, closed when the test is over. */
export function aRuntime(
  folder = temporaryFolder(),
  { variables = {}, ...options }: RuntimeOptions & { variables?: Readonly<Record<string, string>> } = {},
): Runtime {
  const runtime = createRuntime(readEnv({ DIXIT_HOME: folder, DIXIT_LOG: 'silent', ...variables }), options);
  onTestFinished(async () => await runtime.close());
  return runtime;
}

/** Hands documents in, waits for the job to end, and gives the job with its items. */
export async function takeIn(
  { intake, context }: Pick<Runtime, 'intake' | 'context'>,
  items: readonly IntakeItem[],
): Promise<{ job: Job; items: JobItem[] }> {
  let job = await intake.submit(items);
  for await (const progress of intake.watch(job.id)) job = progress.job;
  const { jobs } = await context().store();
  return { job, items: (await jobs.items(job.id, { cursor: null, limit: 500 })).rows };
}
