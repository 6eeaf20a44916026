// That saying more of a source never makes a finding graver than silence did: over random briefings, and for the case that matters most.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { declaringFuzzer } from './fuzz/declaring-fuzzer.ts';
import { lintText } from './support/lint-text.ts';
import { createRandom } from './support/random.ts';

test('saying how a source knows, or anything good of it, makes nothing graver', () => {
  for (let seed = 1; seed <= 100; seed++) declaringFuzzer.check(declaringFuzzer.make(createRandom(seed)));
});

for (const profile of ['review', 'release'] as const)
  test(`a copy that is declared costs no more than one that is not (${profile})`, () => {
    const silent = errorsIn('', profile);
    const declared = errorsIn(', derived-from: [wire]', profile);
    assert.deepEqual([...declared].sort(), ['false-corroboration', 'overconfident-claim', 'uncorroborated-grade']);
    assert.deepEqual(
      [...declared].filter((rule) => !silent.has(rule)),
      [],
    );
  });

/** Rules with an error in a statement of two sources, of which the second says `more`. */
function errorsIn(more: string, profile: 'review' | 'release'): ReadonlySet<string> {
  const { findings } = lintText(
    `---\nbriefing: 1\ntitle: Harbour\ndate: 2026-05-06\nsources:\n  wire: {title: Wire}\n  paper: {title: Paper${more}}\n---\n\nTwo outlets confirmed that the port closed. [@wire; @paper C1 :: high]\n`,
    { profile },
  );
  return new Set(
    findings
      .filter(({ severity, span }) => severity === 'error' && span.start > 120)
      .map(({ rule }) => rule)
      .filter((rule) => ['false-corroboration', 'overconfident-claim', 'uncorroborated-grade'].includes(rule)),
  );
}
