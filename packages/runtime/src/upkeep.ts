import type { BackupFacts, Inspection } from '@dixit/store/sqlite/upkeep';

/** What is done to the database file as a whole, without a store being open on it. */
export interface Upkeep {
  /** Writes one file that holds everything; others may go on reading and writing meanwhile. */
  backup(file: string, options: { mayReplace: boolean }): Promise<BackupFacts>;
  /** Puts a backup in the place of everything. */
  restore(file: string): Promise<BackupFacts>;
  inspect(): Promise<Inspection>;
}

const sqlite = () => import('@dixit/store/sqlite/upkeep');

export const upkeepOf = (path: string, version: string, now: () => string): Upkeep => ({
  backup: async (file, { mayReplace }) =>
    await (await sqlite()).backupSqlite({ path, file, mayReplace, version, now: now() }),
  restore: async (file) => await (await sqlite()).restoreSqlite(file, path),
  inspect: async () => await (await sqlite()).inspectSqlite(path),
});
