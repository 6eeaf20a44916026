// What of a sentence is its writer's own: the same length always, and nothing of anybody else's.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownWords } from '../../server/src/core/model/wording/own-words.ts';

const cases: readonly (readonly [text: string, own: string])[] = [
  ['It said “officials say” so.', 'It said so.'],
  ['It said "officials say" so.', 'It said so.'],
  ['It said „officials say“ so.', 'It said so.'],
  ['It said ‘officials don’t say’ so.', 'It said so.'],
  ["The ship's crew, the ships' masters and nobody's else.", "The ship's crew, the ships' masters and nobody's else."],
  ["It isn't “his” and wasn't, he said.", "It isn't and wasn't, he said."],
  ['It said “officials say', 'It said'],
  ['and officials say so,” he said.', 'he said.'],
  ['An odd " mark hides officials', ''],
  ['Run `officials say` twice.', 'Run twice.'],
  ['He read *Officials Say* at sea.', 'He read at sea.'],
  ['It is *very* **likely** and _quite_ so.', 'It is very likely and quite so.'],
  ['See [officials say](https://example.org/likely) there.', 'See there.'],
  ['It is [@wire :: likely] so.', 'It is so.'],
  ['See https://example.org/officials-say there.', 'See there.'],
  ['A <b>likely</b> port.', 'A likely port.'],
  ['snake_case_name stays', 'snake_case_name stays'],
];

for (const [text, own] of cases) {
  test(text, () => {
    const found = ownWords(text);
    assert.equal(found.length, text.length);
    assert.equal(found.trim().replace(/\s+/g, ' '), own);
    for (const [at, unit] of [...found].entries()) if (unit !== ' ') assert.equal(unit, text[at]);
  });
}

test('a line of nothing but marks costs no more than its length', () => {
  for (const unit of ['[', '*', '_', '"', "'", '‘a', '<', '`', '“', '*A', '_A ', '[a](', '”']) {
    const text = unit.repeat(20_000);
    assert.equal(ownWords(text).length, text.length);
  }
});
