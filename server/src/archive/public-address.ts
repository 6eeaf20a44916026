// Which addresses of the internet protocol are on the public internet. Resolves no names and opens no connection.

import { BlockList, isIP, isIPv6 } from 'node:net';

/**
 * What kind of place `address` is, where it is none on the public internet: a noun phrase for “it leads to …”. Undefined for public
 * addresses. What is no address at all is not public.
 */
export function privatePlace(address: string): string | undefined {
  const family = isIP(address);
  if (family === 0) return 'something that is not an address';
  const embedded = isIPv6(address) ? embeddedV4(address) : undefined;
  if (embedded !== undefined) return privatePlace(embedded);
  // The internet has one eighth of these addresses so far; what lies elsewhere leads nowhere, or somewhere that only this machine knows.
  const known = places.find(([list]) => list.check(address, family === 6 ? 'ipv6' : 'ipv4'))?.[1];
  return known ?? (family === 6 && !globalUnicast.check(address, 'ipv6') ? 'a reserved address' : undefined);
}

/** By IANA's registries of special-purpose addresses. */
const places: readonly (readonly [list: BlockList, place: string])[] = [
  [listOf('127.0.0.0/8', '::1/128'), 'this machine itself'],
  [
    listOf('10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', 'fc00::/7', 'fec0::/10'),
    'a private network',
  ],
  [listOf('169.254.0.0/16', 'fe80::/10'), 'the local network link'],
  [listOf('224.0.0.0/4', 'ff00::/8'), 'a group of machines'],
  [
    listOf(
      '0.0.0.0/8',
      '192.0.0.0/24',
      '192.0.2.0/24',
      '192.88.99.0/24',
      '198.18.0.0/15',
      '198.51.100.0/24',
      '203.0.113.0/24',
      '240.0.0.0/4',
      '::/128',
      '::/96',
      '64:ff9b:1::/48',
      '100::/64',
      '2001::/23',
      '2001:db8::/32',
      '2002::/16',
      '3fff::/20',
      '5f00::/16',
    ),
    'a reserved address',
  ],
];

/** What has been given out of IPv6 (RFC 4291); IPv4 addresses written as IPv6 have been taken out before. */
const globalUnicast = listOf('2000::/3');

function listOf(...ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = '', prefix] = range.split('/');
    list.addSubnet(address, Number(prefix), address.includes(':') ? 'ipv6' : 'ipv4');
  }
  return list;
}

/** The IPv4 address that an IPv6 address stands for (mapped, or through NAT64), however it is written. */
function embeddedV4(address: string): string | undefined {
  const words = wordsOf(address);
  const isMapped = words.slice(0, 5).every((word) => word === 0) && words[5] === 0xffff;
  const isTranslated = words[0] === 0x64 && words[1] === 0xff9b && words.slice(2, 6).every((word) => word === 0);
  if (!isMapped && !isTranslated) return undefined;
  return words
    .slice(6)
    .flatMap((word) => [word >> 8, word & 0xff])
    .join('.');
}

/** The eight words of an IPv6 address; a zone (`%eth0`) is not part of them. */
function wordsOf(address: string): readonly number[] {
  const bare = address.replace(/%.*$/, '').replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, ...bytes: string[]) => {
    const [a, b, c, d] = bytes.map(Number) as [number, number, number, number];
    return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  });
  const [head = '', tail] = bare.split('::');
  const read = (part: string): number[] =>
    part === '' ? [] : part.split(':').map((word) => Number.parseInt(word, 16));
  const [before, after] = [read(head), read(tail ?? '')];
  return tail === undefined
    ? before
    : [...before, ...Array<number>(Math.max(0, 8 - before.length - after.length)).fill(0), ...after];
}
