import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO, records, sandbox } from './run.ts';

const { dixit, clean } = sandbox();
const json = async (args: string[], input?: string): Promise<Record<string, unknown>> => {
  const { stdout } = await dixit([...args, '--json'], input === undefined ? {} : { input });
  return JSON.parse(stdout) as Record<string, unknown>;
};

let sources: string[] = [];
beforeAll(async () => {
  const articles = ['01-le-fanal-proposition-de-sommet.txt', '09-tidewater-post-two-hours.txt'];
  expect((await dixit(['ingest', ...articles.map((name) => DEMO + name), '--quiet'])).code).toBe(0);
  sources = records((await dixit(['sources', 'list', '--limit', '0'])).stdout).map(({ id }) => id ?? '');
}, 120_000);
afterAll(clean);

/** Words of a source that stand there once and belong to no statement. */
async function wordsOf(id: string): Promise<{ words: string; start: number }> {
  const { source } = (await json(['show', id])) as { source: { text: string } };
  const words = source.text.slice(0, 60).trim();
  return { words, start: source.text.indexOf(words) };
}

describe('corrections', () => {
  test('add a statement by its words, and take it back', async () => {
    const [source = ''] = sources;
    const { words, start } = await wordsOf(source);
    const entry = await json(['review', 'add', source, words, '--speaker', 'Una Marn']);
    expect(entry).toMatchObject({ action: 'add' });
    const id = String(entry['subjectId']);
    const { statement } = (await json(['show', id])) as { statement: unknown };
    expect(statement).toMatchObject({
      parts: [{ start, end: start + words.length }],
      speaker: { name: 'Una Marn' },
      provenance: { extractor: 'person' },
      review: { verdict: 'accepted' },
    });
    expect((await dixit(['review', 'add', source, words])).code).not.toBe(0);
    expect((await dixit(['review', 'add', source, 'words that stand nowhere there'])).code).not.toBe(0);
    expect((await dixit(['review', 'undo', String(entry['id'])])).code).toBe(0);
    expect((await dixit(['show', id])).code).not.toBe(0);
  }, 60_000);

  test('add one by a change on standard input', async () => {
    const [source = ''] = sources;
    const { words, start } = await wordsOf(source);
    const parts = [{ start, end: start + words.length }];
    const entry = await json(['review', 'add', source], JSON.stringify({ parts, act: 'promise' }));
    expect(entry).toMatchObject({ action: 'add' });
    expect((await dixit(['review', 'undo', String(entry['id'])])).code).toBe(0);
    expect((await dixit(['review', 'add', source], { input: '{' })).code).not.toBe(0);
  }, 60_000);

  test('judge whether a source is a copy of another', async () => {
    const [one = '', other = ''] = sources;
    expect(await json(['review', 'judge', one, other, 'confirmed'])).toMatchObject({ action: 'judge' });
    const rows = records((await dixit(['sources', 'list', '--limit', '0'])).stdout);
    expect(rows.every((row) => row['copies'] === '2')).toBe(true);
    expect(await json(['review', 'judge', one, other, 'none'])).toMatchObject({ action: 'judge' });
    expect(await dixit(['review', 'judge', one, 'confirmed'])).toMatchObject({ code: 2 });
  }, 60_000);

  test('correct claims of stages, and list what has no place', async () => {
    const [event = ''] = records((await dixit(['events', '--limit', '0'])).stdout).map(({ id }) => id ?? '');
    const [source = ''] = sources;
    const { words, start } = await wordsOf(source);
    const span = { start, end: start + words.length };
    const stages = { add: [{ sourceId: source, span, stage: 'scheduled', claim: 'announced' }] };
    const entry = await json(['review', 'stages', event], JSON.stringify(stages));
    expect(entry).toMatchObject({ action: 'correct', subjectId: event });
    const { event: shown } = (await json(['show', event])) as { event: { stages: { text: string }[] } };
    expect(shown.stages.map(({ text }) => text)).toContain(words);
    expect(await dixit(['review', 'orphans'])).toMatchObject({ code: 0 });
    expect((await dixit(['review', 'undo', String(entry['id'])])).code).toBe(0);
  }, 60_000);
});
