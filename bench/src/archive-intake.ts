// Takes a generated WARC file in from end to end, text, statements and store: `node bench/src/archive-intake.ts [MB]`.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeArchive } from './archives.ts';
import { resultTable } from './result-table.ts';

const CLI = fileURLToPath(new URL('../../apps/cli/src/main.ts', import.meta.url));
/** Bytes of a generated page with what a crawler writes around it, on average. */
const PAGE = 56_000;
const SAMPLE_MS = 250;

const [size = '200'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'dixit-bench-'));
try {
  const path = join(folder, 'news.warc.gz');
  const pages = Math.round((Number(size) * 1e6) / PAGE);
  const bytes = writeArchive(path, pages);
  const since = performance.now();
  const child = spawn(process.execPath, [CLI, 'ingest', path, '--jsonl'], {
    env: { DIXIT_HOME: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const resident: number[] = [];
  const timer = setInterval(() => resident.push(residentOf(child.pid ?? 0)), SAMPLE_MS);
  let output = '';
  child.stdout.on('data', (piece: Buffer) => (output += piece.toString()));
  await once(child, 'close');
  clearInterval(timer);
  const seconds = (performance.now() - since) / 1000;
  const items = output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { state: string; statements: number });
  const count = (state: string): number => items.filter((item) => item.state === state).length;
  const middle = resident.slice(Math.floor(resident.length * 0.2), Math.ceil(resident.length / 2));
  const rows = [
    ['unfolded', bytes / 1e6, 'MB'],
    ['folded', statSync(path).size / 1e6, 'MB'],
    ['pages taken in', count('added'), `of ${pages}`],
    ['failed', count('failed'), ''],
    ['statements', items.reduce((sum, { statements }) => sum + statements, 0), ''],
    ['time', seconds, 's'],
    ['speed', bytes / 1e6 / seconds, 'MB/s'],
    ['memory, most', Math.max(...resident) / 1e6, 'MB'],
    ['memory, most in the first half', Math.max(...middle) / 1e6, 'MB'],
  ].map(([measure, value, unit]) => [String(measure), Number(value).toFixed(1), String(unit)]);
  process.stdout.write(`${resultTable(['measure', 'value', 'unit'], rows)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Bytes that a process holds in memory; 0 for one that is gone. */
function residentOf(pid: number): number {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    return pages * 4096;
  } catch {
    return 0;
  }
}
