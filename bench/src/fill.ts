// Fills a database, a file or an address of PostgreSQL, with generated statements: `node bench/src/fill.ts DATABASE STATEMENTS [SEED]`.
import { openPostgres } from '@dixit/store/postgres';
import { openSqlite } from '@dixit/store/sqlite';
import { generateBundles } from '@dixit/testing';
import { tokenize } from './scale/place.ts';

const EVERY = 2_000;
const [at, count = '', seed = '1'] = process.argv.slice(2);
const statements = Number(count);
if (at === undefined || !Number.isInteger(statements) || statements < 1) {
  process.stderr.write('node bench/src/fill.ts DATABASE STATEMENTS [SEED]\n');
  process.exitCode = 2;
} else {
  const isPostgres = /^postgres(?:ql)?:/u.test(at);
  const store = isPostgres ? await openPostgres({ url: at, tokenize }) : await openSqlite({ path: at, tokenize });
  let [done, shown] = [0, 0];
  for (const bundle of generateBundles({ statements, seed: Number(seed) })) {
    await store.writer.put(bundle);
    done += bundle.extraction.statements.length;
    if (done - shown < EVERY) continue;
    shown = done;
    process.stdout.write(`${done}\n`);
  }
  await store.close();
}
