// The corpus of quotations: no honest one is accused, no altered one passes, and each comes to the state that it should.

import assert from 'node:assert/strict';
import test from 'node:test';
import { alteredQuotations, honestQuotations } from './quotations.corpus.ts';
import { quotationKinds } from './quotations.kinds.ts';
import { outcomeOf, wrongOf } from './quotations.outcomes.ts';

test('no altered quotation passes', () => {
  assert.ok(alteredQuotations.length >= 40);
  const passed = alteredQuotations
    .filter((one) => outcomeOf(one).state !== 'refused')
    .map((one) => `${one.quoted} (${one.how}): ${outcomeOf(one).detail}`);
  assert.deepEqual(passed, []);
});

test('no honest quotation is accused, and each comes to its state', () => {
  assert.ok(honestQuotations.length >= 40);
  const wrong = honestQuotations
    .filter((one) => outcomeOf(one).state !== one.state)
    .map(
      (one) => `${one.quoted} [${one.cites}] wants ${one.state}, has ${outcomeOf(one).state}: ${outcomeOf(one).detail}`,
    );
  assert.deepEqual(wrong, []);
});

test('no kind of honest quotation is accused, and no kind of altered one passes', async (t) => {
  for (const one of quotationKinds)
    await t.test(one.name, () => {
      assert.ok(one.cases.length > 0);
      assert.deepEqual(wrongOf(one), []);
    });
});
