// What may reach a terminal, and how many columns it takes.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellsOf, makeLinesVisible, widthOf } from '../../server/src/cli/terminal/terminal-text.ts';
import { makeVisible } from '../../server/src/core/text/visible-text.ts';

test('what would act on the terminal is made visible', () => {
  assert.equal(makeVisible('a\u001b[31mb'), 'a␛[31mb');
  assert.equal(makeVisible('a\u202eb\u2066c'), 'a<U+202E>b<U+2066>c');
  assert.equal(makeVisible('\u0007\u007f\u0085\u200b\ufeff'), '␇␡<U+0085><U+200B><U+FEFF>');
  assert.equal(makeVisible('a\nb\tc\rd'), 'a␊b␉c␍d');
  assert.equal(makeVisible('a\ud800b'), 'a<U+D800>b');
  assert.equal(makeVisible('line\u2028sep'), 'line<U+2028>sep');
});

test('ordinary text of any script stays as it is', () => {
  for (const text of ['Åland, naïve', 'Київ', '東京で', 'مرحبا', 'क्षि', '👩‍👩‍👧', 'نامه‌ای', ''])
    assert.equal(makeVisible(text), text);
});

test('line breaks and tabs of ours stay', () => {
  assert.equal(makeLinesVisible('a\tb\n\u001bc'), 'a\tb\n␛c');
});

test('columns are counted as terminals count them', () => {
  const cases: readonly (readonly [text: string, width: number])[] = [
    ['abc', 3],
    ['é', 1],
    ['e\u0301', 1],
    ['東京', 4],
    ['한국', 4],
    ['👩‍👩‍👧', 2],
    ['🇫🇷', 2],
    ['\u001b', 1],
    ['\u202e', 8],
    ['', 0],
    ['ａ', 2],
    ['श्री', 2],
    ['हिन्दी', 4],
    ['কোন', 3],
    ['น้ำ', 2],
    ['தமிழ்', 4],
    ['മലയാളം', 6],
    ['မြန်မာ', 5],
    ['ကြောင်း', 4],
    ['ខ្មែរ', 4],
    ['සිංහල', 4],
    ['שָׁלוֹם', 4],
    ['각', 2],
  ];
  for (const [text, width] of cases) assert.equal(widthOf(text), width, JSON.stringify(text));
});

test('tabs reach to the next multiple of four', () => {
  assert.deepEqual(
    cellsOf('a\tb').map(({ text }) => text),
    ['a', '   ', 'b'],
  );
  assert.deepEqual(
    cellsOf('東\tb').map(({ text }) => text),
    ['東', '  ', 'b'],
  );
});
