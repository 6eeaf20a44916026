// Which files are text, and what is said of those that are not.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { truncateSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { decodeText, readTextFile } from '../../server/src/host/node-reading.ts';
import { createFolder } from '../support/cli.ts';

const decoded = (bytes: Uint8Array | number[]): unknown => {
  const reading = decodeText(Buffer.from(bytes));
  return 'text' in reading ? reading.text : reading.failure;
};

test('text is kept to the byte, its byte order mark and line breaks too', (t) => {
  const folder = createFolder(t, { 'a.brief': '\uFEFFé\r\nb🙂' });
  assert.deepEqual(readTextFile(folder.at('a.brief')), { text: '\uFEFFé\r\nb🙂' });
});

test('an empty file is text', (t) => {
  assert.deepEqual(readTextFile(createFolder(t, { 'a.brief': '' }).at('a.brief')), { text: '' });
});

test('the first byte that is not UTF-8 is named', () => {
  const cases: readonly (readonly [bytes: readonly number[], at: number])[] = [
    [[0x61, 0xff, 0x62], 2],
    [[0x61, 0xc3], 2],
    [[0xc0, 0xaf], 1],
    [[0x61, 0xe0, 0x80, 0x80], 2],
    [[0xed, 0xa0, 0x80], 1],
    [[0xf4, 0x90, 0x80, 0x80], 1],
    [[0xf0, 0x80, 0x80, 0x80], 1],
    [[0xc3, 0xa9, 0x80], 3],
  ];
  for (const [bytes, at] of cases)
    assert.equal(decoded([...bytes]), `not UTF-8 at byte ${at} (line 1); save it as UTF-8`);
  assert.match(String(decoded([0x61, 0x0a, 0x62, 0x0a, 0xff])), /at byte 5 \(line 3\)/);
});

test('UTF-16 is recognised with and without its mark', () => {
  const text = '# A title\n\nThe port is closed.\n';
  const little = Buffer.from(text, 'utf16le');
  for (const bytes of [little, Buffer.from(little).swap16(), Buffer.concat([Buffer.from([0xff, 0xfe]), little])]) {
    assert.equal(decoded(bytes), 'it is UTF-16; save it as UTF-8');
  }
});

test('binary is refused, a stray NUL in text is not', () => {
  assert.equal(decoded([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]), 'it is binary, not text');
  assert.equal(
    decoded(Buffer.from(`The port\0 is closed.${' It is.'.repeat(20)}`)),
    `The port\0 is closed.${' It is.'.repeat(20)}`,
  );
  assert.equal(decoded(Buffer.from('\u001b[31mred\u001b[0m')), '\u001b[31mred\u001b[0m');
});

test('what is too large is refused before it is read', (t) => {
  const folder = createFolder(t, { 'big.brief': '' });
  truncateSync(folder.at('big.brief'), 500 * 1024 * 1024);
  const before = process.memoryUsage().rss;
  const reading = readTextFile(folder.at('big.brief'));
  assert.deepEqual(reading, {
    failure: 'it has 500 MB but the limit is 10 MB',
    kind: 'too-large',
  });
  assert.ok(process.memoryUsage().rss - before < 100 * 1024 * 1024);
  writeFileSync(folder.at('small.brief'), 'abcdef');
  assert.match(JSON.stringify(readTextFile(folder.at('small.brief'), 5)), /limit is 0 MB/);
});

test('folders, devices and pipes are refused without waiting', { skip: process.platform === 'win32' }, (t) => {
  const folder = createFolder(t);
  execFileSync('mkfifo', [folder.at('pipe.brief')]);
  assert.match(JSON.stringify(readTextFile(folder.at('pipe.brief'))), /not a regular file/);
  assert.match(JSON.stringify(readTextFile('/dev/zero')), /not a regular file/);
  assert.match(JSON.stringify(readTextFile(folder.path)), /it is a folder/);
  assert.match(JSON.stringify(readTextFile(folder.at('none.brief'))), /no such file/);
});

test('a file that the system calls empty is read to its end', { skip: process.platform !== 'linux' }, () => {
  const reading = readTextFile('/proc/self/status');
  assert.ok('text' in reading && reading.text.includes('Name:'));
});
