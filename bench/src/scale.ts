// Search, writing and reading beside a writer at scale: `node bench/src/scale.ts sqlite|postgres [STATEMENTS [DATABASE]]`
// (1,000,000 when left out). A DATABASE that was filled before (fill.ts) is taken as it is; without one, one is made.
import { resultTable } from './result-table.ts';
import { atScale } from './scale/at-scale.ts';

const [name, count = '1000000', given] = process.argv.slice(2);
const statements = Number(count);
if ((name !== 'sqlite' && name !== 'postgres') || !Number.isInteger(statements) || statements < 1) {
  process.stderr.write('node bench/src/scale.ts sqlite|postgres [STATEMENTS [DATABASE]]\n');
  process.exitCode = 2;
} else {
  const results = await atScale(name, statements, given);
  const rows = results.map(({ measure, value, unit }) => [measure, value.toFixed(2), unit]);
  process.stdout.write(`${resultTable(['measure', 'value', 'unit'], rows)}\n`);
}
