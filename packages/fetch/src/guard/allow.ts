import { DixitError } from '@dixit/model';
import { isIP } from 'node:net';
import { listOf } from './address.ts';

/** What may be read although it is not on the public internet, or on another port than 80 and 443. */
export interface Allowed {
  /** Whether a host may be read whatever it resolves to. */
  host(hostname: string): boolean;
  address(address: string): boolean;
}

/**
 * Reads an allow-list: host names (`intranet.example`), addresses (`127.0.0.1`, `::1`) and networks
 * (`10.0.0.0/8`). Throws INPUT_INVALID with the entry as `value`.
 */
export function readAllowed(entries: readonly string[]): Allowed {
  const hosts = new Set<string>();
  const networks: string[] = [];
  for (const entry of entries) {
    if (isIP(entry.split('/')[0] ?? '') > 0) networks.push(entry);
    else hosts.add(hostOf(entry));
  }
  const list = networksOf(networks);
  return {
    host: (hostname) => hosts.has(hostname),
    address: (address) => list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4'),
  };
}

function networksOf(networks: readonly string[]): ReturnType<typeof listOf> {
  try {
    return listOf(networks);
  } catch (cause) {
    throw new DixitError('INPUT_INVALID', { field: 'allow', value: networks.join(', ') }, { cause });
  }
}

/** The host as a URL writes it, so that a name is compared in one form. */
function hostOf(entry: string): string {
  const url = /[\s/:?#@\\]/.test(entry) ? null : URL.parse(`http://${entry}/`);
  if (url === null) throw new DixitError('INPUT_INVALID', { field: 'allow', value: entry });
  return url.hostname;
}
