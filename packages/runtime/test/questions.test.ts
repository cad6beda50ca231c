import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ALL, queryOf } from '@dixit/model/query';
import type { Store } from '@dixit/model/ports';
import { type CorpusGold, demoCorpusGold, demoDocuments } from '@dixit/testing/demo';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Runtime, createRuntime, readEnv } from '../src/index.ts';
import { takeIn } from './support.ts';

/**
 * The questions the product is for, asked of the demo corpus. A floor is the share of the articles
 * with an answer that the query finds. Raise floors when the engine gets better.
 */
const FLOORS = [0.6, 0.6, 0.3, 0.5, 0.6, 0.6, 0.7, 0.6];

const folder = mkdtempSync(join(tmpdir(), 'dixit-'));
let runtime: Runtime;
let store: Store;
const fileOf = new Map<string, string>();

beforeAll(async () => {
  runtime = createRuntime(readEnv({ DIXIT_HOME: folder, DIXIT_LOG: 'silent' }));
  const documents = demoDocuments();
  const { items } = await takeIn(
    runtime,
    documents.map(({ file, bytes, url, outlet, published }) => ({
      name: file,
      bytes,
      mediaType: file.endsWith('.html') ? 'text/html' : 'text/plain',
      url: url ?? null,
      outlet: outlet ?? null,
      published: published ?? null,
      language: null,
    })),
  );
  for (const item of items) if (item.sourceId !== null) fileOf.set(item.sourceId, item.name);
  store = await runtime.context().store();
}, 120_000);

afterAll(async () => {
  await runtime.close();
  rmSync(folder, { recursive: true, force: true });
});

async function articlesOf(query: string): Promise<Set<string>> {
  const { rows } = await store.statements.search(queryOf(query), { cursor: null, limit: 500, sort: 'newest' });
  return new Set(rows.flatMap(({ source }) => fileOf.get(source.id) ?? []));
}

const { questions, copies } = demoCorpusGold();

describe('the golden questions', () => {
  it.each(
    questions.map((question, i): [string, CorpusGold['questions'][number], number] => [
      question.question,
      question,
      FLOORS[i] ?? 0,
    ]),
  )('%s', async (_, { query, articles }, floor) => {
    const found = await articlesOf(query);
    const missed = articles.filter((article) => !found.has(article));
    expect(1 - missed.length / articles.length, `missed: ${missed.join(', ')}`).toBeGreaterThanOrEqual(floor);
  });
});

describe('the corpus in the store', () => {
  it('holds every article once, and the copies in one group', async () => {
    const { rows } = await store.sources.list(ALL, { cursor: null, limit: 100 });
    expect(rows.map(({ id }) => fileOf.get(id) ?? id).toSorted((a, b) => a.localeCompare(b))).toEqual(
      demoDocuments()
        .map(({ file }) => file)
        .sort(),
    );
    const groups = Map.groupBy(rows, ({ copyGroupId, id }) => copyGroupId ?? id);
    const found = [...groups.values()]
      .filter((members) => members.length > 1)
      .map((members) => members.map(({ id }) => fileOf.get(id) ?? id).toSorted((a, b) => a.localeCompare(b)));
    expect(found).toEqual(copies.map((pair) => [...pair].sort()));
  });
});
