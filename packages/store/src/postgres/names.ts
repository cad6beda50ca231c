import { createHash } from 'node:crypto';

/** Statements that the server keeps for each connection. */
const MOST = 400;
const names = new Map<string, { name: string }>();

/**
 * The name under which the server keeps a statement parsed and planned. What looks for words is planned each time: how
 * many rows hold them decides which index is asked. Nothing for what comes when there are enough.
 */
export function nameOf(text: string): { name?: string } {
  const known = names.get(text);
  if (known) return known;
  if (names.size >= MOST || text.includes('::tsquery')) return {};
  const named = { name: createHash('sha256').update(text).digest('base64url').slice(0, 32) };
  names.set(text, named);
  return named;
}
