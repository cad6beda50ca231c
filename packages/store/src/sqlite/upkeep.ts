export type { BackupFacts } from './backup/format.ts';
export { backupSqlite } from './backup/write.ts';
export { restoreSqlite } from './backup/restore.ts';
export { inspectSqlite } from './inspect.ts';
export type { Inspection } from './inspect.ts';
