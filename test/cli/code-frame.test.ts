// Lines with carets under them, as they stand on the screen.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawFrame } from '../../server/src/cli/lint/reporters/code-frame.ts';
import { indexLines } from '../../server/src/core/text/line-index.ts';

/** `text` marks the span: `a «b» c`. */
function draw(text: string, width = 80): string {
  const start = text.indexOf('«');
  const end = text.indexOf('»') - 1;
  const source = text.replace('«', '').replace('»', '');
  const lines = indexLines(source);
  const place = (offset: number) => {
    const { line, column } = lines.positionAt(offset);
    return { offset, line: line + 1, column: column + 1 };
  };
  const frame = drawFrame(source, lines, { start: place(start), end: place(end) }, width);
  return frame.lines
    .map((line) => `${line.number.padStart(frame.numberWidth)} |${line.text === '' ? '' : ` ${line.text}`}`)
    .join('\n');
}

test('the span is underlined', () => {
  assert.equal(draw('one\ntwo «three» four\nfive'), '  |\n2 | two three four\n  |     ^^^^^');
});

test('an empty span gets one caret, at the end of a line too', () => {
  assert.equal(draw('two «»three'), '  |\n1 | two three\n  |     ^');
  assert.equal(draw('two«»'), '  |\n1 | two\n  |    ^');
  assert.equal(draw('«»'), '  |\n1 |\n  | ^');
});

test('tabs and wide characters are aligned', () => {
  assert.equal(draw('\ta «b» c'), '  |\n1 |     a b c\n  |       ^');
  assert.equal(draw('東京 «港» x'), '  |\n1 | 東京 港 x\n  |      ^^');
  assert.equal(draw('👩‍👩‍👧 «ab» x'), '  |\n1 | 👩‍👩‍👧 ab x\n  |    ^^');
});

test('what would act on the terminal is shown, and the carets still fit', () => {
  assert.equal(draw('a\u001b[31m «b»'), '  |\n1 | a␛[31m b\n  |        ^');
  assert.equal(draw('a\u202e «b»'), '  |\n1 | a<U+202E> b\n  |           ^');
});

test('a span over lines is underlined in each, a long one in its first two and its last', () => {
  assert.equal(draw('a «b\n  c» d'), '  |\n1 | a b\n  |   ^\n2 |   c d\n  |   ^');
  assert.equal(draw('«a\nb\nc\nd\ne»'), '  |\n1 | a\n  | ^\n2 | b\n  | ^\n  | …\n5 | e\n  | ^');
});

test('a span that takes in its line break does not reach into the next line', () => {
  assert.equal(draw('«a b\n»c'), '  |\n1 | a b\n  | ^^^');
  assert.equal(draw('a «b\r\n»c'), '  |\n1 | a b\n  |   ^');
});

test('a long line is cut around the span to the width', () => {
  const long = draw(`${'x'.repeat(500)} «wanted» ${'y'.repeat(500)}`, 60);
  for (const line of long.split('\n')) assert.ok(line.length <= 60, line);
  const [, shown = '', marks = ''] = long.split('\n');
  assert.equal(shown.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1), 'wanted');
  assert.match(shown, /\| ….*….?$/);
});

test('a span longer than the width starts at its start', () => {
  const [, shown = '', marks = ''] = draw(`ab «${'z'.repeat(300)}»`, 50).split('\n');
  assert.ok(shown.length <= 50 && marks.length <= 50);
  assert.equal(shown[marks.indexOf('^')], 'z');
});

test('a line of a megabyte is cut like any other', () => {
  const [, shown = '', marks = ''] = draw(`${'é '.repeat(250_000)}«wanted»${' é'.repeat(250_000)}`, 60).split('\n');
  assert.equal(shown.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1), 'wanted');
});
