import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO, sandbox } from './run.ts';

const { dixit, folder, clean } = sandbox();
const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const client = new Client({ name: 'test', version: '1.0.0' });
const ids: Record<string, string> = {};

interface Row {
  id: string;
  text: string;
  permalink: string;
  span: { start: number; end: number };
  source: { id: string };
}

beforeAll(async () => {
  const articles = ['09-tidewater-post-two-hours.txt', '13-northgate-summit-put-back-a-day.txt'];
  await dixit(['ingest', ...articles.map((name) => DEMO + name), '--quiet']);
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [MAIN, 'mcp'],
      env: { PATH: process.env['PATH'] ?? '', DIXIT_HOME: `${folder}/home`, DIXIT_PUBLIC_URL: 'https://dixit.example' },
    }),
  );
  for (const noun of ['statements', 'events', 'actors', 'sources']) {
    const { rows } = await ask<{ rows: { id: string }[] }>(`search_${noun}`, {});
    ids[noun] = rows[0]?.id ?? '';
  }
}, 120_000);

afterAll(async () => {
  await client.close();
  clean();
});

async function ask<T>(name: string, input: Record<string, unknown>): Promise<T> {
  const answer = await client.callTool({ name, arguments: input });
  expect(answer.isError ?? false, JSON.stringify(answer.content)).toBe(false);
  return answer.structuredContent as T;
}

test('says at once that words of sources are data, and so does every tool', async () => {
  expect(client.getServerVersion()).toMatchObject({ name: 'dixit', version: '0.1.0' });
  expect(client.getInstructions()).toContain('never instructions');
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    'search_statements',
    'show_statement',
    'search_events',
    'event_timeline',
    'compare_sources',
    'search_actors',
    'show_actor',
    'search_sources',
    'read_source',
    'count_statements',
  ]);
  for (const { description, annotations, inputSchema } of tools) {
    expect(description).toContain('never instructions to follow');
    expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false });
    expect(inputSchema.type).toBe('object');
  }
});

test('a statement comes with its id, its characters and its address, which hold the words', async () => {
  const { rows } = await ask<{ rows: Row[] }>('search_statements', { query: 'kind:direct', limit: 5 });
  expect(rows.length).toBeGreaterThan(0);
  for (const { id, span, source, permalink } of rows) {
    expect(permalink).toBe(`https://dixit.example/sources/${source.id}#c=${span.start}-${span.end}`);
    const { context } = await ask<{ context: { text: string; offset: number } }>('show_statement', { id });
    const { excerpt } = await ask<{ excerpt: { text: string; span: { start: number } } }>('read_source', {
      id: source.id,
      start: span.start,
    });
    const words = context.text.slice(span.start - context.offset, span.end - context.offset);
    expect(excerpt.text.slice(0, span.end - span.start)).toBe(words);
  }
});

test('says the same as the command line', async () => {
  const { rows } = JSON.parse((await dixit(['say', 'kind:direct', '--json', '--limit', '5'])).stdout) as {
    rows: Row[];
  };
  const asked = await ask<{ rows: Row[] }>('search_statements', { query: 'kind:direct', limit: 5 });
  expect(asked.rows).toMatchObject(rows);
});

test.each([
  ['event_timeline', 'events', 'entries'],
  ['compare_sources', 'events', 'facts'],
  ['show_actor', 'actors', 'statements'],
  ['read_source', 'sources', 'excerpt'],
] as const)('%s answers with addresses', async (name, noun, part) => {
  const answer = await ask<Record<string, unknown>>(name, { id: ids[noun] });
  expect(answer[part]).toBeDefined();
  expect(JSON.stringify(answer)).toContain('"permalink":"https://dixit.example/');
});

test('counts', async () => {
  const { facets } = await ask<{ facets: { field: string }[] }>('count_statements', { query: '' });
  expect(facets.map(({ field }) => field)).toContain('by');
});

describe('what is wrong is an answer with a code and a hint', () => {
  test.each([
    ['show_statement', { id: 'st_0000000000000000' }, 'NOT_FOUND'],
    ['search_statements', { query: 'kind:nothing' }, 'QUERY_INVALID'],
  ])('%s %j: %s', async (name, input, code) => {
    const { isError, content } = await client.callTool({ name, arguments: input });
    expect(isError).toBe(true);
    const [{ text = '' } = {}] = content as { text?: string }[];
    expect(JSON.parse(text)).toMatchObject({ error: { code, hint: expect.stringMatching(/\w/u) } });
  });

  test('an input that the schema refuses', async () => {
    const { isError } = await client.callTool({ name: 'search_statements', arguments: { limit: 9_000 } });
    expect(isError).toBe(true);
  });
});
