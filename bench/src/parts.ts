import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Section } from './performance-page.ts';
import type { Result } from './results.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DOCUMENTS = 2_000;

/** What a part is told. */
export interface PartInput {
  /** How many to search in. */
  statements: number;
  /** Databases that were filled before. */
  sqlite: string | undefined;
  postgres: string | undefined;
}

type Measure = (input: PartInput) => Promise<Result[]>;

/** Each is measured in a process of its own: what ran before in one and the same slows down what comes after, a peer more than ours. */
const MEASURED: Readonly<Record<string, Measure>> = {
  Extraction: async () => await (await import('./documents.ts')).extraction(),
  'Extraction beside a tagger': async () => await (await import('./speech.ts')).againstTagger(),
  'Time expressions, fr': async () => await (await import('./times.ts')).timeExpressions('fr'),
  'Time expressions, en': async () => await (await import('./times.ts')).timeExpressions('en'),
  Documents: async () => await (await import('./documents.ts')).ingestion(),
  Pages: async () => await (await import('./pages/time.ts')).pageReading(),
  Archives: async () => await (await import('./archives.ts')).archives(),
  Linking: async () => await (await import('./linking.ts')).linking(),
  'Near-copies': async () => (await import('./copies.ts')).copies(),
};

const SEARCH: Readonly<Record<string, Measure>> = {
  'Search in a file': async ({ statements }) => await (await import('./search.ts')).search(statements),
};

const AT_SCALE: Readonly<Record<string, Measure>> = {
  SQLite: async ({ statements, sqlite }) =>
    await (await import('./scale/at-scale.ts')).atScale('sqlite', statements, sqlite),
  PostgreSQL: async ({ statements, postgres }) =>
    await (await import('./scale/at-scale.ts')).atScale('postgres', statements, postgres),
};

/** What programs of their own print. */
const PRINTED: Readonly<Record<string, () => string>> = {
  'Workers on one PostgreSQL': () => run('bench/src/workers.ts', '600', '4', '150'),
  'Start of the bundled command line': cold,
  'Memory of a long job': () => run('bench/src/memory.ts', String(DOCUMENTS)),
};

/** Titles of what `pnpm bench` measures, and of what the page has. */
export const ON_SCREEN = [...Object.keys(MEASURED), ...Object.keys(SEARCH)];
export const ON_PAGE = [...Object.keys(MEASURED), ...Object.keys(AT_SCALE), ...Object.keys(PRINTED)];

export async function measured(title: string, input: PartInput): Promise<Section> {
  const measure = { ...MEASURED, ...SEARCH, ...AT_SCALE }[title];
  if (measure) return { title, results: await measure(input) };
  const print = PRINTED[title];
  if (print) return { title, results: [], printed: print() };
  throw new Error(`no part ${title}`);
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
