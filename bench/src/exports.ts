/**
 * Writes generated statements out in several formats: `node bench/src/exports.ts [STATEMENTS [FORMAT…]]` (100,000, JSONL
 * and CSV when left out). Prints records per second, and the most memory while the first tenth and while all of the
 * file was written: the same, however long the file is. Then reads the record into an empty database, writes that one
 * out, and compares the two line by line, sorted.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { locales, tokenizeForSearch } from '@dixit/locales';
import { createRuntime, readEnv } from '@dixit/runtime';
import { openSqlite } from '@dixit/store/sqlite';
import { generateBundles } from '@dixit/testing';

const [count = '100000', ...formats] = process.argv.slice(2);
const statements = Number(count);
const LINES_AT_ONCE = 500;
const folder = mkdtempSync(join(tmpdir(), 'dixit-bench-'));
const path = join(folder, 'bench.db');

try {
  const store = await openSqlite({
    path,
    tokenize: (text, language) => tokenizeForSearch(text, language === null ? null : locales.get(language)),
  });
  for (const bundle of generateBundles({ statements })) await store.writer.put(bundle);
  await store.close();
  const runtime = createRuntime(readEnv({ DIXIT_HOME: folder, DIXIT_DB: path, DIXIT_LOG: 'silent' }));
  try {
    for (const format of formats.length === 0 ? ['jsonl', 'csv'] : formats) await measure(runtime, format);
    await thereAndBack(runtime);
  } finally {
    await runtime.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(runtime: ReturnType<typeof createRuntime>, format: string): Promise<void> {
  const from = performance.now();
  let [bytes, lines, most, mostAtTenth] = [0, 0, 0, 0];
  const { chunks } = await runtime.download({ format });
  for await (const chunk of chunks) {
    bytes += Buffer.byteLength(chunk);
    if (typeof chunk === 'string')
      for (let at = chunk.indexOf('\n'); at >= 0; at = chunk.indexOf('\n', at + 1)) lines += 1;
    most = Math.max(most, process.memoryUsage.rss());
    if (lines <= statements / 10) mostAtTenth = most;
  }
  const seconds = (performance.now() - from) / 1_000;
  const mega = (value: number): string => (value / 1e6).toFixed(0);
  console.log(
    `${format}: ${lines} lines, ${mega(bytes)} MB, ${seconds.toFixed(1)} s, ${(statements / seconds).toFixed(0)} records/s, ` +
      `at most ${mega(mostAtTenth)} MB in the first tenth, ${mega(most)} MB in all`,
  );
}

async function thereAndBack(runtime: ReturnType<typeof createRuntime>): Promise<void> {
  const from = performance.now();
  const other = createRuntime(readEnv({ DIXIT_HOME: folder, DIXIT_DB: join(folder, 'back.db'), DIXIT_LOG: 'silent' }));
  try {
    const there = await recordOf(runtime);
    const { importer } = other.context();
    await importer.begin();
    for (let at = 0; at < there.length; at += LINES_AT_ONCE)
      await importer.take(
        'jsonl',
        there.slice(at, at + LINES_AT_ONCE).map((text, i) => ({ line: at + i + 1, text })),
      );
    await importer.finish();
    const back = await recordOf(other);
    const isSame = back.toSorted().join('\n') === there.toSorted().join('\n');
    const seconds = ((performance.now() - from) / 1_000).toFixed(1);
    console.log(`record, there and back: ${there.length} lines, ${isSame ? 'the same' : 'NOT the same'}, ${seconds} s`);
    if (!isSame) process.exitCode = 1;
  } finally {
    await other.close();
  }
}

async function recordOf(runtime: ReturnType<typeof createRuntime>): Promise<string[]> {
  let text = '';
  const { chunks } = await runtime.download({ what: 'record', q: '' });
  for await (const chunk of chunks) text += String(chunk);
  return text.trimEnd().split('\n');
}
