import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { locales, tokenizeForSearch } from '@dixit/locales';
import type { Store } from '@dixit/model/ports';
import { queryOf } from '@dixit/model/query';
import { openSqlite } from '@dixit/store/sqlite';
import { generateBundles, nameOfSpeaker, wordOfRank } from '@dixit/testing';
import { percentile, timed } from './measure.ts';
import type { Result } from './results.ts';

const RUNS = 60;

/** Queries as people ask them; `i` varies the words, so that no answer is just remembered. */
const QUERIES: Readonly<Record<string, (i: number) => string>> = {
  'two words, speaker, dates': (i) =>
    `${wordOfRank(3 + (i % 10))} ${wordOfRank(20 + (i % 7))} by:"${nameOfSpeaker(i % 5)}" since:2029-06 until:2031-03`,
  'two common words': (i) => `${wordOfRank(3 + (i % 10))} ${wordOfRank(1 + (i % 2))}`,
  'one common word': (i) => wordOfRank(i % 3),
  'a phrase': (i) => `"${wordOfRank(i % 5)} ${wordOfRank(1)}"`,
  'newest, no query': () => '',
};

/** Latency over so many generated statements, and how they went in. */
export async function search(statements: number): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dixit-bench-'));
  const path = join(folder, 'bench.db');
  const store = await openSqlite({
    path,
    tokenize: (text, language) => tokenizeForSearch(text, language === null ? null : locales.get(language)),
  });
  try {
    const { ms } = await timed(async () => {
      for (const bundle of generateBundles({ statements })) await store.writer.put(bundle);
    });
    const size = statSync(path).size / 1e6;
    const results: Result[] = [
      { measure: `statements in, of ${statements}`, value: statements / (ms / 1000), unit: '/s' },
      { measure: 'size of the database', value: size, unit: 'MB' },
    ];
    for (const [name, query] of Object.entries(QUERIES)) results.push(...(await latency(store, name, query)));
    return [...results, await againstScan(store, path)];
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same words, newest first, by `LIKE` over the same rows of the same file: how many times as long that takes. */
async function againstScan(store: Store, path: string): Promise<Result> {
  const peer = new DatabaseSync(path, { readOnly: true });
  try {
    const scan = peer.prepare(`select n from statement_value where ' ' || tokens || ' ' like ?
      and ' ' || tokens || ' ' like ? order by n desc limit 50`);
    const [own, scans]: [number[], number[]] = [[], []];
    for (let i = 0; i < RUNS / 3; i++) {
      // Rare words: the scan cannot stop after the first page.
      const words = [wordOfRank(300 + i), wordOfRank(400 + i)];
      const query = queryOf(words.join(' '));
      own.push((await timed(() => store.statements.search(query, { cursor: null, limit: 50, sort: 'newest' }))).ms);
      scans.push((await timed(() => scan.all(...words.map((word) => `% ${word} %`)))).ms);
    }
    const value = percentile(scans, 0.5) / percentile(own, 0.5);
    return { measure: 'LIKE scan, two rare words, against search', value, unit: 'times the time' };
  } finally {
    peer.close();
  }
}

async function latency(store: Store, name: string, query: (i: number) => string): Promise<Result[]> {
  const times: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    const read = queryOf(query(i));
    times.push((await timed(() => store.statements.search(read, { cursor: null, limit: 50, sort: 'newest' }))).ms);
  }
  const facets = await timed(() => store.statements.facets(queryOf(query(1))));
  return [
    { measure: `search, ${name}, p50`, value: percentile(times, 0.5), unit: 'ms' },
    { measure: `search, ${name}, p95`, value: percentile(times, 0.95), unit: 'ms' },
    { measure: `facets, ${name}`, value: facets.ms, unit: 'ms' },
  ];
}
