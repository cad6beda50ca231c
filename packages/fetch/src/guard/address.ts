import { BlockList, isIP } from 'node:net';

/**
 * IPv4 that is not for the public internet: the special-purpose registry of IANA, multicast, reserved
 * space, and the one public address at which a cloud answers its own machines (168.63.129.16). The other
 * metadata services stand in these ranges (169.254.169.254, 100.100.100.200, 192.0.0.192).
 */
const CLOSED_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '168.63.129.16/32',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];

/**
 * Of IPv6 only 2000::/3 is global unicast, so that loopback, link-local, unique local, multicast, mapped
 * IPv4 and NAT64 are outside already; these ranges inside lead elsewhere (protocol space with Teredo,
 * documentation, 6to4, AS112).
 */
const OPEN_V6 = '2000::/3';
const CLOSED_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20'];

/** IPv6 forms that carry an IPv4 address, which decides nothing here: they are closed as such. */
const closed = listOf([...CLOSED_V4, ...CLOSED_V6]);
const open = listOf([OPEN_V6]);

/** Whether an address literal belongs to the public internet. Anything that is no address does not. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !closed.check(address, 'ipv4');
  return family === 6 && open.check(address, 'ipv6') && !closed.check(address, 'ipv6');
}

/** A list of networks (`10.0.0.0/8`, `fd00::/8`) and single addresses. Throws RangeError for anything else. */
export function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', length, ...rest] = network.split('/');
    const family = isIP(address);
    const bits = length === undefined ? (family === 4 ? 32 : 128) : Number(length);
    const isLength = Number.isInteger(bits) && bits >= 0 && bits <= (family === 4 ? 32 : 128);
    if (family === 0 || rest.length > 0 || length === '' || !isLength) throw new RangeError(network);
    list.addSubnet(address, bits, family === 4 ? 'ipv4' : 'ipv6');
  }
  return list;
}
