import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Measured } from './eval/figures.ts';

const EVAL = fileURLToPath(new URL('./eval.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'dixit-eval-test-'));

const text = 'Orla Venn a déclaré mardi que le port de Lutza resterait ouvert. Le « grand soir » est loin.';
const at = (words: string) => [text.indexOf(words), text.indexOf(words) + words.length];
const article = {
  id: 'invented',
  lang: 'fr',
  text,
  publicationDate: '2031-03-06',
  quotes: [
    {
      content: at('le port de Lutza resterait ouvert'),
      cue: at('a déclaré'),
      speaker: at('Orla Venn'),
      speakerText: 'Orla Venn',
      type: 'indirect',
      speechCue: true,
    },
  ],
  traps: [{ span: at('« grand soir »'), why: 'scare quotes' }],
};
const dated = {
  id: 'dated',
  lang: 'fr',
  text,
  reference: '2031-03-06',
  expressions: [{ span: at('mardi'), text: 'mardi', value: '2031-03-04', type: 'date' }],
};
const rates = { P: 1, R: 0.5, F1: 2 / 3, pred: 1, gold: 1 };
const none = { P: 0, R: 0, F1: 0, pred: 0, gold: 0 };
const speaker = { span: 1, name: 1, resolved: null, cue: 1, addressee: null };
const rule = { all: rates, direct: none, indirect: rates, mixed: none, speaker };
const third = { p: 1, r: 0.2, f1: 1 / 3 };
/** Scorers that say what they are told to: their own arithmetic is not what is tested here. */
const scorer = (score: unknown, error: unknown) =>
  `console.log(process.argv.includes('--errors') ? ${JSON.stringify(JSON.stringify(error))} : ${JSON.stringify(JSON.stringify(score))});`;

beforeAll(() => {
  for (const name of ['fr-news', 'time']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'fr-news', 'gold.jsonl'), JSON.stringify(article));
  writeFileSync(join(folder, 'time', 'invented.jsonl'), JSON.stringify(dated));
  const rules = { 'ggt@0.3': rule, 'ggt@0.8': rule, 'jac@0.8': rule, exact: rule };
  writeFileSync(join(folder, 'score-quotes.mjs'), scorer({ rules }, null));
  const time = { counts: { gold: 1, pred: 1 }, strict: third, relaxed: third, valueF1: third, valueAcc: 1 };
  const missed = { id: 'dated', kind: 'missed', text: 'mardi', gold: '2031-03-04' };
  writeFileSync(join(folder, 'score-time.mjs'), scorer(time, missed));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [EVAL, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
};

test('measures every set of a folder, and shows what is wrong in its context', () => {
  const { status, stdout, stderr } = run(folder, '--hold', '--errors', '2');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/fr-news +all +1 +100 +50\.0 +66\.7/u);
  expect(stdout).toMatch(/fr-news +0 of 1/u);
  expect(stdout).toMatch(/invented +1 +33\.3 +100 +20\.0 +33\.3/u);
  expect(stdout).toMatch(/fr-news +F1 at ggt 0\.8 +66\.7 .*≥ 88/u);
  expect(stdout).toContain('== invented\n-- missed: 1\ndated @20\n  Orla Venn a déclaré [mardi] que le port de Lutza');
  expect(
    Math.max(
      ...(stdout
        .split('\n== ')[0]
        ?.split('\n')
        .map((line) => line.length) ?? []),
    ),
  ).toBeLessThanOrEqual(120);
});

test('gives every figure as JSON', () => {
  const { stdout } = run(folder, '--hold', '--json', 'fr-news');
  const { sets } = JSON.parse(stdout) as { sets: Measured[] };
  expect(sets.map(({ set }) => set)).toEqual(['fr-news']);
  expect(sets[0]).toMatchObject({
    texts: 1,
    failed: 0,
    figures: { 'ggt@0.8 all F1': 66.7, 'ggt@0.8 cue': 100, 'traps hit': 0 },
  });
});

test.each([
  [['/nowhere/at/all'], 'No such folder'],
  [[mkdtempSync(join(tmpdir(), 'dixit-eval-none-'))], 'No development sets in'],
  [[folder, 'nothing-of-that-name'], 'No development sets'],
  [[folder, 'fr-news', '--write'], '--write needs every set'],
  [[folder, '--errors', 'many'], 'pnpm eval FOLDER'],
  [[folder, '--unknown'], 'pnpm eval FOLDER'],
])('refuses %j', (args, words) => {
  const { status, stderr } = run(...args);
  expect(status).toBe(2);
  expect(stderr).toContain(words);
});
