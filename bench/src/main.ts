// Measures the engine and the store: `pnpm bench [STATEMENTS] [--write]`.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { archives } from './archives.ts';
import { copies } from './copies.ts';
import { extraction, ingestion } from './documents.ts';
import { linking } from './linking.ts';
import { pageReading } from './pages/time.ts';
import { performancePage, type Section, shown } from './performance-page.ts';
import { resultTable } from './result-table.ts';
import type { Result } from './results.ts';
import { atScale } from './scale/at-scale.ts';
import { search } from './search.ts';
import { timeExpressions } from './times.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGE = join(ROOT, 'docs/performance.md');
const DOCUMENTS = 2_000;

const words = process.argv.slice(2).filter((word) => word !== '--');
const [count = '100000'] = words.filter((word) => word !== '--write');
const statements = Number(count);
if (!Number.isInteger(statements) || statements < 1) {
  process.stderr.write(`pnpm bench [STATEMENTS] [--write]

STATEMENTS  how many to search in, 100000 when left out
--write     also measures start, memory, and both engines at that size, and writes docs/performance.md
`);
  process.exitCode = 2;
} else if (words.includes('--write')) await write();
else await print();

async function print(): Promise<void> {
  process.stdout.write(`${machine()}\n\n`);
  const results = (await engine()).flatMap((section) => section.results);
  const rows = [...results, ...(await search(statements))].map(({ measure, value, unit }) => [
    measure,
    shown(value),
    unit,
  ]);
  process.stdout.write(`${resultTable(['measure', 'value', 'unit'], rows)}\n`);
}

async function write(): Promise<void> {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim();
  const date = new Date().toISOString().slice(0, 10);
  const sections = [
    ...(await engine()),
    { title: 'SQLite', results: await atScale('sqlite', statements) },
    { title: 'PostgreSQL', results: await atScale('postgres', statements) },
    { title: 'Start of the bundled command line', results: [], printed: cold() },
    { title: 'Memory of a long job', results: [], printed: run('bench/src/memory.ts', String(DOCUMENTS)) },
  ];
  writeFileSync(PAGE, performancePage(sections, { date, commit, machine: machine(), statements }));
}

async function engine(): Promise<Section[]> {
  const section = async (title: string, measure: () => Result[] | Promise<Result[]>): Promise<Section> => ({
    title,
    results: await measure(),
  });
  return [
    await section('Extraction', extraction),
    await section('Time expressions', timeExpressions),
    await section('Documents', ingestion),
    await section('Pages', pageReading),
    await section('Archives', archives),
    await section('Linking', linking),
    await section('Near-copies', () => copies()),
  ];
}

const machine = (): string =>
  `Node ${process.versions.node}, ${availableParallelism()} x ${cpus()[0]?.model.trim() ?? '?'}`;

const run = (...words: string[]): string =>
  execFileSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e8 });

function cold(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dixit-bundle-'));
  try {
    run('scripts/bundle.ts', folder);
    return run('bench/src/cold.ts', folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
