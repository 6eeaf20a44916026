// Which addresses are public.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { privatePlace } from '../../server/src/archive/public-address.ts';

test('addresses that are not on the public internet are told by their place', () => {
  const places: Readonly<Record<string, readonly string[]>> = {
    'this machine itself': [
      '127.0.0.1',
      '127.255.0.9',
      '::1',
      '::ffff:127.0.0.1',
      '::ffff:7f00:1',
      '0:0:0:0:0:ffff:7f00:0001',
      '64:ff9b::7f00:1',
    ],
    'a private network': [
      '10.1.2.3',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '100.64.0.1',
      '100.127.255.254',
      'fc00::1',
      'fd12:3456::1',
      'fec0::1',
      '::ffff:10.0.0.1',
      '64:ff9b::10.0.0.1',
    ],
    'the local network link': ['169.254.169.254', 'fe80::1', 'fe80::1%eth0', '::ffff:a9fe:a9fe'],
    'a group of machines': ['224.0.0.1', '239.1.1.1', 'ff02::1'],
    'a reserved address': [
      '0.0.0.0',
      '0.1.2.3',
      '255.255.255.255',
      '240.0.0.1',
      '192.0.2.1',
      '198.18.0.1',
      '203.0.113.9',
      '::',
      '::127.0.0.1',
      '2001:db8::1',
      '2002:7f00:1::',
      '2001::1',
      '0:0:1::1',
      '::ffff:0:10.0.0.1',
      '::ffff:0:a00:1',
      'e000::1',
      '4000::1',
    ],
    'something that is not an address': ['', 'localhost', '127.1', '0x7f000001', '1.2.3'],
  };
  for (const [place, addresses] of Object.entries(places))
    for (const address of addresses) assert.equal(privatePlace(address), place, address);
});

test('public addresses pass', () => {
  for (const address of [
    '8.8.8.8',
    '93.184.216.34',
    '172.32.0.1',
    '100.128.0.1',
    '1.1.1.1',
    '2606:4700::1111',
    '2a00:1450:4001::200e',
    '::ffff:8.8.8.8',
    '64:ff9b::808:808',
  ]) {
    assert.equal(privatePlace(address), undefined, address);
  }
});
