import type { LlmExtractor } from '@dixit/llm';
import { DixitError, type Extraction, type Source } from '@dixit/model';
import { readFile } from 'node:fs/promises';
import type { LlmEnv } from './env.ts';
import type { Preparer } from './pool.ts';

/** Lays what a language model finds beside what the rules found. */
export type Beside = (source: Source, extraction: Extraction) => Promise<Extraction>;

/** Null without the setting: then no code that could send anything is even loaded. */
export function besideOf(env: LlmEnv | null): Beside | null {
  if (env === null) return null;
  let opened: Promise<LlmExtractor> | null = null;
  return async (source, extraction) => {
    const { withStatementsOf } = await import('@dixit/llm');
    const extractor = await (opened ??= open(env));
    return withStatementsOf(extraction, await extractor.find(source));
  };
}

async function open({ url, model, keyFile }: LlmEnv): Promise<LlmExtractor> {
  const { createLlmExtractor } = await import('@dixit/llm');
  return createLlmExtractor({ url, model, key: keyFile === null ? null : await keyIn(keyFile) });
}

/** The first line. Rejects with INPUT_INVALID, which names the setting and nothing of what it holds. */
async function keyIn(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const key = text.split('\n')[0]?.trim() ?? '';
  if (key === '') throw new DixitError('INPUT_INVALID', { field: 'DIXIT_LLM_KEY_FILE', problem: 'unreadable' });
  return key;
}

/** The same document stages, with the model asked after them. */
export function preparerBeside(preparer: Preparer, beside: Beside | null): Preparer {
  if (beside === null) return preparer;
  return {
    ...preparer,
    prepare: async (input) => {
      const { source, extraction } = await preparer.prepare(input);
      const both = await beside(source, extraction);
      const { provenance } = source;
      const stages = { ...provenance.stages, ...both.versions };
      return { source: { ...source, provenance: { ...provenance, stages } }, extraction: both };
    },
  };
}
