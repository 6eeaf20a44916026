// Whether ranges can add up to 100 %, and what of each can be reached: sets whose answers are known, and brute force.

import assert from 'node:assert/strict';
import test from 'node:test';
import { type LikelihoodRange, sumRanges } from '../../server/src/core/model/likelihood/likelihood-range.ts';
import { rangeText } from '../../server/src/core/model/likelihood/range-text.ts';
import { icd203Likelihood } from '../../server/src/core/model/scales/icd203.ts';
import { phiaLikelihood } from '../../server/src/core/model/scales/phia.ts';
import { findRung, type Scale } from '../../server/src/core/model/scales/scale.ts';
import { createRandom } from '../support/random.ts';

function rangesOf(scale: Scale, terms: readonly string[]): readonly LikelihoodRange[] {
  return terms.map((term) => {
    const { rung } = findRung(scale, term)!;
    return { ...rung, range: rung.range! };
  });
}

const sets: readonly (readonly [scale: Scale, terms: string, sums: string, reachable: string])[] = [
  [icd203Likelihood, 'likely, likely', '110–160', 'impossible'],
  [icd203Likelihood, 'unlikely, unlikely', '40–90', 'impossible'],
  [icd203Likelihood, 'unlikely, likely', '75–125', '20–45 %, 55–80 %'],
  [icd203Likelihood, 'very unlikely, unlikely, likely', '80–145', '5–20 %, 20–40 %, 55–75 %'],
  [icd203Likelihood, 'very unlikely, unlikely, roughly even chance', '70–120', '5–20 %, 25–45 %, 45–55 %'],
  [phiaLikelihood, 'realistic possibility, realistic possibility', '80–100', 'impossible'],
  [phiaLikelihood, 'unlikely, realistic possibility', '65–85', 'impossible'],
  [phiaLikelihood, 'highly unlikely, likely', '65–95', 'impossible'],
  [phiaLikelihood, 'unlikely, likely', '80–110', '25–35 %, 65–75 %'],
];

for (const [scale, terms, sums, reachable] of sets) {
  test(`${scale.id}: ${terms}`, () => {
    const { sum, isPossible, reachable: found } = sumRanges(rangesOf(scale, terms.split(', ')));
    assert.equal(sum.range.map((tenths) => tenths / 10).join('–'), sums);
    assert.equal(isPossible ? found.map((one) => rangeText(one)).join(', ') : 'impossible', reachable);
  });
}

test('an open end is not reached', () => {
  const half: LikelihoodRange = { range: [0, 500], isHighOpen: true };
  assert.equal(sumRanges([half, { range: [500, 1000] }]).isPossible, true);
  assert.equal(sumRanges([half, { range: [400, 500] }]).isPossible, false);
  assert.equal(sumRanges([{ range: [500, 1000], isLowOpen: true }, { range: [500, 1000] }]).isPossible, false);
  const { reachable } = sumRanges([{ range: [0, 1000] }, { range: [50, 200], isLowOpen: true }]);
  assert.deepEqual(reachable[0], { range: [800, 950], isHighOpen: true });
});

test('nothing at all is possible', () => {
  assert.deepEqual(sumRanges([]), { sum: { range: [0, 0] }, isPossible: true, reachable: [] });
});

test('as trying every number says', () => {
  const random = createRandom(7);
  for (let round = 0; round < 300; round++) {
    const ranges = Array.from({ length: 1 + random.integer(3) }, (): LikelihoodRange => {
      const low = random.integer(11) * 100;
      return { range: [low, low + random.integer(11 - low / 100) * 100] };
    });
    const assignments = assigned(ranges, 1000);
    const { isPossible, reachable } = sumRanges(ranges);
    assert.equal(isPossible, assignments.length > 0, JSON.stringify(ranges));
    if (isPossible)
      assert.deepEqual(
        reachable.map(({ range }) => range),
        ranges.map((_, at) => [
          Math.min(...assignments.map((one) => one[at]!)),
          Math.max(...assignments.map((one) => one[at]!)),
        ]),
      );
  }
});

/** Every choice of whole hundreds within closed `ranges` that adds up to `total`. */
function assigned([first, ...rest]: readonly LikelihoodRange[], total: number): readonly (readonly number[])[] {
  if (!first) return total === 0 ? [[]] : [];
  const found: (readonly number[])[] = [];
  for (let value = first.range[0]; value <= first.range[1]; value += 100)
    for (const others of assigned(rest, total - value)) found.push([value, ...others]);
  return found;
}
