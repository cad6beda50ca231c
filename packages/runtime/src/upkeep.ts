import { DixitError } from '@dixit/model';
import type { ServerInspection } from '@dixit/store/postgres/upkeep';
import type { BackupFacts, Inspection } from '@dixit/store/sqlite/upkeep';
import type { RuntimeEnv } from './env.ts';

/** What is done to the database as a whole, without a store being open on it. */
export interface Upkeep {
  /** Where the data is, as it may be shown: a file, or the address of a database without its password. */
  address(): Promise<string>;
  /** Writes one file that holds everything; others may go on reading and writing meanwhile. STORE_NOT_A_FILE for a database of a server. */
  backup(file: string, options: { mayReplace: boolean }): Promise<BackupFacts>;
  /** Puts a backup in the place of everything. STORE_NOT_A_FILE for a database of a server. */
  restore(file: string): Promise<BackupFacts>;
  inspect(): Promise<({ engine: 'sqlite' } & Inspection) | ({ engine: 'postgres' } & ServerInspection)>;
}

const sqlite = () => import('@dixit/store/sqlite/upkeep');
const postgres = () => import('@dixit/store/postgres/upkeep');

export const upkeepOf = (
  { databaseUrl, databasePath }: Pick<RuntimeEnv, 'databaseUrl' | 'databasePath'>,
  version: string,
  now: () => string,
): Upkeep => (databaseUrl === null ? ofFile(databasePath, version, now) : ofServer(databaseUrl));

const ofFile = (path: string, version: string, now: () => string): Upkeep => ({
  address: () => Promise.resolve(path),
  backup: async (file, { mayReplace }) =>
    await (await sqlite()).backupSqlite({ path, file, mayReplace, version, now: now() }),
  restore: async (file) => await (await sqlite()).restoreSqlite(file, path),
  inspect: async () => ({ engine: 'sqlite', ...(await (await sqlite()).inspectSqlite(path)) }),
});

function ofServer(url: string): Upkeep {
  const address = async (): Promise<string> => (await postgres()).addressOf(url);
  const refuse = async (tool: string): Promise<never> => {
    throw new DixitError('STORE_NOT_A_FILE', { path: await address(), tool });
  };
  return {
    address,
    backup: async () => await refuse('pg_dump'),
    restore: async () => await refuse('pg_restore'),
    inspect: async () => ({ engine: 'postgres', ...(await (await postgres()).inspectPostgres(url)) }),
  };
}
