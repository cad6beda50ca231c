// Measures the engine and the store: `pnpm bench [STATEMENTS] [--write]`.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
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
import { againstTagger } from './speech.ts';
import { timeExpressions } from './times.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGE = join(ROOT, 'docs/performance.md');
const DOCUMENTS = 2_000;

const options = {
  write: { type: 'boolean' },
  sqlite: { type: 'string' },
  postgres: { type: 'string' },
} as const;

interface Part {
  title: string;
  measure?: () => Result[] | Promise<Result[]>;
  /** Gives what a program of its own prints. */
  print?: () => string;
}

const PARTS: readonly Part[] = [
  { title: 'Extraction', measure: async () => [...(await extraction()), ...(await againstTagger())] },
  { title: 'Time expressions', measure: timeExpressions },
  { title: 'Documents', measure: ingestion },
  { title: 'Pages', measure: pageReading },
  { title: 'Archives', measure: archives },
  { title: 'Linking', measure: linking },
  { title: 'Near-copies', measure: () => copies() },
];

const asked = optionsOf(process.argv.slice(2).filter((word) => word !== '--'));
if (asked === null) {
  process.stderr.write(`pnpm bench [STATEMENTS] [--write [--sqlite FILE] [--postgres ADDRESS]]

STATEMENTS  how many to search in, 100000 when left out
--write     also measures start, memory, and both engines at that size, and writes docs/performance.md
--sqlite, --postgres  databases that bench/src/fill.ts has filled, to be searched as they are
`);
  process.exitCode = 2;
} else if (asked.write) await write(asked);
else await print(asked.statements);

interface Asked {
  statements: number;
  write: boolean;
  sqlite: string | undefined;
  postgres: string | undefined;
}

/** Null: not to be understood. */
function optionsOf(args: string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    const statements = Number(positionals[0] ?? '100000');
    const { write = false, sqlite, postgres } = values;
    return Number.isInteger(statements) && statements > 0 ? { statements, write, sqlite, postgres } : null;
  } catch {
    return null;
  }
}

async function print(statements: number): Promise<void> {
  process.stdout.write(`${machine()}\n\n`);
  const results: Result[] = [];
  for (const part of PARTS) results.push(...(await measured(part)).results);
  results.push(...(await search(statements)));
  const rows = results.map(({ measure, value, unit }) => [measure, shown(value), unit]);
  process.stdout.write(`${resultTable(['measure', 'value', 'unit'], rows)}\n`);
}

/** Writes the page after each part: what was measured stays when a later part fails. */
async function write({ statements, sqlite, postgres }: Asked): Promise<void> {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim();
  const date = new Date().toISOString().slice(0, 10);
  const begun = loadNow();
  const parts: Part[] = [
    ...PARTS,
    { title: 'SQLite', measure: () => atScale('sqlite', statements, sqlite) },
    { title: 'PostgreSQL', measure: () => atScale('postgres', statements, postgres) },
    { title: 'Start of the bundled command line', print: cold },
    { title: 'Memory of a long job', print: () => run('bench/src/memory.ts', String(DOCUMENTS)) },
  ];
  const sections: Section[] = [];
  for (const part of parts) {
    sections.push(await measured(part));
    const load = `${begun} at the beginning, ${loadNow()} at the end`;
    writeFileSync(PAGE, performancePage(sections, { date, commit, machine: machine(), load }));
  }
}

/** One part of the page; says on stderr when it begins, as all of them take some minutes. */
async function measured({ title, measure = () => [], print }: Part): Promise<Section> {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${title}\n`);
  const results = await measure();
  return print === undefined ? { title, results } : { title, results, printed: print() };
}

function loadNow(): string {
  return (loadavg()[0] ?? 0).toFixed(1);
}

function machine(): string {
  return `Node ${process.versions.node}, ${availableParallelism()} x ${cpus()[0]?.model.trim() ?? '?'}`;
}

function run(...words: string[]): string {
  return execFileSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e8 });
}

function cold(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dixit-bundle-'));
  try {
    run('scripts/bundle.ts', folder);
    return run('bench/src/cold.ts', folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
