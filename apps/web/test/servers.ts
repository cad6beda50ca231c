import { createClient, watchJob } from '@dixit/client';
import type { Client } from '@dixit/client';
import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childEnv } from './env.ts';

const root = new URL('../../../', import.meta.url);
const PATIENCE_MS = 60_000;

export interface Server {
  url: string;
  stop: () => Promise<void>;
}

export interface Api extends Server {
  client: Client;
}

/**
 * The API as its own process, on a database of its own that starts out empty, with generated statements, or as a copy
 * of what lies in a folder (`from`).
 */
export async function startApi({
  statements = 0,
  from,
  env = {},
  token,
}: { statements?: number; from?: string; env?: Record<string, string>; token?: string } = {}): Promise<Api> {
  const home = await mkdtemp(join(tmpdir(), 'dixit-web-'));
  if (from !== undefined) await cp(from, home, { recursive: true });
  if (statements > 0) await run('node', ['bench/src/fill.ts', join(home, 'dixit.db'), String(statements)]);
  const { url, stop: end } = await serve(home, env);
  const stop = async () => {
    await end();
    await rm(home, { recursive: true, force: true });
  };
  return { url, stop, client: createClient(token === undefined ? { url } : { url, token }) };
}

/** A folder with a database that holds the demo corpus, read and linked, and that nobody has open. */
export async function makeDemo(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'dixit-web-demo-'));
  const { url, stop } = await serve(home, {});
  await loadDemo(createClient({ url }));
  await stop();
  return home;
}

async function serve(home: string, env: Record<string, string>): Promise<Server> {
  const port = await freePort();
  const own = { DIXIT_HOME: home, DIXIT_PORT: String(port), ...env };
  const child = start('node', ['apps/server/src/main.ts'], '.', own);
  const url = `http://127.0.0.1:${port}`;
  await answers(`${url}/healthz`, child);
  return { url, stop: async () => await end(child) };
}

/** The built dashboard (`next build` has run) in front of an API. */
export async function startWeb(apiUrl: string): Promise<Server> {
  const port = await freePort();
  const child = start('next', ['start', '--hostname', '127.0.0.1', '--port', String(port)], 'apps/web', {
    DIXIT_API_URL: apiUrl,
  });
  const url = `http://127.0.0.1:${port}`;
  await answers(`${url}/icon.svg`, child);
  return { url, stop: async () => await end(child) };
}

interface DemoItem {
  file: string;
  outlet: string;
  url: string;
  published?: string;
}

/** The demo corpus as documents that the API takes. */
export async function demoDocuments() {
  const demo = new URL('demo/', root);
  const items: DemoItem[] = JSON.parse(await readFile(new URL('manifest.json', demo), 'utf8'));
  return await Promise.all(
    items.map(async ({ file, ...known }) => {
      const contentBase64 = await readFile(new URL(`articles/${file}`, demo), 'base64');
      return { name: file, contentBase64, mediaType: file.endsWith('.html') ? 'text/html' : 'text/plain', ...known };
    }),
  );
}

/** Loads the demo corpus and waits until all of it is read and linked. */
export async function loadDemo(client: Client): Promise<void> {
  const { id } = await client.source.add.mutate({ items: await demoDocuments() });
  let state = '';
  for await (const { job } of watchJob(client, id)) state = job.state;
  if (state !== 'done') throw new Error(`the demo corpus ended as ${state}`);
}

function start(command: string, args: string[], folder: string, env: Record<string, string>): ChildProcess {
  const bin = new URL('node_modules/.bin/', root).pathname;
  const web = new URL('apps/web/node_modules/.bin/', root).pathname;
  return spawn(command, args, {
    cwd: new URL(`${folder}/`, root),
    env: childEnv({ ...env, PATH: `${bin}:${web}:${process.execPath.replace(/\/[^/]+$/u, '')}:/usr/bin:/bin` }),
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  });
}

async function run(command: string, args: string[]): Promise<void> {
  const child = start(command, args, '.', {});
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${String(code)}`);
}

export async function answers(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`${child.spawnfile} ended with ${child.exitCode}`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no answer from ${url}`);
}

/** The child leads a process group of its own, so that what it started ends with it. */
async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid, 'SIGTERM');
  const timer = setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGKILL'), 5_000);
  await gone;
  clearTimeout(timer);
}

/** A port that nobody listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
