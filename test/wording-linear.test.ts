// However long a sentence is and whatever it is made of, looking for words in it grows like its length.

import assert from 'node:assert/strict';
import test from 'node:test';
import { defaultConfig } from '../server/src/core/lint/config/config.ts';
import { lint } from '../server/src/core/lint/lint.ts';
import { parseBrief } from '../server/src/core/model/brief.ts';
import { emptyWorkspace } from '../server/src/core/model/workspace.ts';
import { createDocument } from '../server/src/core/text/document.ts';
import { defaultHeader } from './support/fixture.ts';
import { growthExponent, holdsOnce, measureGrowth } from './support/linear.ts';
import { today } from './support/lint-text.ts';

/** Between linear (1) and quadratic (2), with room for a busy machine. */
const highestExponent = 1.5;

const words = [
  'sources ',
  'officials of of ',
  'some of ',
  'according to some ',
  'it is ',
  'it was long ',
  'there are many reports ',
  'based on media ',
  ', one senior ',
  'analysts see ',
  'what officials say ',
  'often seen as ',
  'attributed to the ',
  'is widely ',
  'likely ',
  'if likely ',
  'not likely, ',
  'may ',
  'may be if ',
  'clearly ',
  'allegedly ',
  'will ',
  'will open at ',
  'high confidence ',
  '70 % ',
  'chance of ',
  'because likely, ',
  '“a ',
  '"a ',
  '[a ',
  '*A ',
  '(a ',
  "'a ",
];
const only = [
  'vague-attribution',
  'agentless-belief',
  'hearsay-adverb',
  'booster',
  'likelihood-mismatch',
  'off-scale-likelihood',
  'vague-likelihood',
  'unestimated-judgment',
  'missing-horizon',
  'numeric-confidence',
  'confidence-with-likelihood',
  'unbracketed-term',
];

for (const word of words) {
  test(`a sentence of nothing but “${word.trim()}”`, () =>
    holdsOnce(() => {
      const points = measureGrowth([1, 2, 4, 8], 3, (size) => {
        // Read anew each time: what was found in a statement is kept with it.
        const source = `${defaultHeader}The log is shut. [@log :: high]{#log}\n\nIt ${word.repeat(size * 1500)}so. [#log :: low, likely]\n`;
        return () => {
          const brief = parseBrief(createDocument('test.brief', source));
          assert.deepEqual(
            lint(brief, emptyWorkspace, { ...defaultConfig, profile: 'release', only }, today).crashes,
            [],
          );
        };
      });
      const exponent = growthExponent(points);
      assert.ok(
        exponent < highestExponent,
        `grows with the power ${exponent.toFixed(2)}: ${points.map(([size, time]) => `${size}n ${time.toFixed(1)} ms`).join(', ')}`,
      );
    }));
}
