// Fills a database with generated statements: `node bench/src/fill.ts DATABASE STATEMENTS`.
import { locales, tokenizeForSearch } from '@dixit/locales';
import { openSqlite } from '@dixit/store/sqlite';
import { generateBundles } from '@dixit/testing';

const [path, count = ''] = process.argv.slice(2);
const statements = Number(count);
if (path === undefined || !Number.isInteger(statements) || statements < 1) {
  process.stderr.write('node bench/src/fill.ts DATABASE STATEMENTS\n');
  process.exitCode = 2;
} else {
  const store = await openSqlite({
    path,
    tokenize: (text, language) => tokenizeForSearch(text, language === null ? null : locales.get(language)),
  });
  for (const bundle of generateBundles({ statements })) await store.writer.put(bundle);
  await store.close();
}
