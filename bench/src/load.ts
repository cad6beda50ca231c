// Many readers at once: `node bench/src/load.ts DATABASE [--clients 200] [--seconds 60] [--statements N]`.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Client, createClient, errorOf } from '@dixit/client';
import { childEnv } from './env.ts';
import { Answers, answersTable } from './load-answers.ts';
import { type Question, questionsOf } from './load-questions.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    clients: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '60' },
    statements: { type: 'string', default: '1000000' },
  },
});
const [database] = positionals;
if (database === undefined) {
  process.stderr.write('node bench/src/load.ts DATABASE [--clients 200] [--seconds 60] [--statements N]\n');
  process.exitCode = 2;
} else {
  process.exitCode = await measure(resolve(database));
}

/** 0 when every question was answered. */
async function measure(path: string): Promise<number> {
  if (!existsSync(path)) {
    node('apps/cli/src/main.ts', 'demo', '--db', path, '--quiet');
    node('bench/src/fill.ts', path, values.statements);
  }
  const server = start(path);
  try {
    const url = await addressOf(server);
    const questions = await questionsOf(createClient({ url }));
    const answers = new Answers();
    const [clients, seconds] = [Number(values.clients), Number(values.seconds)];
    const until = performance.now() + seconds * 1_000;
    const each = Array.from({ length: clients }, (_, i) => i);
    await Promise.all(each.map((i) => ask(createClient({ url }), questions, { first: i, until, answers })));
    process.stdout.write(`${clients} clients, ${seconds} s\n${answersTable(answers, seconds)}`);
    return answers.errors.size === 0 ? 0 : 1;
  } finally {
    server.kill('SIGTERM');
  }
}

/** One reader: the next question as soon as the last one is answered, each reader beginning somewhere else. */
async function ask(
  client: Client,
  questions: readonly Question[],
  { first, until, answers }: { first: number; until: number; answers: Answers },
): Promise<void> {
  for (let i = first * 7; performance.now() < until; i++) {
    const question = questions[i % questions.length];
    if (question === undefined) return;
    const before = performance.now();
    try {
      await question.ask(client);
      answers.add(question.procedure, performance.now() - before);
    } catch (error) {
      answers.fail(`${question.procedure} ${errorOf(error).code}`);
    }
  }
}

function node(...words: string[]): void {
  const { status } = spawnSync(process.execPath, words, { cwd: ROOT, env: childEnv({}), stdio: 'inherit' });
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}`);
}

function start(path: string): ChildProcess {
  return spawn(process.execPath, ['apps/server/src/main.ts'], {
    cwd: ROOT,
    env: childEnv({ DIXIT_DB: path, DIXIT_PORT: '0' }),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function addressOf(server: ChildProcess): Promise<string> {
  return await new Promise((done, fail) => {
    server.stdout?.once('data', (line: Buffer) => done(String(line).trim()));
    server.once('exit', (code) => fail(new Error(`the server ended with ${String(code)}`)));
  });
}
