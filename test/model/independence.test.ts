// How many ways lead to origins: the cases that a desk argues about, each in its smallest form.

import assert from 'node:assert/strict';
import test from 'node:test';
import { independenceBelow } from '../../server/src/core/model/origins/independence.ts';
import { namesOf } from '../../server/src/core/model/statement-names.ts';
import { briefOf } from '../support/lint-text.ts';

interface Case {
  readonly name: string;
  readonly sources: string;
  readonly cites: string;
  /** Known origins, fewest and most ways without a common step. */
  readonly is: readonly [known: number, least: number, most: number];
  readonly chokePoints?: readonly string[];
  readonly loops?: number;
  readonly isClosed?: boolean;
}

const insidersAndCable = `
  insiders: {access: first-hand}
  cable: {access: documentary}`;

const cases: readonly Case[] = [
  {
    name: 'a relay, the newspaper that it copies, and what the newspaper has',
    sources: `${insidersAndCable}
  tabloid: {access: relay, derived-from: [insiders, cable]}
  relay: {access: relay, derived-from: [tabloid]}
  aggregator: {access: relay, derived-from: [relay]}`,
    cites: '@relay; @tabloid; @aggregator',
    is: [2, 1, 1],
    chokePoints: ['tabloid'],
  },
  {
    name: 'the same, where the cable is not about this',
    sources: `${insidersAndCable}
  tabloid: {access: relay, derived-from: [insiders, {source: cable, for: [other]}]}
  relay: {access: relay, derived-from: [tabloid]}`,
    cites: '@relay; @tabloid',
    is: [1, 1, 1],
  },
  {
    name: 'the same, where the cable is at hand and cited',
    sources: `${insidersAndCable}
  tabloid: {access: relay, derived-from: [insiders, cable]}
  relay: {access: relay, derived-from: [tabloid]}`,
    cites: '@relay; @tabloid; @cable',
    is: [2, 2, 2],
  },
  {
    name: 'two first-hand wires',
    sources: '\n  a: {access: first-hand}\n  b: {access: first-hand}',
    cites: '@a; @b',
    is: [2, 2, 2],
  },
  {
    name: 'two that share an origin',
    sources: '\n  a: {access: first-hand, origin: pool}\n  b: {access: first-hand, origin: pool}',
    cites: '@a; @b',
    is: [1, 1, 1],
  },
  {
    name: 'two that copy each other',
    sources: '\n  a: {derived-from: [b]}\n  b: {derived-from: [a]}',
    cites: '@a; @b',
    is: [0, 0, 0],
    loops: 1,
    isClosed: true,
  },
  {
    name: 'the same, with a way out',
    sources: '\n  a: {derived-from: [b]}\n  b: {derived-from: [a, x]}\n  x: {access: first-hand}',
    cites: '@a; @b',
    is: [1, 1, 1],
    loops: 1,
  },
  {
    name: 'a witness, a paper, and a later report of the witness by way of the paper',
    sources:
      '\n  early: {access: first-hand, origin: witness}\n  paper: {access: relay, derived-from: [early]}\n  late: {access: relay, derived-from: [paper], origin: witness}',
    cites: '@late; @paper',
    is: [1, 1, 1],
  },
  {
    name: 'the same, where the paper has a second witness',
    sources:
      '\n  early: {access: first-hand, origin: witness}\n  other: {access: first-hand}\n  paper: {access: relay, derived-from: [early, other]}\n  late: {access: relay, derived-from: [paper], origin: witness}',
    cites: '@late; @paper',
    is: [2, 2, 2],
  },
  {
    name: 'one that derives from itself',
    sources: '\n  a: {derived-from: [a]}',
    cites: '@a',
    is: [0, 0, 0],
    loops: 1,
    isClosed: true,
  },
  {
    name: 'two that do not say how they know',
    sources: '\n  a: {title: A}\n  b: {title: B}',
    cites: '@a; @b',
    is: [0, 1, 2],
  },
  {
    name: 'one that says it and one that does not',
    sources: '\n  a: {access: issuer}\n  b: {title: B}',
    cites: '@a; @b',
    is: [1, 1, 2],
  },
  {
    name: 'two relays of one, the second with reporting of its own',
    sources: '\n  r: {access: first-hand}\n  p: {derived-from: [r]}\n  q: {derived-from: [r], own-reporting: true}',
    cites: '@p; @q',
    is: [2, 2, 2],
  },
  { name: 'no source', sources: '\n  a: {title: A}', cites: '#nothing', is: [0, 0, 0] },
  {
    name: 'two copies with one digest',
    sources: `\n  a: {access: first-hand, text: a.txt, sha256: ${'0a'.repeat(32)}}\n  b: {access: first-hand, text: b.txt, sha256: ${'0A'.repeat(32)}}`,
    cites: '@a; @b',
    is: [1, 1, 1],
  },
  {
    name: 'a way round that must be taken back to find the second',
    sources:
      '\n  x: {access: first-hand}\n  y: {access: first-hand}\n  m: {derived-from: [x, y]}\n  n: {derived-from: [x]}',
    cites: '@m; @n',
    is: [2, 2, 2],
  },
];

for (const { name, sources, cites, is, chokePoints = [], loops = 0, isClosed = false } of cases) {
  test(name, () => {
    const brief = briefOf(
      `---\nbriefing: 1\ntitle: T\ndate: 2026-05-06\nsources:${sources}\n---\n\nIt closed. [${cites} :: low]{#it}\n`,
    );
    const { statement } = namesOf(brief).get('it')![0]!;
    const found = independenceBelow(brief, statement, brief.frontMatter.sources);
    assert.deepEqual([found.known.length, found.least, found.most], is);
    assert.deepEqual(found.chokePoints, chokePoints);
    assert.deepEqual([found.loops.length, found.isClosed], [loops, isClosed]);
  });
}

test('two premises with one origin are one leg', () => {
  const brief = briefOf(
    `---\nbriefing: 1\ntitle: T\ndate: 2026-05-06\nsources:\n  x: {access: first-hand}\n  p: {derived-from: [x]}\n  q: {derived-from: [x]}\n---\n\nOne. [@p :: low]{#one}\nTwo. [@q :: low]{#two}\nBoth. [#one; #two :: low]{#both}\n`,
  );
  const below = independenceBelow(brief, namesOf(brief).get('both')![0]!.statement, brief.frontMatter.sources);
  assert.deepEqual([below.known.length, below.least, below.most], [1, 1, 1]);
});

test('a chain of ten thousand copies is followed to its end', () => {
  const links = Array.from({ length: 10_000 }, (_, index) => `  s${index}: {derived-from: [s${index + 1}]}`).join('\n');
  const brief = briefOf(
    `---\nbriefing: 1\ntitle: T\ndate: 2026-05-06\nsources:\n${links}\n  s10000: {access: first-hand}\n---\n\nIt closed. [@s0; @s1 :: low]{#it}\n`,
  );
  assert.equal(independenceBelow(brief, namesOf(brief).get('it')![0]!.statement, brief.frontMatter.sources).least, 1);
});
