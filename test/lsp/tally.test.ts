// Sums that are kept over changes of a table equal those that are counted anew.

import assert from 'node:assert/strict';
import test from 'node:test';
import type { Found, FoundTable } from '../../server/src/core/lint/passages/found-table.ts';
import { inOrder, type Tally, tallyOf } from '../../server/src/core/lint/passages/tally.ts';
import { createRandom, type Random } from '../support/random.ts';

const keys = ['a', 'b', 'c', 'd'];

function foundOne(random: Random): Found {
  const counted = keys.filter(() => random.isOneIn(3));
  const start = random.integer(50);
  return {
    check: 0,
    problem: {
      rule: 'r',
      span: { start, end: start + 1 },
      message: '',
      detail: counted.map((key) => [key, 1 + random.integer(3)]),
    },
  };
}

function countsOf({ problem }: Found): readonly { readonly key: string; readonly counts: readonly number[] }[] {
  return (problem.detail as [string, number][]).map(([key, count]) => ({ key, counts: [count, 1] }));
}

function foundIn(random: Random): readonly Found[] {
  const found = Array.from({ length: 1 + random.integer(2) }, () => foundOne(random));
  return found.sort((a, b) => a.problem.span.start - b.problem.span.start);
}

/** Some rows go, some come, some become others, and all behind an edit move. */
function changed(random: Random, { indexes, found }: FoundTable): FoundTable {
  const rows = indexes.map((index, place) => ({ index, here: found[place]! }));
  if (random.isOneIn(3)) for (const row of rows) if (random.isOneIn(4)) row.here = foundIn(random);
  const at = random.integer(20);
  const removed = random.integer(4);
  const added = random.integer(4);
  const left = rows.filter(({ index }) => index < at);
  const rest = rows.filter(({ index }) => index >= at + removed);
  const fresh = Array.from({ length: added }, (_, place) => at + place).filter(() => random.isOneIn(2));
  const all = [
    ...left,
    ...fresh.map((index) => ({ index, here: foundIn(random) })),
    ...rest.map(({ index, here }) => ({ index: index + added - removed, here })),
  ];
  return { indexes: all.map(({ index }) => index), found: all.map(({ here }) => here) };
}

function told(tally: Tally): unknown {
  return inOrder(tally).map(({ counts, first, index, rank }) => [counts, first.problem.span.start, index, rank]);
}

test('sums that go on from version to version are those that are counted anew', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const random = createRandom(seed);
    let table: FoundTable = { indexes: [], found: [] };
    let tally: Tally | undefined;
    for (let step = 0; step < 40; step++) {
      table = changed(random, table);
      tally = tallyOf(table, tally, countsOf);
      assert.deepEqual(told(tally), told(tallyOf(table, undefined, countsOf)), `seed ${seed}, step ${step}`);
    }
  }
});

test('a version that is looked at again still has its own sums', () => {
  const random = createRandom(5);
  const first = changed(random, { indexes: [], found: [] });
  const tally = tallyOf(first, undefined, countsOf);
  const before = told(tally);
  tallyOf(changed(random, first), tally, countsOf);
  assert.deepEqual(told(tally), before);
});
