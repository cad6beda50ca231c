// How long the bundled command line takes from nothing, in real processes: `node bench/src/cold.ts FOLDER [STATEMENTS]`,
// FOLDER being what scripts/bundle.ts made. The ratio against `node -e 0` is what another machine can compare.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { locales, tokenizeForSearch } from '@dixit/locales';
import { openSqlite } from '@dixit/store/sqlite';
import { generateBundles, nameOfSpeaker, wordOfRank } from '@dixit/testing';
import { percentile } from './measure.ts';

const RUNS = 15;
const [folder = 'dist', count = '100000'] = process.argv.slice(2);
const bundle = resolve(folder, 'dixit.mjs');
const scratch = mkdtempSync(join(tmpdir(), 'dixit-cold-'));
const path = join(scratch, 'cold.db');

const LINES: Readonly<Record<string, string[]>> = {
  'node -e 0': ['-e', '0'],
  '--help': [bundle, '--help'],
  'say --help': [bundle, 'say', '--help'],
  'say, two words': [bundle, 'say', `${wordOfRank(5)} ${wordOfRank(21)}`, '--db', path],
  'say, a speaker': [bundle, 'say', '--by', nameOfSpeaker(2), '--db', path],
  'say, newest': [bundle, 'say', '--db', path],
  'facets of a word': [bundle, 'facets', wordOfRank(9), '--db', path],
};

try {
  const store = await openSqlite({
    path,
    tokenize: (text, language) => tokenizeForSearch(text, language === null ? null : locales.get(language)),
  });
  for (const each of generateBundles({ statements: Number(count) })) await store.writer.put(each);
  await store.close();
  const times = new Map(Object.keys(LINES).map((name) => [name, [] as number[]]));
  // In turns, so that a busy moment falls on all of them.
  for (let i = 0; i < RUNS; i++)
    for (const [name, args] of Object.entries(LINES)) times.get(name)?.push(once(name, args));
  const peer = percentile(times.get('node -e 0') ?? [], 0.5);
  for (const [name, own] of times) {
    const [least, median] = [percentile(own, 0), percentile(own, 0.5)];
    process.stdout.write(
      `${name}\t${least.toFixed(0)} ms at best\t${median.toFixed(0)} ms median\t× ${(median / peer).toFixed(2)}\n`,
    );
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function once(name: string, args: readonly string[]): number {
  const since = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  return performance.now() - since;
}
