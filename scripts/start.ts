// Builds what changed, loads the demo corpus into a new database, serves API and dashboard: `pnpm start`.
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { parseArgs } from 'node:util';
import type { ErrorBody } from '@dixit/model';
import { phrasesFor } from '@dixit/phrases';
import { childEnv, exitOf, root, run } from './run.ts';

const USAGE = `pnpm start [--host HOST] [--port PORT] [--api-port PORT]

  --host      DIXIT_HOST      127.0.0.1  where both listen
  --port      DIXIT_WEB_PORT  4310       the dashboard
  --api-port  DIXIT_PORT      4311       the API
              DIXIT_HOME      .dixit     the data
`;
const PATIENCE_MS = 60_000;

const { values } = parseArgs({
  options: {
    host: { type: 'string' },
    port: { type: 'string' },
    'api-port': { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
  args: process.argv.slice(2).filter((arg) => arg !== '--'),
});
const env = process.env;
const host = values.host ?? env['DIXIT_HOST'] ?? '127.0.0.1';
const webPort = Number(values.port ?? env['DIXIT_WEB_PORT'] ?? 4310);
const apiPort = Number(values['api-port'] ?? env['DIXIT_PORT'] ?? 4311);
const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
const children: ChildProcess[] = [];

if (values.help) process.stdout.write(USAGE);
else process.exitCode = await start();

async function start(): Promise<number> {
  for (const port of [webPort, apiPort]) {
    if (!(await isFree(port))) return fail({ code: 'ADDRESS_IN_USE', params: { host, port } });
  }
  const shared = {
    DIXIT_HOME: env['DIXIT_HOME'] ?? `${root}.dixit`,
    DIXIT_HOST: host,
    DIXIT_PORT: String(apiPort),
    DIXIT_WEB_PORT: String(webPort),
    DIXIT_API_URL: `http://${reachable}:${apiPort}`,
  };
  const built = await run('turbo', ['run', 'build', '--filter=@dixit/web', '--output-logs=errors-only'], shared);
  if (built !== 0) return built;
  const loaded = await run('node', ['apps/cli/src/main.ts', 'demo', '--if-new', '--quiet'], shared);
  if (loaded !== 0) return loaded;
  return await serve(shared);
}

/** Both children until one of them ends or somebody stops them; then neither is left. */
async function serve(shared: Record<string, string>): Promise<number> {
  const ended = [
    child('node', ['apps/server/src/main.ts'], root, shared),
    child('next', ['start', '--hostname', host, '--port', String(webPort)], `${root}apps/web`, shared),
  ];
  const stop = (): void => {
    for (const one of children) if (one.exitCode === null) one.kill('SIGTERM');
  };
  let stopped = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      stopped = true;
      stop();
    });
  }
  const first = Promise.race(ended);
  const answering = Promise.all([
    answers(`http://${reachable}:${apiPort}/healthz`),
    answers(`http://${reachable}:${webPort}/`),
  ]);
  const came = await Promise.race([first, answering]);
  if (Array.isArray(came) && came.every(Boolean)) process.stdout.write(`http://${reachable}:${webPort}\n`);
  else if (Array.isArray(came)) stop();
  const code = await first;
  stop();
  await Promise.all(ended);
  return stopped ? 0 : code === 0 ? 1 : code;
}

function child(command: string, args: string[], cwd: string, more: Record<string, string>): Promise<number> {
  const bin = cwd === root ? '' : `${cwd}/node_modules/.bin:`;
  const environment = childEnv(more);
  const one = spawn(command, args, {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...environment, NODE_ENV: 'production', PATH: `${bin}${environment['PATH'] ?? ''}` },
  });
  children.push(one);
  return exitOf(one);
}

async function isFree(port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host }, () => probe.close(() => resolve(true)));
  });
}

async function answers(url: string): Promise<boolean> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until;) {
    const response = await fetch(url, { redirect: 'manual' }).catch(() => null);
    if (response !== null && response.status < 500) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

function fail(error: ErrorBody): number {
  const language = /^fr/iu.test(env['DIXIT_LANG'] ?? env['LC_ALL'] ?? env['LANG'] ?? '') ? 'fr' : 'en';
  const { message, hint } = phrasesFor(language).error(error);
  process.stderr.write(`${message}\n${hint}\n`);
  return 1;
}
