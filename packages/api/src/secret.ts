import { createHash, randomBytes } from 'node:crypto';

const FORM = /^dixit_([0-9a-z]{16})_[\w-]{43}$/u;

/**
 * A key as its owner keeps it, `dixit_<id>_<256 random bits>`, and the id it is looked up by. The prefix lets scanners of
 * repositories and people know it for what it is.
 */
export function newSecret(): { id: string; secret: string } {
  const number = BigInt(`0x${randomBytes(10).toString('hex')}`);
  const id = number.toString(36).padStart(16, '0');
  return { id: `ky_${id}`, secret: `dixit_${id}_${randomBytes(32).toString('base64url')}` };
}

/** The id of the key; null for what is no key. */
export function idOfSecret(secret: string): string | null {
  const id = FORM.exec(secret)?.[1];
  return id === undefined ? null : `ky_${id}`;
}

/** What is kept of a secret: one SHA-256, since nobody can try 2^256 of them however fast it is. Hexadecimal. */
export const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
