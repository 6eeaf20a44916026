// Paragraphs of archived texts: what is one, how they are counted, what they are called.

import assert from 'node:assert/strict';
import test from 'node:test';
import {
  type Archive,
  paragraphLocator,
  paragraphsOf,
  paragraphText,
} from '../../server/src/core/model/archives/archive.ts';
import { createDocument } from '../../server/src/core/text/document.ts';
import { archiveState } from '../support/archive-state.ts';
import { createRandom } from '../support/random.ts';

const archiveOf = (source: string): Archive => archiveState(createDocument('log.txt', source)).archive;
const read = (source: string): readonly (readonly [string, string])[] => {
  const archive = archiveOf(source);
  return paragraphsOf(archive).map((paragraph) => [paragraphLocator(paragraph), paragraphText(archive, paragraph)]);
};

test('blank lines part paragraphs, which are counted from 1', () => {
  assert.deepEqual(read('# Log\n\nThe port closed\non 3 May.\n \t\n\n\nIt rained.\n'), [
    ['¶ 1', '# Log'],
    ['¶ 2', 'The port closed\non 3 May.'],
    ['¶ 3', 'It rained.'],
  ]);
});

test('the same with CR LF, a byte order mark, indents, and without a line break at the end', () => {
  const same = [
    ['¶ 1', 'One.'],
    ['¶ 2', 'Two\n  goes on.'],
  ];
  for (const text of [
    'One.\n\nTwo\n  goes on.\n',
    '\ufeffOne.\r\n\r\nTwo\r\n  goes on.',
    '\n\n   One.   \n\f\nTwo\n  goes on.   \n\n',
  ])
    assert.deepEqual(read(text), same);
});

test('a text without words has none', () => {
  for (const text of ['', '\n', ' \n\t\r\n\u00a0']) assert.deepEqual(read(text), []);
});

test('paragraphs hold every word, in order, and no blank line', () => {
  const random = createRandom(4);
  for (let round = 0; round < 300; round++) {
    const text = Array.from(
      { length: random.integer(60) },
      () => ['a', 'bc', ' ', '\n', '\n\n', '\r\n', '\t', '\u2003', '.'][random.integer(9)]!,
    ).join('');
    const all = read(text);
    assert.equal(all.map(([, words]) => words.replace(/\s/g, '')).join(''), text.replace(/\s/g, ''));
    for (const [, words] of all) assert.doesNotMatch(words, /^\s|\s$|\n\s*\n/);
  }
});
