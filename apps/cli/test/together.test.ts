import { mkdirSync, writeFileSync } from 'node:fs';
import { createRuntime, readEnv } from '@dixit/runtime';
import { generateArticles } from '@dixit/testing/articles';
import { dumpOf } from '@dixit/testing/dump';
import { afterAll, expect, test } from 'vitest';
import { sandbox } from './run.ts';

const { dixit, folder, clean } = sandbox();
afterAll(clean);

const FILES = 200;

/** All that a database holds but the traces of the run. */
async function heldBy(path: string): Promise<string[]> {
  const runtime = createRuntime(readEnv({ DIXIT_DB: path, DIXIT_LOG: 'silent' }));
  try {
    return await dumpOf(await runtime.context().store());
  } finally {
    await runtime.close();
  }
}

test(
  'two commands that take the same folder in at once give one result and no error',
  { timeout: 300_000 },
  async () => {
    const articles = `${folder}/articles`;
    mkdirSync(articles);
    for (const { name, text } of generateArticles({ articles: FILES })) writeFileSync(`${articles}/${name}`, text);
    const [shared, own] = [`${folder}/shared.db`, `${folder}/own.db`];
    const ingest = (path: string) => dixit(['ingest', articles, '--db', path, '--json']);
    const both = await Promise.all([ingest(shared), ingest(shared)]);
    const alone = await ingest(own);
    const states: string[] = [];
    for (const { code, stdout, stderr } of [...both, alone]) {
      expect({ code, stderr }).toEqual({ code: 0, stderr: expect.not.stringMatching(/STORE_|error|failed: [1-9]/iu) });
      const { items } = JSON.parse(stdout) as { items: { state: string }[] };
      expect(items).toHaveLength(FILES);
      states.push(...items.map(({ state }) => state));
    }
    expect(states.toSorted()).toEqual([
      ...Array.from({ length: FILES * 2 }, () => 'added'),
      ...Array.from({ length: FILES }, () => 'unchanged'),
    ]);
    expect(await heldBy(shared)).toEqual(await heldBy(own));
  },
);
