import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import type { Measured } from './eval/figures.ts';
import { type GoldLine, readGold } from './sets.ts';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'dixit-gold-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const env = { PATH: process.env['PATH'] ?? '', HOME: folder, DIXIT_HOME: join(folder, 'home'), LANG: 'en_GB.UTF-8' };
const run = (script: string, args: string[]): string =>
  execFileSync(process.execPath, [path(script), ...args], { cwd: folder, env, encoding: 'utf8' });
const dixit = (...args: string[]): string => run('../../apps/cli/src/main.ts', args);

test('measures the engine on what people reviewed', { timeout: 180_000 }, () => {
  const demo = ['01-le-fanal-proposition-de-sommet.txt', '09-tidewater-post-two-hours.txt'];
  dixit('ingest', ...demo.map((name) => path(`../../demo/articles/${name}`)), '--quiet');
  const { rows } = JSON.parse(dixit('say', '--language', 'fr', '--json', '--limit', '0')) as {
    rows: { id: string; text: string }[];
  };
  const [wrong, ...right] = rows.map(({ id }) => id);
  dixit('review', 'accept', ...right, '--who', 'Ines Corvo');
  expect(JSON.parse(dixit('gold', 'sets', '--json'))).toMatchObject({ documents: 0, left: 2, files: [] });
  dixit('review', 'reject', wrong ?? '', '--who', 'Ines Corvo');
  const file = join(folder, 'sets', 'quotes', 'reviewed-fr.jsonl');
  const written = { documents: 1, quotes: right.length, traps: 1, left: 1, files: [file] };
  expect(JSON.parse(dixit('gold', 'sets', '--json'))).toEqual(written);

  const [line] = readGold(file) as (GoldLine & { reviewedBy: string[] })[];
  expect(line?.reviewedBy).toEqual(['Ines Corvo']);
  expect(readFileSync(path(`../../demo/articles/${demo[0] ?? ''}`), 'utf8')).toContain(line?.text.slice(0, 60));
  const words = line?.quotes?.map(({ content: [start, end] }) => line.text.slice(start, end)) ?? [];
  const texts = new Set(rows.filter(({ id }) => id !== wrong).map(({ text }) => text));
  expect(words.filter((text) => texts.has(text)).length).toBeGreaterThan(words.length / 2);

  const { sets } = JSON.parse(run('eval.ts', [join(folder, 'sets'), '--hold', '--json'])) as { sets: Measured[] };
  expect(sets).toHaveLength(1);
  expect(sets[0]?.failed).toBe(0);
  const figures = sets[0]?.figures ?? {};
  expect(figures['jac@0.8 all R']).toBe(100);
  expect(figures['jac@0.8 speaker span']).toBe(100);
  expect(figures).toMatchObject({ traps: 1, 'traps hit': 1 });
});
