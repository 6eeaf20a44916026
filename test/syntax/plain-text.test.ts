// The short cuts over plain text, and at `<` that nothing closes, change no tree.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { GFM, parser } from '@lezer/markdown';
import { inlineHtml } from '../../server/src/core/syntax/html/inline-html.ts';
import { plainText } from '../../server/src/core/syntax/plain-text.ts';
import { createRandom } from '../support/random.ts';

const without = parser.configure(GFM);
const withShortCut = parser.configure([GFM, plainText, inlineHtml]);

const texts = [
  ...readdirSync('seeds')
    .filter((file) => file.endsWith('.brief'))
    .map((file) => readFileSync(`seeds/${file}`, 'utf8')),
  readFileSync('docs/rules.md', 'utf8'),
  'A hard break  \nand\\\nanother \n one & more &amp; x_y_z *a* **b** ~~c~~ ![i](u) [l](u) <b>t</b> `c` https://example.org/a_b.',
  'First some words, *then* first.last+x@example.org, a@b@c.org and  \nhttps://example.org/?q=a_b_c&x=1; www.a.b *and* on.',
  '_a_www.example.org x_www.b.org ftp://no.example *b*://c mailto:me@example.org_ xmpp:a@b.c end',
  'Many   blanks   before   a@b.org   and   behind   it  \nnext',
  'Write to a.b@example.org or www.example.org, not to mailto:x@y.z. Wide: “äöü” 東京 🙂 _é_.',
];

const shape = (text: string, which: typeof parser): string => {
  let out = '';
  which.parse(text).iterate({ enter: ({ name, from, to }) => void (out += `${name} ${from}-${to}\n`) });
  return out;
};

test('a parser with the short cut gives the same tree as one without', () => {
  for (const text of texts) assert.equal(shape(text, withShortCut), shape(text, without));
});

test('also for every small piece of text around a mark', () => {
  const pieces = [
    'a',
    ' ',
    '  ',
    '\n',
    '\\',
    '&',
    '`',
    '<',
    '>',
    '*',
    '_',
    '!',
    '[',
    ']',
    '(',
    ')',
    '~',
    '@',
    '.',
    'www.',
    'http://',
    '🙂',
    ':',
    '|',
    '#',
  ];
  for (const first of pieces) {
    for (const second of pieces) {
      for (const third of pieces) {
        const text = `x${first}${second}y${third}a.b${second}`;
        assert.equal(shape(text, withShortCut), shape(text, without), JSON.stringify(text));
      }
    }
  }
});

test('also for tags, comments and addresses in words, whole and broken', () => {
  const random = createRandom(1);
  const pieces =
    '<|<a|</a|<a:|<ab:c|<a-b|<!--|<!-->|<!|<!A|<![CDATA[|]]>|<?|?>|-->|>|/>| b="c"| b=\'|"|=c|@b.c|a@| |\n|x|`|\\'.split(
      '|',
    );
  for (let round = 0; round < 20_000; round++) {
    let text = 'x ';
    for (let left = 1 + random.integer(9); left > 0; left--) text += random.pick(pieces);
    assert.equal(shape(text, withShortCut), shape(text, without), JSON.stringify(text));
  }
});
