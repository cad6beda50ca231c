import { type Caller, HERE, digestOf, idOfSecret } from '@dixit/api';
import { DixitError } from '@dixit/model';
import type { Clock, KeyStore } from '@dixit/model/ports';
import { timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import type { AccessEnv } from '../env.ts';
import { errorFields, type Logger } from '../logger.ts';
import { createLimit } from './limit.ts';

/** Says who sends a request. Throws UNAUTHORIZED for a key that is none, RATE_LIMITED for one that asks too often. */
export type Door = (request: Pick<IncomingMessage, 'headers' | 'socket'>) => Promise<Caller>;

export interface DoorDeps {
  access: AccessEnv;
  /** Where the server listens. */
  host: string;
  keys: () => Promise<KeyStore>;
  clock: Clock;
  logger: Logger;
}

/** The least that a key of an administrator's own making has: 128 bits in hexadecimal. */
const LEAST_LENGTH = 32;

/**
 * On loopback whoever is there, elsewhere whoever has a key, unless `DIXIT_ACCESS` says otherwise. Throws KEYS_MISSING
 * for a server that asks for keys of which there are none.
 */
export async function createDoor({ access, host, keys, clock, logger }: DoorDeps): Promise<Door> {
  if (access.mode === 'open' || (access.mode === null && isLoopback(host))) return () => Promise.resolve(HERE);
  const admin = access.adminKeyFile === null ? null : await digestIn(access.adminKeyFile);
  if (admin === null && !access.isReadByAll && (await (await keys()).list()).every((key) => key.revokedAt !== null)) {
    throw new DixitError('KEYS_MISSING', { host });
  }
  const limit = createLimit(access.perMinute);
  const anybody: Caller = { name: null, role: access.isReadByAll ? 'reader' : null, isKeyed: true };

  async function ownerOf(secret: string): Promise<Caller | null> {
    const digest = digestOf(secret);
    if (admin !== null && isSame(digest, admin)) return { name: 'admin', role: 'admin', isKeyed: true };
    const id = idOfSecret(secret);
    const store = await keys();
    const found = id === null ? null : await store.find(id);
    if (found === null || !isSame(digest, found.digest)) return null;
    const hour = `${clock.now().slice(0, 13)}:00:00Z`;
    if (found.key.lastUsedAt !== hour) {
      store.touch(found.key.id, hour).catch((error: unknown) => logger.warn('key not touched', errorFields(error)));
    }
    return { name: found.key.name, role: found.key.role, isKeyed: true };
  }

  return async ({ headers, socket }) => {
    const secret = secretIn(headers.authorization);
    if (secret === null) {
      await limit(`at ${socket.remoteAddress ?? ''}`);
      return anybody;
    }
    const owner = await ownerOf(secret);
    await limit(owner?.name ? `of ${owner.name}` : `at ${socket.remoteAddress ?? ''}`);
    if (owner === null) throw new DixitError('UNAUTHORIZED', { problem: 'unknownKey' });
    return owner;
  };
}

/** What stands behind `Bearer`; null without a header. */
function secretIn(header: string | undefined): string | null {
  if (header === undefined) return null;
  return /^Bearer +(\S+)$/iu.exec(header.trim())?.[1] ?? '';
}

const isSame = (a: string, b: string): boolean => timingSafeEqual(Buffer.from(a, 'hex'), Buffer.from(b, 'hex'));

const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d+){3}|\[?::1\]?)$/iu.test(host);

async function digestIn(path: string): Promise<string> {
  const field = 'DIXIT_ADMIN_KEY_FILE';
  const secret = await readFile(path, 'utf8').catch((cause: unknown) => {
    const problem = (cause as NodeJS.ErrnoException).code ?? 'EIO';
    throw new DixitError('INPUT_INVALID', { field, problem }, { cause });
  });
  if (secret.trim().length < LEAST_LENGTH) throw new DixitError('INPUT_INVALID', { field, problem: 'too_small' });
  return digestOf(secret.trim());
}
