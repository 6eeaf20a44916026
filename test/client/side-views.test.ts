// The side views' lines: what they say, where they lead, and that what is read aloud says as much as what is seen.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { alternativeNodes } from '../../client/src/views/alternative-nodes.ts';
import { sourceNodes } from '../../client/src/views/source-nodes.ts';
import { countUnsourced, statementNodes } from '../../client/src/views/statement-nodes.ts';
import { allNodes, type TreeNode } from '../../client/src/views/tree-node.ts';
import { asWritten, linesOf, overviewOf } from '../support/client-tree.ts';

const header = (rest: string): string => `---\nbriefing: 1\ntitle: T\ndate: 2026-05-06\n${rest}---\n\n`;

const text = `${header(`sources:
  log: {title: Log, publisher: Port, date: 2026-05-03, reliability: A}
  page: {title: Page, url: https://example.org/p, derived-from: [log, gone]}
  old: {title: Old, status: retracted, status-note: Withdrawn in May}
  idle: {title: Idle}
`)}## Situation

[@log :: high] It shut. It stayed shut.

It rained. [@page B2 p. 4; but @old :: low]

It hailed. [@lgo :: low]

It froze. [@log]

It thawed.

So it opens. [#fall :: moderate, likely]{#open}

Who knows?

Nobody asked. [gap]

No wreck lies there. [assumption :: low]

<!-- briefwright-disable-next-line unsourced-claim -- in the annex -->
It is known.
`;

test('sources: state in words, what they lead to, what cites them', () => {
  assert.deepEqual(linesOf(sourceNodes(overviewOf(text), asWritten)), [
    '(book) log | cited 3× · A · Log',
    '  (quote) It shut. | and 1 more',
    '  (quote) It froze.',
    '(book) page | not preserved · cited once · Page',
    '  (type-hierarchy-super) Leads to no named origin, 2 that do not say how they know | gone (how it knows is not declared), log (how it knows is not declared)',
    '  (quote) It rained. | B2 · p. 4',
    '(circle-slash) old | retracted · cited once · Old',
    '  (diff-removed) It rained. | contradicts',
    '(circle-large-outline) idle | not cited · Idle',
    '(question) lgo | not declared · cited once',
    '  (quote) It hailed.',
  ]);
});

test('a source leads to its declaration, one that nothing declares to where it is cited', () => {
  const nodes = sourceNodes(overviewOf(text), asWritten);
  assert.deepEqual(
    nodes.map(({ place, context }) => [place?.range.start.line, place?.uri, context]),
    [
      [5, 'file:///test.brief', 'source'],
      [6, 'file:///test.brief', 'source'],
      [7, 'file:///test.brief', 'source'],
      [8, 'file:///test.brief', 'source'],
      [17, undefined, 'source.undeclared'],
    ],
  );
  assert.deepEqual(nodes[2]?.tooltip, ['@old', 'Old', 'retracted', 'Withdrawn in May', 'cited once']);
});

test('what could not be looked up is not called undeclared; a loop leads to no origin', () => {
  assert.deepEqual(
    linesOf(
      sourceNodes(overviewOf(`//- a.brief\n${header('registry: gone.yaml\n')}It shut. [@far :: high]\n`), asWritten),
    )[0],
    '(question) far | not found; not all declarations could be read · cited once',
  );
  const loop = header('sources:\n  a: {title: A, derived-from: [b]}\n  b: {title: B, derived-from: [a]}\n');
  assert.equal(
    linesOf(sourceNodes(overviewOf(loop), asWritten))[1],
    '  (type-hierarchy-super) Leads to no origin: a loop',
  );
});

test('statements: what lacks something first, then by confidence, then the rest', () => {
  assert.deepEqual(linesOf(statementNodes(overviewOf(text), asWritten)), [
    '(error) Unsourced | 1',
    '  (error) It thawed.',
    '(warning) No confidence | 1',
    '  (warning) It froze.',
    '(triangle-down) Confidence: low | 2',
    '  (triangle-down) It rained.',
    '  (warning) It hailed. | @lgo is not declared',
    '(triangle-up) Confidence: high | 2',
    '  (triangle-up) It shut.',
    '  (triangle-up) It stayed shut.',
    '(law) Judgments | 1',
    '  (warning) So it opens. | #fall names no statement · moderate · likely (55–80 %) · #open',
    '(lightbulb) Assumptions | 1',
    '  (lightbulb) No wreck lies there. | low',
    '(search) Gaps | 1',
    '  (search) Nobody asked.',
    '(comment-unresolved) Questions | 1',
    '  (comment-unresolved) Who knows?',
    '(bell-slash) Excused by a directive | 1',
    '  (bell-slash) It is known.',
  ]);
});

test('every statement is in one group, whatever the seed and the scale', () => {
  for (const seed of ['greenland.brief', 'greenland-naive.brief', 'templates/policy.brief', 'templates/osint.brief']) {
    const overview = overviewOf(readFileSync(`seeds/${seed}`, 'utf8'));
    const leaves = statementNodes(overview, asWritten).flatMap(({ children }) => children);
    assert.equal(leaves.length, overview.statements.length, seed);
    assert.ok(leaves.length > 20, seed);
  }
});

test('the badge counts what the first group holds', () => {
  const overview = overviewOf(readFileSync('seeds/greenland-naive.brief', 'utf8'));
  const [first] = statementNodes(overview, asWritten);
  assert.equal(first?.id, 'group unsourced');
  assert.equal(countUnsourced(overview), first?.children.length);
  assert.equal(countUnsourced(overviewOf(readFileSync('seeds/greenland.brief', 'utf8'))), 0);
});

test('alternatives: sums, ranges, what the others leave', () => {
  const alternatives = (...members: readonly string[]): readonly string[] =>
    linesOf(
      alternativeNodes(
        overviewOf(
          `It shut. [@log :: high]{#s}\n\n## Ways {.alternatives}\n\n${members.map((member, at) => `- Way ${at + 1} is taken. [#s :: low${member}]\n`).join('')}`,
        ),
        asWritten,
      ),
    );
  assert.deepEqual(alternatives(', very unlikely', ', unlikely', ', likely'), [
    '(pie-chart) Ways | Σ 80–145 %',
    '  (circle-large-outline) Way 1 is taken. | very unlikely 5–20 %',
    '  (circle-large-outline) Way 2 is taken. | unlikely 20–45 % · the others allow only 20–40 %',
    '  (circle-large-outline) Way 3 is taken. | likely 55–80 % · the others allow only 55–75 %',
  ]);
  assert.equal(
    alternatives(', likely', ', likely')[0],
    '(error) Ways | together too likely: cannot add up to 100 % · Σ 110–160 %',
  );
  assert.equal(
    alternatives(', unlikely', ', unlikely')[0],
    '(error) Ways | together too unlikely: cannot add up to 100 % · Σ 40–90 %',
  );
  assert.deepEqual(alternatives(', likely', '').slice(1), [
    '  (circle-large-outline) Way 1 is taken. | likely 55–80 %',
    '  (question) Way 2 is taken. | no likelihood · the others allow only 20–45 %',
  ]);
  assert.deepEqual(alternatives(), ['(pie-chart) Ways | no statements yet']);
});

/** The lines of all three views. */
function everything(marked: string): readonly (readonly TreeNode[])[] {
  const overview = overviewOf(marked);
  return [sourceNodes(overview, asWritten), statementNodes(overview, asWritten), alternativeNodes(overview, asWritten)];
}

test('ids are unique in a view, and the same after an edit elsewhere', () => {
  const twice = `${text}\nIt thawed.\n\nIt thawed.\n`;
  for (const [at, nodes] of everything(twice).entries()) {
    const ids = allNodes(nodes).map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    const after = allNodes(
      everything(twice.replace('## Situation', '## Situation\n\nIt began. [@log :: high]'))[at]!,
    ).map(({ id }) => id);
    assert.deepEqual(
      ids.filter((id) => !after.includes(id)),
      [],
    );
  }
});

test('what is read aloud says what is seen, but for signs that do not sound', () => {
  for (const seed of [
    text,
    readFileSync('seeds/greenland.brief', 'utf8'),
    readFileSync('seeds/greenland-naive.brief', 'utf8'),
  ]) {
    for (const { spoken, label, description, icon } of everything(seed).flatMap((nodes) => allNodes(nodes))) {
      assert.ok(spoken.includes(label) && !spoken.includes('·') && !spoken.includes('Σ'), spoken);
      for (const word of ['retracted', 'not declared', 'not preserved', 'not cited', 'no likelihood', 'contradicts'])
        if (description?.includes(word)) assert.ok(spoken.includes(word), spoken);
      assert.match(icon, /^[a-z-]+$/);
    }
  }
});

test('an empty briefing and half-typed text', () => {
  assert.deepEqual(everything('---\n---\n'), [[], [], []]);
  const whole = readFileSync('seeds/templates/policy.brief', 'utf8');
  for (let end = 0; end < whole.length; end += 97) everything(`---\n${whole.slice(4, Math.max(4, end))}`);
});
