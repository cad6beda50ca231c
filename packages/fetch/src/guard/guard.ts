import { DixitError } from '@dixit/model';
import { lookup as systemLookup } from 'node:dns/promises';
import { type LookupFunction, isIP } from 'node:net';
import { isPublicAddress } from './address.ts';
import { type Allowed, readAllowed } from './allow.ts';

export interface Resolved {
  address: string;
  family: number;
}
/** Every address of a name. */
export type Resolve = (hostname: string) => Promise<readonly Resolved[]>;

export interface Guard {
  /** The address as it will be asked for. Throws FETCH_FORBIDDEN_URL or FETCH_FORBIDDEN_ADDRESS. */
  check(url: string): URL;
  /**
   * Resolves a name once and hands the very addresses that were checked to the socket, so that nothing can
   * change between the check and the connection. Fails with FETCH_FORBIDDEN_ADDRESS when one is not allowed.
   */
  lookup(url: URL): LookupFunction;
}

const PORTS = new Set(['', '80', '443']);
const MAX_URL = 4_096;

/** `allow`: see `readAllowed`. `resolve`: the system's resolver unless given. */
export function createGuard({ allow, resolve = everyAddress }: { allow: readonly string[]; resolve?: Resolve }): Guard {
  const allowed = readAllowed(allow);
  return {
    check: (url) => checkUrl(url, allowed),
    lookup: (url) => (hostname, options, callback) => {
      resolve(hostname)
        .then((found) => {
          const wanted = options.family === 4 || options.family === 6 ? options.family : null;
          const usable = found.filter(({ family }) => wanted === null || family === wanted);
          const [first] = usable;
          if (!first) throw Object.assign(new Error('no address'), { code: 'ENOTFOUND' });
          for (const { address } of found) checkAddress(address, url, allowed);
          if (options.all === true) callback(null, [...usable]);
          else callback(null, first.address, first.family);
        })
        .catch((error: NodeJS.ErrnoException) => callback(error, '', 0));
    },
  };
}

async function everyAddress(hostname: string): Promise<readonly Resolved[]> {
  return await systemLookup(hostname, { all: true, order: 'verbatim' });
}

function checkUrl(given: string, allowed: Allowed): URL {
  const url = URL.parse(given);
  if (url === null || url.href.length > MAX_URL) throw forbiddenUrl('', 'form');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw forbiddenUrl(shown(url), 'scheme');
  if (url.username !== '' || url.password !== '') throw forbiddenUrl(shown(url), 'credentials');
  url.hash = '';
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(literal) > 0) checkAddress(literal, url, allowed);
  return url;
}

function checkAddress(address: string, url: URL, allowed: Allowed): void {
  if (allowed.host(url.hostname) || allowed.address(address)) return;
  if (!isPublicAddress(address)) throw new DixitError('FETCH_FORBIDDEN_ADDRESS', { url: shown(url), address });
  if (!PORTS.has(url.port)) throw forbiddenUrl(shown(url), 'port');
}

const forbiddenUrl = (url: string, problem: string): DixitError =>
  new DixitError('FETCH_FORBIDDEN_URL', { url, problem });

/** An address for messages: never with what may be a password. */
export function shown(url: URL): string {
  const copy = new URL(url);
  copy.username = '';
  copy.password = '';
  return copy.href;
}
