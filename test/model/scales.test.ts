// The scales that ship, those a briefing declares itself, and the way from one to another.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { admiraltyCredibility, admiraltyReliability } from '../../server/src/core/model/scales/admiralty.ts';
import { allScales, declaredScales, scaleIds, scalePair } from '../../server/src/core/model/scales/known-scales.ts';
import { sameRung } from '../../server/src/core/model/scales/same-rung.ts';
import { findRung } from '../../server/src/core/model/scales/scale.ts';

test('terms are lower case and unique on their scale, ranges ordered', () => {
  for (const scale of [...allScales(), admiraltyReliability, admiraltyCredibility]) {
    const terms = scale.rungs.flatMap((rung) => rung.terms);
    assert.equal(new Set(terms).size, terms.length, scale.title);
    for (const term of terms) assert.equal(term, term.toLowerCase().trim());
    for (const { range } of scale.rungs)
      assert.ok(!range || (range[0] >= 0 && range[0] < range[1] && range[1] <= 1000));
    const middles = scale.rungs
      .filter((rung) => !rung.isUnjudged && rung.range)
      .map(({ range }) => range![0] + range![1]);
    assert.deepEqual(
      middles,
      [...middles].sort((a, b) => a - b),
      scale.title,
    );
  }
});

test('ICD 203 has seven contiguous ranges that mirror each other', () => {
  const { rungs } = scalePair('icd203')!.likelihood;
  assert.deepEqual(
    rungs.map((rung) => rung.range),
    [
      [10, 50],
      [50, 200],
      [200, 450],
      [450, 550],
      [550, 800],
      [800, 950],
      [950, 990],
    ],
  );
  rungs.forEach((rung, i) => assert.deepEqual(rungs[6 - i]!.range, [1000 - rung.range![1], 1000 - rung.range![0]]));
  for (const [term, index] of [
    ['remote', 0],
    ['Improbably', 2],
    ['roughly  even odds', 3],
    ['probably', 4],
    ['nearly certain', 6],
  ] as const) {
    assert.equal(findRung(scalePair('icd203')!.likelihood, term)?.index, index, term);
  }
});

test('PHIA leaves its gaps and open ends', () => {
  const { rungs } = scalePair('PHIA')!.likelihood;
  assert.deepEqual(
    rungs.map((rung) => rung.range),
    [
      [0, 50],
      [100, 200],
      [250, 350],
      [400, 500],
      [550, 750],
      [800, 900],
      [950, 1000],
    ],
  );
  assert.deepEqual(
    rungs.map((rung) => [rung.isLowOpen ?? false, rung.isHighOpen ?? false]),
    [
      [true, false],
      [false, false],
      [false, false],
      [false, true],
      [false, false],
      [false, false],
      [false, true],
    ],
  );
});

test('GRADE has no words of likelihood; IPCC has five levels and nested ranges', () => {
  assert.deepEqual(scalePair('grade')!.likelihood.rungs, []);
  assert.equal(scalePair('grade')!.confidence.rungs.length, 4);
  assert.equal(scalePair('ipcc')!.confidence.rungs.length, 5);
  assert.deepEqual(findRung(scalePair('ipcc')!.likelihood, 'likely')?.rung.range, [660, 1000]);
});

test('what is declared is what holds; the rest is ICD 203', () => {
  assert.equal(declaredScales(undefined).value.confidence.id, 'icd203');
  assert.equal(declaredScales('ipcc').value.likelihood.id, 'ipcc');
  const mixed = declaredScales({ likelihood: 'phia' });
  assert.deepEqual(
    [mixed.value.confidence.id, mixed.value.likelihood.id, mixed.problems.length],
    ['icd203', 'phia', 0],
  );
  const own = declaredScales({ confidence: ['Low', 'medium', 'high'] }).value.confidence;
  assert.equal(own.axis, 'confidence');
  assert.equal(findRung(own, 'MEDIUM')?.index, 1);
});

test('what cannot be read is a problem with its place', () => {
  assert.deepEqual(
    declaredScales('icd230').problems.map((one) => [one.part, one.nearest]),
    [['scale', 'icd203']],
  );
  assert.deepEqual(
    declaredScales(['low', 'high']).problems.map((one) => one.part),
    ['scale'],
  );
  assert.deepEqual(
    declaredScales({ confidence: ['low', 'low', 'a; b', 'high'] }).problems.map((one) => one.index),
    [1, 2],
  );
  assert.deepEqual(
    declaredScales({ confidence: ['low'] }).problems.map((one) => one.part),
    ['confidence'],
  );
  assert.equal(declaredScales({ confidence: ['low', 'by far'] }).value.confidence.id, 'icd203');
  assert.equal(
    scaleIds.every((id) => declaredScales(id).problems.length === 0),
    true,
  );
});

test('a term of another scale has its place on the declared one', () => {
  const confidence = (term: string, from: string, to: string): string | undefined =>
    sameRung(term, scalePair(from)!.confidence, scalePair(to)!.confidence);
  assert.equal(confidence('medium', 'ipcc', 'icd203'), 'moderate');
  assert.equal(confidence('very high', 'ipcc', 'icd203'), 'high');
  assert.equal(confidence('very low', 'grade', 'phia'), 'low');
  assert.equal(confidence('moderate', 'icd203', 'ipcc'), 'medium');
  const likelihood = (term: string, from: string, to: string): string | undefined =>
    sameRung(term, scalePair(from)!.likelihood, scalePair(to)!.likelihood);
  assert.equal(likelihood('highly likely', 'phia', 'icd203'), 'very likely');
  assert.equal(likelihood('realistic possibility', 'phia', 'icd203'), 'roughly even chance');
  assert.equal(likelihood('probably', 'icd203', 'phia'), 'likely');
  assert.equal(likelihood('exceptionally unlikely', 'ipcc', 'icd203'), 'almost no chance');
  assert.equal(likelihood('inconclusive', 'efsa', 'icd203'), undefined);
  assert.equal(likelihood('likely', 'icd203', 'grade'), undefined);
  assert.equal(likelihood('no term', 'icd203', 'phia'), undefined);
});
