import { createHash } from 'node:crypto';

export function sha256Hex(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/**
 * A stable id: prefix, underscore, and 80 bits of SHA-256 over the parts in base 36 (16 digits). The
 * parts are framed by their length, so that ("ab", "c") and ("a", "bc") differ.
 */
export function contentId(prefix: string, ...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  const value = BigInt(`0x${hash.digest('hex').slice(0, 20)}`);
  return `${prefix}_${value.toString(36).padStart(16, '0').slice(-16)}`;
}
