import { DixitError } from '@dixit/model';
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
const EVERY_ADDRESS = new Set(['0.0.0.0', '::', '[::]']);

/**
 * Refuses requests that a page of somebody else made a browser send: by a `Host` that is not ours (DNS
 * rebinding), or by an `Origin` that is not ours (cross-site requests). Throws `FORBIDDEN_ORIGIN`.
 */
export type Guard = (request: Pick<IncomingMessage, 'headers'>) => void;

export function createGuard(own: { host: string; publicUrl: string | null; hosts?: readonly string[] }): Guard {
  const names = new Set([...LOOPBACK, ...(own.hosts ?? []).map((name) => name.toLowerCase())]).add(
    bracketed(own.host.toLowerCase()),
  );
  if (own.publicUrl !== null) names.add(new URL(own.publicUrl).hostname);
  // A server on every address is reached under addresses that it does not know; a bare address is safe
  // from rebinding, which needs a name.
  const takesAddresses = EVERY_ADDRESS.has(own.host);
  const isOwn = (name: string | null): boolean =>
    name !== null && (names.has(name) || (takesAddresses && isIP(name.replace(/^\[|\]$/g, '')) !== 0));
  return ({ headers }) => {
    const { host, origin } = headers;
    if (!isOwn(nameOf(`http://${host ?? ''}`))) throw new DixitError('FORBIDDEN_ORIGIN', { origin: host ?? '' });
    if (origin !== undefined && !isOwn(nameOf(origin))) throw new DixitError('FORBIDDEN_ORIGIN', { origin });
  };
}

const nameOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).hostname : null);

const bracketed = (host: string): string => (isIP(host) === 6 ? `[${host}]` : host);
