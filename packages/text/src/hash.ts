import { hash } from 'node:crypto';

export function sha256Hex(data: string | Uint8Array): string {
  return hash('sha256', data);
}

/**
 * A stable id: prefix, underscore, and 80 bits of SHA-256 over the parts in base 36 (16 digits). The
 * parts are framed by their length, so that ("ab", "c") and ("a", "bc") differ.
 */
export function contentId(prefix: string, ...parts: readonly string[]): string {
  const framed = parts.map((part) => `${part.length}:${part}`).join('');
  const value = BigInt(`0x${sha256Hex(framed).slice(0, 20)}`);
  return `${prefix}_${value.toString(36).padStart(16, '0').slice(-16)}`;
}
