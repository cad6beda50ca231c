import { describe, expect, it } from 'vitest';
import { isPublicAddress, listOf } from './address.ts';

describe('what belongs to the public internet', () => {
  it.each(['1.1.1.1', '9.9.9.9', '172.15.255.255', '172.32.0.1', '100.63.255.255', '169.253.0.1', '223.255.255.255'])(
    '%s does',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );
  it.each(['2606:4700:4700::1111', '2a00:1450:4007:80a::200e', '2001:4860:4860::8888', '2003::1'])(
    '%s does',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    ['unspecified', '0.0.0.0'],
    ['this network', '0.1.2.3'],
    ['private', '10.255.0.1'],
    ['private', '172.16.0.1'],
    ['private', '172.31.255.255'],
    ['private', '192.168.1.1'],
    ['shared by a provider (CGNAT)', '100.64.0.1'],
    ['shared by a provider (CGNAT)', '100.127.255.255'],
    ['loopback', '127.0.0.1'],
    ['loopback', '127.255.255.254'],
    ['link-local, where clouds answer', '169.254.169.254'],
    ['where a cloud answers', '168.63.129.16'],
    ['where a cloud answers', '100.100.100.200'],
    ['where a cloud answers', '192.0.0.192'],
    ['documentation', '203.0.113.9'],
    ['benchmarks', '198.19.0.1'],
    ['multicast', '224.0.0.251'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['unspecified', '::'],
    ['loopback', '::1'],
    ['link-local', 'fe80::1'],
    ['site-local', 'fec0::1'],
    ['unique local', 'fc00::1'],
    ['unique local, where a cloud answers', 'fd00:ec2::254'],
    ['multicast', 'ff02::fb'],
    ['IPv4 in IPv6, mapped', '::ffff:127.0.0.1'],
    ['IPv4 in IPv6, mapped, public all the same', '::ffff:1.1.1.1'],
    ['IPv4 in IPv6, compatible', '::127.0.0.1'],
    ['NAT64', '64:ff9b::7f00:1'],
    ['NAT64, local', '64:ff9b:1::a00:1'],
    ['6to4', '2002:7f00:1::1'],
    ['Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
    ['documentation', '2001:db8::1'],
    ['documentation', '3fff::1'],
    ['discard', '100::1'],
    ['segment routing', '5f00::1'],
    ['no address', 'localhost'],
    ['no address', ''],
  ])('not %s (%s)', (_what, address) => expect(isPublicAddress(address)).toBe(false));
});

it.each(['10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8', 'fd00::/129', '10.0.0.0/x', '10.0.0.0/1.5'])(
  'takes %s for no network',
  (network) => expect(() => listOf([network])).toThrow(RangeError),
);
