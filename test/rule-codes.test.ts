// What the generator says of codes that are none, taken or leave a gap.

import assert from 'node:assert/strict';
import test from 'node:test';
import { rules } from '../server/src/core/lint/registry.generated.ts';
import { codeFaults } from '../server/tools/rule-codes.ts';

const coded = (...codes: readonly string[]) => codes.map((code, index) => ({ id: `rule-${index}`, code }));

test('the rules there are have codes without fault', () => {
  assert.deepEqual(codeFaults(rules), []);
});

test('a code that two rules have is named, with the next that is free', () => {
  assert.deepEqual(codeFaults(coded('BRF2001', 'BRF2002', 'BRF2001', 'BRF3001')), [
    'rule-0 and rule-2 have the same code BRF2001; the next free one is BRF2003.',
  ]);
});

test('a gap is named once, with the code that would fill it', () => {
  assert.deepEqual(codeFaults(coded('BRF2001', 'BRF2004', 'BRF2005', 'BRF3001')), [
    'rule-1 has the code BRF2004, which leaves a gap; the next free one is BRF2002. The codes of rules that are no more stand in rule-codes.ts.',
  ]);
  assert.deepEqual(codeFaults(coded('BRF4000')), [
    'rule-0 has the code BRF4000, which leaves a gap; the next free one is BRF4001. The codes of rules that are no more stand in rule-codes.ts.',
  ]);
});

test('what is no code is said to be none', () => {
  assert.deepEqual(codeFaults(coded('BRF201', 'BRF0001')), [
    'rule-1: `BRF0001` is no code; write BRF and four digits, the first from 1 to 9.',
    'rule-0: `BRF201` is no code; write BRF and four digits, the first from 1 to 9.',
  ]);
});

test('the code of a rule that is no more leaves no gap, and is not given again', () => {
  const retired = new Set(['BRF2002']);
  assert.deepEqual(codeFaults(coded('BRF2001', 'BRF2003'), retired), []);
  assert.deepEqual(codeFaults(coded('BRF2001', 'BRF2002'), retired), [
    'rule-1 has the code BRF2002 of a rule that is no more; the next free one is BRF2003.',
  ]);
});
