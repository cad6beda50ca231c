import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Job, JobItem } from '@dixit/model';
import type { IntakeItem } from '@dixit/model/ports';
import { onTestFinished } from 'vitest';
import { type Runtime, createRuntime, readEnv } from '../src/index.ts';

/** A folder that goes when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dixit-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A runtime on a database of its own, closed when the test is over. */
export function aRuntime(folder = temporaryFolder(), leaseSeconds = 30): Runtime {
  const runtime = createRuntime(readEnv({ DIXIT_HOME: folder, DIXIT_LOG: 'silent' }), { leaseSeconds });
  onTestFinished(async () => await runtime.close());
  return runtime;
}

export function anItem(name: string, text: string | Uint8Array, rest: Partial<IntakeItem> = {}): IntakeItem {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return { name, bytes, mediaType: null, url: null, outlet: null, published: null, language: null, ...rest };
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

/** Two outlets on one meeting between invented people. */
export const FANAL = `Le sommet de Genève aura lieu jeudi

Genève, 5 mars 2031. La ministre Orla Venn a déclaré mercredi : « Le sommet aura lieu jeudi à Genève. »

Le président Joren Hask a affirmé que la Kestrie ne retirerait aucun soldat.
`;
export const LEDGER = `Summit in Geneva to go ahead, minister says

The foreign minister, Orla Venn, said on Wednesday that the summit would take place in Geneva on Thursday.

"We will withdraw nobody," President Joren Hask told the Harbour Ledger.
`;
