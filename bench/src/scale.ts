// Search, writing and reading beside a writer at scale: `node bench/src/scale.ts sqlite|postgres [STATEMENTS [DATABASE]]`
// (1,000,000 when left out). A DATABASE that was filled before (fill.ts) is taken as it is; without one, one is made.
import { generateBundles } from '@dixit/testing';
import { resultTable } from './result-table.ts';
import type { Result } from './results.ts';
import { besideWriter } from './scale/beside-writer.ts';
import { bulk } from './scale/bulk.ts';
import { latency } from './scale/latency.ts';
import { type Engine, engineOf } from './scale/place.ts';

const [name, count = '1000000', given] = process.argv.slice(2);
const statements = Number(count);
if ((name !== 'sqlite' && name !== 'postgres') || !Number.isInteger(statements) || statements < 1) {
  process.stderr.write('node bench/src/scale.ts sqlite|postgres [STATEMENTS [DATABASE]]\n');
  process.exitCode = 2;
} else {
  const engine = await engineOf(name);
  try {
    const results = await bulk(engine);
    const address = given ?? (await filled(engine));
    results.push(...(await latency(engine, address)), ...(await besideWriter(engine, address)));
    const rows = results.map(({ measure, value, unit }: Result) => [measure, value.toFixed(2), unit]);
    process.stdout.write(`${resultTable(['measure', 'value', 'unit'], rows)}\n`);
  } finally {
    await engine.stop();
  }
}

async function filled(engine: Engine): Promise<string> {
  const address = await engine.fresh();
  const store = await engine.open(address);
  for (const bundle of generateBundles({ statements })) await store.writer.put(bundle);
  await store.close();
  return address;
}
