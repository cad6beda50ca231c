// Kills a long job at random moments and resumes it: `node bench/src/killed.ts [DOCUMENTS [KILLS [SEED]]]`.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { locales, tokenizeForSearch } from '@dixit/locales';
import { openSqlite } from '@dixit/store/sqlite';
import { generateArticles } from '@dixit/testing/articles';
import { dumpOf } from '@dixit/testing/dump';

const CLI = fileURLToPath(new URL('../../apps/cli/src/main.ts', import.meta.url));
const [documents = 2_000, kills = 20, seed = Date.now() % 1e6] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'dixit-killed-'));
const articles = join(folder, 'articles');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

let state = seed;
/** Numbers below 1, the same for the same seed. */
const random = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;

function start(home: string, words: string[]): ChildProcess {
  const env = { DIXIT_HOME: join(folder, home) };
  return spawn(process.execPath, [CLI, ...words], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

async function open(home: string) {
  const tokenize = (text: string, language: string | null): string[] =>
    tokenizeForSearch(text, language === null ? null : locales.get(language));
  return await openSqlite({ path: join(folder, home, 'dixit.db'), tokenize });
}

/** What is to be done next: nothing, the job that is there, or the folder again when not all of it was handed in. */
async function nextWords(home: string): Promise<string[] | null> {
  const store = await open(home);
  try {
    const { rows } = await store.jobs.list({ cursor: null, limit: 50 });
    const whole = rows.find(({ total, isOpen }) => total === documents && !isOpen);
    if (whole === undefined) return ['ingest', articles, '--quiet'];
    return rows.every(({ finishedAt }) => finishedAt !== null) ? null : ['jobs', 'watch', whole.id, '--quiet'];
  } finally {
    await store.close();
  }
}

mkdirSync(articles);
for (const { name, text } of generateArticles({ articles: documents })) writeFileSync(join(articles, name), text);
const begun = performance.now();
const [code] = await once(start('calm', ['ingest', articles, '--quiet']), 'exit');
const calmMs = performance.now() - begun;
say(`undisturbed: ${documents} documents, exit ${String(code)}, ${(calmMs / 1000).toFixed(1)} s (seed ${seed})`);

let words: string[] | null = ['ingest', articles, '--quiet'];
let killed = 0;
while (words !== null) {
  const child = start('rough', words);
  const ended = once(child, 'exit');
  if (killed < kills) {
    const ms = 300 + random() * (calmMs / kills) * 2;
    if (await Promise.race([wait(ms).then(() => true), ended.then(() => false)])) {
      child.kill('SIGKILL');
      killed += 1;
      say(`kill ${killed} after ${ms.toFixed(0)} ms of ${words[0] ?? ''}`);
    }
  }
  await ended;
  words = await nextWords('rough');
}
const [calm, rough] = [await open('calm'), await open('rough')];
const [expected, found] = [await dumpOf(calm), await dumpOf(rough)];
const differing = expected.filter((line, i) => line !== found[i]).length;
const isSame = expected.join('\n') === found.join('\n');
say(
  `${killed} kills; ${expected.length} lines, ${found.length} after them: ${isSame ? 'the same' : `${differing} differ`}`,
);
await Promise.all([calm.close(), rough.close()]);
rmSync(folder, { recursive: true, force: true });
process.exitCode = isSame && killed === kills ? 0 : 1;
