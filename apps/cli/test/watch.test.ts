import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sandbox } from './run.ts';

const { dixit, folder, clean } = sandbox();
const articles = join(folder, 'articles');
afterAll(clean);

const article = (day: string): string =>
  `Le port de Lutza\n\nLa ministre Orla Venn a déclaré ${day} : « Le port restera fermé jusqu’à ${day}. »\n`;

/** Runs a step each time another line of output has come. */
function inTurn(steps: (() => void)[]): (stdout: string) => void {
  let taken = 0;
  return (stdout) => {
    const lines = stdout.split('\n').length - 1;
    while (taken < Math.min(lines, steps.length)) steps[taken++]?.();
  };
}

test(
  'watching takes in what comes and what changes, once it has settled, until an interrupt',
  { timeout: 60_000 },
  async () => {
    mkdirSync(join(articles, 'below'), { recursive: true });
    writeFileSync(join(articles, 'a.txt'), article('lundi'));
    let kill: () => void = () => {};
    const steps = inTurn([
      () => writeFileSync(join(articles, 'below', 'b.txt'), article('mardi')),
      () => {
        writeFileSync(join(articles, '.hidden.txt'), article('mercredi'));
        writeFileSync(join(articles, '.a.txt.tmp'), article('jeudi'));
        renameSync(join(articles, '.a.txt.tmp'), join(articles, 'a.txt'));
      },
      () => kill(),
    ]);
    const { code, stdout } = await dixit(['ingest', articles, '--watch', '--jsonl', '--quiet'], {
      onOutput: (child, written) => {
        kill = () => void child.kill('SIGINT');
        steps(written);
      },
    });
    const items = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { name: string; state: string });
    expect(items.map(({ name, state }) => [name.slice(articles.length + 1), state])).toEqual([
      ['a.txt', 'added'],
      ['below/b.txt', 'added'],
      ['a.txt', 'added'],
    ]);
    expect(code).toBe(0);
  },
);

test(
  'a later version is shown with what it changed, and the earlier one no longer found',
  { timeout: 60_000 },
  async () => {
    const url = ['--url', 'https://fanal.example/port'];
    const take = async (text: string): Promise<string> => {
      const ran = await dixit(['ingest', '-', ...url, '--json'], { input: text });
      return (JSON.parse(ran.stdout) as { items: { sourceId: string }[] }).items[0]?.sourceId ?? '';
    };
    const quote = (words: string): string => `Orla Venn a déclaré lundi à la presse : « ${words} »\n\n`;
    const kept = quote('Le pont de Brask sera réparé avant la fin du mois.');
    await take(kept + quote('La digue nord tiendra encore dix ans sans travaux.'));
    const second = await take(kept + quote('La digue nord tiendra encore deux ans sans travaux.'));
    const shown = await dixit(['show', second, '--versions', '--json']);
    const { versions, diffs } = JSON.parse(shown.stdout) as {
      versions: { version: number }[];
      diffs: { statements: { change: string }[] }[];
    };
    expect(versions.map(({ version }) => version)).toEqual([1, 2]);
    expect(diffs[0]?.statements.map(({ change }) => change)).toEqual(['kept', 'changed']);
    expect((await dixit(['show', second, '--versions', '--table'])).stdout).toMatch(/- .*dix ans[^]*\+ .*deux ans/u);
    const { rows } = JSON.parse((await dixit(['say', 'digue', '--json'])).stdout) as { rows: { text: string }[] };
    expect(rows.map(({ text }) => text)).toEqual([expect.stringContaining('deux ans')]);
  },
);
