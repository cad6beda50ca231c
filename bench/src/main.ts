// Measures the engine and the store, each part in a process of its own: `pnpm bench [STATEMENTS] [--write]`.
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ON_PAGE, ON_SCREEN, type PartInput } from './parts.ts';
import { performancePage, type Section, shown } from './performance-page.ts';
import { resultTable } from './result-table.ts';
import type { Result } from './results.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGE = join(ROOT, 'docs/performance.md');
const PART = fileURLToPath(new URL('part.ts', import.meta.url));

const options = {
  write: { type: 'boolean' },
  sqlite: { type: 'string' },
  postgres: { type: 'string' },
} as const;

const asked = optionsOf(process.argv.slice(2).filter((word) => word !== '--'));
if (asked === null) {
  process.stderr.write(`pnpm bench [STATEMENTS] [--write [--sqlite FILE] [--postgres ADDRESS]]

STATEMENTS  how many to search in, 100000 when left out
--write     also measures start, memory, and both engines at that size, and writes docs/performance.md
--sqlite, --postgres  databases that bench/src/fill.ts has filled, to be searched as they are
`);
  process.exitCode = 2;
} else if (asked.write) await write(asked);
else await print(asked);

interface Asked extends PartInput {
  write: boolean;
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

async function print(input: PartInput): Promise<void> {
  process.stdout.write(`${machine()}\n\n`);
  const results: Result[] = [];
  for (const title of ON_SCREEN) results.push(...((await measuredApart(title, input))?.results ?? []));
  const rows = results.map(({ measure, value, unit }) => [measure, shown(value), unit]);
  process.stdout.write(`${resultTable(['measure', 'value', 'unit'], rows)}\n`);
}

/** Writes the page after each part: what was measured stays when a later part fails. */
async function write(input: PartInput): Promise<void> {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim();
  const date = new Date().toISOString().slice(0, 10);
  const begun = loadNow();
  const sections: Section[] = [];
  for (const title of ON_PAGE) {
    const section = await measuredApart(title, input);
    if (section === null) continue;
    sections.push(section);
    const load = `${begun} at the beginning, ${loadNow()} at the end`;
    writeFileSync(PAGE, performancePage(sections, { date, commit, machine: machine(), load }));
  }
}

/** One part; says on stderr when it begins, as all of them take some minutes. Null for one that failed. */
async function measuredApart(title: string, { statements, sqlite, postgres }: PartInput): Promise<Section | null> {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${title}\n`);
  const child = fork(PART, [title, JSON.stringify({ statements, sqlite, postgres })]);
  let section: Section | null = null;
  child.on('message', (message) => (section = message as Section));
  const [code] = (await once(child, 'exit')) as [number | null];
  if (section === null) process.exitCode = code ?? 1;
  return section;
}

function loadNow(): string {
  return (loadavg()[0] ?? 0).toFixed(1);
}

function machine(): string {
  return `Node ${process.versions.node}, ${availableParallelism()} x ${cpus()[0]?.model.trim() ?? '?'}`;
}
