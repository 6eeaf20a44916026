// No honest figure is accused, and no altered one passes: the corpus of seeded figures, case by case.

import assert from 'node:assert/strict';
import test from 'node:test';
import { runFigureCorpus } from '../../server/tools/figure-corpus.ts';
import { archiveState } from '../support/archive-state.ts';

const { honest, noted, altered } = runFigureCorpus('test/evidence/figures.yaml', archiveState);

test('there are cases enough', () => {
  assert.ok(honest.length >= 35 && altered.length >= 35, `${honest.length} honest, ${altered.length} altered`);
});

for (const one of noted) {
  test(`rounded: ${one.sentence}`, () => assert.deepEqual([one.accused, one.noted], [[], one.expected]));
}

for (const { sentence, expected, accused } of [...honest, ...altered]) {
  test(`${expected.length === 0 ? 'honest' : 'altered'}: ${sentence}`, () => assert.deepEqual(accused, expected));
}
