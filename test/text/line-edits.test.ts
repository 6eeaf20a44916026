// Edits between two versions of a text: they lead from one to the other and leave alone what is equal.

import assert from 'node:assert/strict';
import test from 'node:test';
import { lineEdits } from '../../server/src/core/text/line-edits.ts';
import { applyEdits } from '../../server/src/core/text/text-edit.ts';
import { createRandom, randomEdit } from '../support/random.ts';

test('lines that changed each get an edit of their own', () => {
  assert.deepEqual(lineEdits('a1\nb\nc1\n', 'a2\nb\nc2\n'), [
    { span: { start: 1, end: 2 }, newText: '2' },
    { span: { start: 6, end: 7 }, newText: '2' },
  ]);
  assert.deepEqual(lineEdits('same', 'same'), []);
});

test('lines that came or went are one edit', () => {
  for (const [before, after] of [
    ['a\nb\nc', 'a\nc'],
    ['a\nc', 'a\nb\nc'],
    ['a\nb', 'a'],
    ['a', 'a\nb'],
    ['a\nb\n', 'b\n'],
    ['', 'a\n'],
    ['a\n', ''],
    ['a\n\n', 'b\n'],
  ] as const) {
    const edits = lineEdits(before, after);
    assert.equal(edits.length, 1, `${before} → ${after}`);
    assert.equal(applyEdits(before, edits), after);
  }
});

test('any two versions', () => {
  const random = createRandom(3);
  let text = 'It shut.\n';
  for (let round = 0; round < 300; round++) {
    const next = randomEdit(random, randomEdit(random, text)).slice(0, 2000);
    assert.equal(applyEdits(text, lineEdits(text, next)), next);
    text = next;
  }
});
