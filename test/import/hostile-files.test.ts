// Files that are damaged, or made to do harm: each is refused with a sentence, in little time and memory.

import assert from 'node:assert/strict';
import test from 'node:test';
import { readXml } from '../../server/src/import/read-xml.ts';
import { readWebPage } from '../../server/src/import/web/read-web-page.ts';
import { readWord } from '../../server/src/import/word/read-word.ts';
import { paragraph, run, wordFile, zipOf } from './word-file.ts';

function refusal(bytes: Buffer): string {
  const read = readWord(bytes);
  assert.ok('failure' in read, 'it was read');
  return read.failure;
}

const sound = wordFile({ body: paragraph(run('Words.')) });
const main = (xml: string): Buffer => zipOf({ 'word/document.xml': xml });

test('archives that are none, or cut off', () => {
  assert.match(refusal(Buffer.from('no archive at all')), /damaged, or cut off/);
  assert.match(refusal(Buffer.alloc(0)), /damaged, or cut off/);
  for (const length of [30, 200, sound.length - 40]) assert.match(refusal(sound.subarray(0, length)), /damaged/);
  assert.match(refusal(zipOf({ 'a.txt': 'x' })), /no Word document/);
  assert.match(refusal(Buffer.from('d0cf11e0a1b11ae1', 'hex')), /old Word document/);
});

test('every byte of a document may be wrong', () => {
  for (let at = 0; at < sound.length; at += 7) {
    const bytes = Buffer.from(sound);
    bytes[at] = bytes[at]! ^ 0xff;
    // Read or refused: it does not throw.
    readWord(bytes);
  }
});

test('an archive that unpacks to more than it may is left before that', () => {
  const bomb = zipOf({ 'word/document.xml': Buffer.alloc(100 * 1024 * 1024, 0x20) });
  assert.ok(bomb.length < 200_000);
  assert.match(refusal(bomb), /unpacks to more than 96 MB/);
});

test('a part that is encrypted, and one name twice', () => {
  const encrypted = Buffer.from(sound);
  const central = encrypted.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  for (let at = central; at >= 0; at = encrypted.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]), at + 4))
    encrypted.writeUInt16LE(1, at + 8);
  assert.match(refusal(encrypted), /encrypted/);
  const twice = zipOf({ 'word/document.xml': 'x', 'word/document.xmL': 'y' });
  const name = twice.lastIndexOf('xmL');
  twice.write('xml', name);
  assert.match(refusal(twice), /twice/);
});

test('names that lead out of the archive lead nowhere', () => {
  const read = readWord(
    zipOf({
      '../../evil.xml': 'x',
      '/etc/passwd': 'x',
      'word/_rels/document.xml.rels':
        '<Relationships xmlns="x"><Relationship Id="a" Type="y/styles" Target="../../../../etc/passwd"/></Relationships>',
      'word/document.xml':
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Words.</w:t></w:r></w:p></w:body></w:document>',
    }),
  );
  // What it leads to is looked for in the archive alone.
  assert.ok('text' in read && read.text === 'Words.\n');
});

test('XML that is not well-formed, declares entities or is nested without end', () => {
  assert.match(refusal(main('<a><b></a>')), /`<\/a>` closes nothing/);
  assert.match(refusal(main('<a>\n\n<b>')), /line 3: `<b>` is never closed/);
  assert.match(refusal(main('<!DOCTYPE a [<!ENTITY x "yyyy">]><a>&x;</a>')), /declares entities/);
  assert.match(refusal(main('<a>&x;</a>')), /unknown entity/);
  assert.match(refusal(main('<a>'.repeat(5000))), /nested too deeply/);
  assert.match(refusal(main('')), /no content/);
});

test('XML is read with its entities, CDATA and comments', () => {
  const xml = readXml(
    '\uFEFF<?xml version="1.0"?>\n<!DOCTYPE a>\n<a x="1 &lt; 2"><!-- c -->&amp;<![CDATA[<b>]]>&#228;&#x2014;</a>\n',
  );
  assert.ok('root' in xml);
  assert.deepEqual(xml.root.children, ['&', '<b>', 'ä—']);
  assert.equal(xml.root.attributes['x'], '1 < 2');
});

test('web pages that are nested without end', () => {
  const read = readWebPage('<div>'.repeat(100_000));
  assert.ok('failure' in read && /nested too deeply/.test(read.failure));
});
