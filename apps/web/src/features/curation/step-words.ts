import type { Phrases } from '../../lib/phrases.ts';
import type { AuditEntry } from '../../lib/rows.ts';
import type { DeskMessages } from '../../messages/desk.ts';
import { logWords } from '../review/log-words.ts';

/** What a line of the log did, in words. */
export function stepWords(entry: AuditEntry, m: DeskMessages, p: Phrases): string {
  return entry.action === 'review' ? logWords(entry, m, p) : m.log.actions[entry.action];
}
