// A file's text and its two views: LF or CR LF or CR, with or without a byte order mark, offsets there and back.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { createDocument } from '../../server/src/core/text/document.ts';
import { editSource } from '../../server/src/core/text/edit-source.ts';
import { indexLines } from '../../server/src/core/text/line-index.ts';
import { insert, remove, replace } from '../../server/src/core/text/text-edit.ts';
import { dumpStatements } from '../support/dump.ts';
import { lintText } from '../support/lint-text.ts';
import { createRandom, longPaste, type Random } from '../support/random.ts';

/** Short texts that are mostly line breaks of all kinds. */
function brokenText(random: Random): string {
  const pieces = ['a', 'bc', '\n', '\r\n', '\r', '\r\r\n', '\n\r', '😀', '\ufeff', ''];
  return (
    (random.isOneIn(3) ? '\ufeff' : '') + Array.from({ length: random.integer(14) }, () => random.pick(pieces)).join('')
  );
}

test('every offset of the text comes back from the source, and stands at the same character there', () => {
  const random = createRandom(21);
  for (let round = 0; round < 2000; round++) {
    const source = brokenText(random);
    const document = createDocument('test.brief', source);
    for (let offset = 0; offset <= document.text.length; offset++) {
      const inSource = document.toSource(offset);
      assert.equal(document.fromSource(inSource), offset, JSON.stringify(source));
      const unit = document.text[offset];
      const expected = unit === '\n' ? /^(?:\r\n|\r|\n)/ : undefined;
      const rest = source.slice(inSource);
      assert.ok(
        expected ? expected.test(rest) : unit === undefined ? rest === '' : rest.startsWith(unit),
        `${JSON.stringify(source)} at ${offset}`,
      );
    }
  }
});

test('offsets of the source grow into the text, and its ends are its ends', () => {
  const random = createRandom(22);
  for (let round = 0; round < 1000; round++) {
    const source = brokenText(random);
    const document = createDocument('test.brief', source);
    let last = 0;
    for (let offset = 0; offset <= source.length; offset++) {
      const inText = document.fromSource(offset);
      assert.ok(inText >= last && inText <= last + 1, `${JSON.stringify(source)} at ${offset}`);
      last = inText;
    }
    assert.equal(last, document.text.length);
  }
});

test('the text has no carriage return and no byte order mark at its start', () => {
  for (const [source, text] of [
    ['', ''],
    ['a\nb', 'a\nb'],
    ['a\r\nb\rc\n', 'a\nb\nc\n'],
    ['\ufeffa', 'a'],
    ['\ufeff', ''],
    ['\ufeff\ufeffa', '\ufeffa'],
    ['a\ufeff', 'a\ufeff'],
    ['\r\r\n\n', '\n\n\n'],
  ] as const) {
    assert.equal(createDocument('test.brief', source).text, text, JSON.stringify(source));
  }
});

test('the line index agrees with a naive one', () => {
  const random = createRandom(23);
  for (let round = 0; round < 1000; round++) {
    const text = round % 2 === 0 ? brokenText(random) : longPaste(random).slice(0, 200);
    const index = indexLines(text);
    let line = 0;
    let start = 0;
    for (let offset = 0; offset <= text.length; offset++) {
      assert.deepEqual(
        index.positionAt(offset),
        { line, column: offset - start },
        `${JSON.stringify(text)} at ${offset}`,
      );
      assert.equal(index.lineStart(line), start);
      const endsLine = text[offset] === '\n' || (text[offset] === '\r' && text[offset + 1] !== '\n');
      if (endsLine && offset < text.length) {
        line++;
        start = offset + 1;
      }
    }
    assert.equal(index.lineCount, line + 1, JSON.stringify(text));
  }
});

test('a position gives back its offset, and one past the line’s end the end before its break', () => {
  for (const text of ['ab\ncd', 'ab\r\ncd', 'ab\rcd']) {
    const index = indexLines(text);
    assert.deepEqual(
      [...text].map((_unit, offset) => index.offsetAt(index.positionAt(offset))).filter((offset) => offset < 2),
      [0, 1],
    );
    assert.equal(index.offsetAt({ line: 0, column: 99 }), 2);
    assert.equal(index.offsetAt({ line: 1, column: 99 }), text.length);
    assert.equal(index.offsetAt({ line: 9, column: 0 }), text.length);
    assert.equal(index.offsetAt({ line: -1, column: 5 }), 0);
    assert.deepEqual(index.positionAt(-5), { line: 0, column: 0 });
    assert.deepEqual(index.positionAt(999), index.positionAt(text.length));
  }
});

test('edits of the text are made in the source with its own line breaks', () => {
  const document = createDocument('test.brief', '\ufeffone\r\ntwo\r\nthree');
  const two = document.text.indexOf('two');
  assert.equal(editSource(document, [insert(two, 'x\n')]), '\ufeffone\r\nx\r\ntwo\r\nthree');
  assert.equal(
    editSource(document, [insert(0, '0\n'), replace({ start: two, end: two + 3 }, '2'), remove({ start: 7, end: 8 })]),
    '\ufeff0\r\none\r\n2three',
  );
  assert.equal(editSource(createDocument('test.brief', 'a\nb'), [insert(1, '\n')]), 'a\n\nb');
});

test('edits that overlap or lie outside are refused', () => {
  const document = createDocument('test.brief', 'abc');
  assert.throws(() => editSource(document, [remove({ start: 0, end: 2 }), remove({ start: 1, end: 3 })]), RangeError);
  assert.throws(() => editSource(document, [remove({ start: 2, end: 9 })]), RangeError);
});

const seeds = ['seeds/greenland.brief', 'seeds/greenland-naive.brief', 'seeds/templates/osint.brief'];

for (const [name, breakLine] of [
  ['CR LF', '\r\n'],
  ['CR', '\r'],
] as const) {
  test(`findings and statements are the same with ${name} and with a byte order mark`, () => {
    const random = createRandom(24);
    const texts = [
      ...seeds.map((file) => readFileSync(file, 'utf8')),
      ...Array.from({ length: 60 }, () =>
        longPaste(random)
          .replace(/\r\n?/g, '\n')
          .replace(/^\ufeff+/, ''),
      ),
    ];
    for (const text of texts) {
      assert.equal(printed(text.replaceAll('\n', breakLine)), printed(text), JSON.stringify(text.slice(0, 2000)));
      assert.equal(printed(`\ufeff${text}`), printed(text));
    }
  });
}

function printed(source: string): string {
  const { brief, findings } = lintText(source, { profile: 'release' });
  const { lines } = brief.document;
  const found = findings.map(({ rule, span, message, fixes }) => {
    const titles = fixes()
      .map(({ title }) => title)
      .join(' | ');
    return `${JSON.stringify(lines.positionAt(span.start))} ${span.end - span.start} ${rule} ${message} ${titles}`;
  });
  return `${dumpStatements(brief)}\n${found.join('\n')}`;
}
