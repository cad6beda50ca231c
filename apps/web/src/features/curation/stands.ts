import type { AuditEntry } from '../../lib/rows.ts';

/** Whether what a line of the log did holds: nobody took it back, or the taking back was taken back in turn. */
export function stands(id: number, later: readonly Pick<AuditEntry, 'id' | 'undoes'>[]): boolean {
  return !later.some((line) => line.undoes === id && stands(line.id, later));
}
