// Measures the engine and the store: `pnpm bench [STATEMENTS]`.
import { cpus } from 'node:os';
import { archives } from './archives.ts';
import { copies } from './copies.ts';
import { extraction, ingestion } from './documents.ts';
import { linking } from './linking.ts';
import { pageReading } from './pages/time.ts';
import { resultTable } from './result-table.ts';
import type { Result } from './results.ts';
import { search } from './search.ts';
import { timeExpressions } from './times.ts';

const [count = '100000'] = process.argv.slice(2).filter((word) => word !== '--');
const statements = Number(count);
if (!Number.isInteger(statements) || statements < 1) {
  process.stderr.write('pnpm bench [STATEMENTS]\n\nSTATEMENTS  how many to search in, 100000 when left out\n');
  process.exitCode = 2;
} else {
  process.stdout.write(`Node ${process.versions.node}, ${cpus().length} x ${cpus()[0]?.model ?? '?'}\n\n`);
  const results: Result[] = [
    ...(await extraction()),
    ...(await timeExpressions()),
    ...(await ingestion()),
    ...(await pageReading()),
    ...(await archives()),
    ...(await linking()),
    ...copies(),
    ...(await search(statements)),
  ];
  const rows = results.map(({ measure, value, unit }) => [measure, value.toFixed(value < 100 ? 2 : 0), unit]);
  process.stdout.write(`${resultTable(['measure', 'value', 'unit'], rows)}\n`);
}
