import { randomBytes } from 'node:crypto';

/** An id that nothing decides: 80 random bits behind the prefix of its noun. */
export const newId = (prefix: 'jb' | 'sn' | 'nt' | 'ac' | 'ev' | 'st'): string =>
  `${prefix}_${BigInt(`0x${randomBytes(10).toString('hex')}`)
    .toString(36)
    .padStart(16, '0')}`;
