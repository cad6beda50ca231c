import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { generateArticles } from '@dixit/testing/articles';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO, sandbox } from './run.ts';
import { atTerminal, once } from './terminal.ts';

const { dixit, folder, clean } = sandbox();
const home = `${folder}/home`;
const ARTICLES = ['09-tidewater-post-two-hours.txt', '13-northgate-summit-put-back-a-day.txt'] as const;

beforeAll(async () => {
  mkdirSync(home, { recursive: true });
  for (const name of ARTICLES) cpSync(`${DEMO}${name}`, `${home}/${name}`);
});
afterAll(clean);

const ERASE_LINE = '\r\u001B[2K';
/** What stands on a line that is written over, one after the other. */
const overwritten = (written: string): string[] =>
  written
    .split(ERASE_LINE)
    .map((piece) => piece.split('\r\n')[0] ?? '')
    .filter((piece) => /^\d+\/\d+ /u.test(piece));

describe('the line of progress', () => {
  test('counts the articles on one line and leaves nothing of itself', async () => {
    const { code, written } = await atTerminal(['ingest', ...ARTICLES], { home });
    expect(code).toBe(0);
    const lines = overwritten(written);
    expect(lines.at(0)).toMatch(/^[01]\/2 /u);
    // A slow machine shows how fast it is.
    expect(lines.at(-1)).toMatch(/^2\/2 \[#{20}\] (?:[\d.]+\/s · \d+:\d\d left )?13-northgate-summit/u);
    const shown = written.split('\r\n').map((line) => line.split(ERASE_LINE).at(-1) ?? '');
    expect(shown.filter((line) => /^\d+\/\d+/u.test(line))).toEqual([]);
    expect(shown[0]).toMatch(/^added {2}09-tidewater-post-two-hours\.txt .*so_\w{16}$/u);
  });

  test('is cut to the width of the terminal, so that it stays one line', async () => {
    const { written } = await atTerminal(['ingest', ...ARTICLES], { home, columns: 20 });
    const lines = overwritten(written);
    expect(lines).toContain('2/2 13-northgate-su');
    for (const line of lines) expect(line.length).toBeLessThan(20);
  });

  test('is not there when it is not wanted', async () => {
    const { code, written } = await atTerminal(['ingest', ...ARTICLES, '--quiet'], { home });
    expect({ code, lines: overwritten(written) }).toEqual({ code: 0, lines: [] });
    const { stderr } = await dixit(['ingest', `${home}/${ARTICLES[0]}`]);
    expect(stderr).not.toContain('\u001B');
  });
});

test('an interrupt says what is left, and what was taken in before it stays', { timeout: 120_000 }, async () => {
  const [own, articles] = [`${folder}/interrupted`, `${folder}/many`];
  for (const each of [own, articles]) mkdirSync(each);
  const paths = [...generateArticles({ articles: 300 })].map(({ name, text }) => {
    writeFileSync(`${articles}/${name}`, text);
    return `${articles}/${name}`;
  });
  const stopped = await atTerminal(['ingest', articles], { home: own, type: once('4/300 ', '\u0003') });
  expect(stopped.code).toBe(130);
  expect(stopped.written).toMatch(/Interrupted, \d+ not begun: the same command goes on from here\./u);
  expect(stopped.written).not.toContain('cancelled  ');
  const again = await atTerminal(['ingest', ...paths.toSorted().slice(0, 6)], { home: own });
  expect(again.code).toBe(0);
  const count = (words: string): number => again.written.split(words).length - 1;
  expect(count('already known  ')).toBeGreaterThanOrEqual(4);
});

test('colours a terminal unless it asks for none', async () => {
  const coloured = await atTerminal(['say'], { home });
  const plain = await atTerminal(['say'], { home, env: { NO_COLOR: '1' } });
  const colours = /\u001B\[\d+(?:;\d+)*m/u;
  expect(coloured.written).toMatch(colours);
  expect(plain.written).not.toMatch(colours);
});

describe('the question before a source is removed', () => {
  const ids = async (): Promise<string[]> => {
    const { stdout } = await dixit(['sources', 'list', '--json']);
    return (JSON.parse(stdout) as { rows: { id: string }[] }).rows.map(({ id }) => id);
  };

  test.each([
    ['no', 'n\r', 2],
    ['nothing', '\r', 2],
    ['another word', 'maybe\r', 2],
    ['an interrupt', '\u0003', 130],
    ['the end of input', '\u0004', 130],
  ])('%s keeps it', async (_, keys, expected) => {
    const before = await ids();
    const { code, written } = await atTerminal(['sources', 'remove', String(before[0])], {
      home,
      type: once('[y/N] ', keys),
    });
    expect(written).toContain('Remove 1 source? [y/N] ');
    expect(code).toBe(expected);
    expect(await ids()).toEqual(before);
  });

  test('yes removes it, in the language of the terminal', async () => {
    const before = await ids();
    const { code, written } = await atTerminal(['sources', 'remove', String(before[0])], {
      home,
      env: { LANG: 'fr_FR.UTF-8' },
      type: once('[o/N] ', 'o\r'),
    });
    expect(code).toBe(0);
    expect(written).toContain('[o/N] ');
    expect(await ids()).toEqual(before.slice(1));
  });

  test('is not asked with --no-input, and not needed with --yes', async () => {
    const [id = ''] = await ids();
    const refused = await atTerminal(['sources', 'remove', id, '--no-input'], { home });
    expect(refused.code).toBe(2);
    expect(refused.written).toContain('--yes');
    expect(refused.written).not.toContain('[y/N]');
    expect(await atTerminal(['sources', 'remove', id, '--yes'], { home })).toMatchObject({ code: 0 });
    expect(await ids()).toEqual([]);
  });
});
