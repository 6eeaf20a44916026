// What everything has to pass: from a statement, through its sources and the statements it rests on, to the origins.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBrief, statementsOf } from '../../server/src/core/model/brief.ts';
import { chokePoints, reachOf } from '../../server/src/core/model/origins/choke-points.ts';
import { createDocument } from '../../server/src/core/text/document.ts';
import { createRandom } from '../support/random.ts';

/** Choke points of the last statement. `sources` is YAML below `sources:`; empty maps may be left out. */
function chokes(sources: string, body: string): string {
  const brief = parseBrief(
    createDocument('a.brief', `---\nbriefing: 1\ntitle: T\ndate: 2026-05-06\nsources:\n${sources}\n---\n\n${body}\n`),
  );
  const last = statementsOf(brief).at(-1)!.statement;
  return chokePoints(reachOf(last, brief, brief.frontMatter.sources), brief.frontMatter.sources).join(' ');
}

const relayed =
  '  relay: {derived-from: [tabloid]}\n  tabloid: {derived-from: [insiders, cable]}\n  insiders: {}\n  cable: {}\n  other: {derived-from: [tabloid]}';

test('several origins through one relay, however many repeat it', () => {
  assert.equal(chokes(relayed, 'It shut. [@tabloid :: low]'), 'tabloid');
  assert.equal(chokes(relayed, 'It shut. [@relay; @tabloid; @other :: low]'), 'tabloid');
  assert.equal(chokes(relayed, 'It shut. [@relay :: low]'), 'relay tabloid');
});

test('none where another way leads round it, or where there is one origin only', () => {
  assert.equal(chokes(relayed, 'It shut. [@tabloid; @cable :: low]'), '');
  assert.equal(chokes('  a: {derived-from: [x]}\n  x: {}', 'It shut. [@a :: low]'), '');
  assert.equal(chokes('  a: {derived-from: [x, y]}\n  x: {origin: w}\n  y: {origin: w}', 'It shut. [@a :: low]'), '');
  assert.equal(chokes('  a: {}\n  b: {}', 'It shut. [@a; @b :: low]'), '');
});

test('a relay with own reporting is an origin too, and may choke', () => {
  assert.equal(chokes('  a: {derived-from: [x], own-reporting: true}\n  x: {}', 'It shut. [@a :: low]'), 'a');
  assert.equal(
    chokes(
      '  p: {derived-from: [r]}\n  q: {derived-from: [r], own-reporting: true}\n  r: {}',
      'It shut. [@p; @q :: low]',
    ),
    '',
  );
});

test('derivations that hold for other statements do not count', () => {
  const limited = '  t: {derived-from: [{source: x, for: [a]}, {source: y, for: [b]}]}\n  x: {}\n  y: {}';
  assert.equal(chokes(limited, 'It shut. [@t :: low]{#a}'), '');
  assert.equal(
    chokes(limited, 'It shut. [@t :: low]{#a} It burnt. [@t :: low]{#b} So it is lost. [#a; #b :: low]'),
    't',
  );
});

test('judgments rest on what their statements rest on, also in a loop', () => {
  const body = 'It shut. [@relay :: low]{#shut} It burnt. [@other :: low]{#burnt} ';
  assert.equal(chokes(relayed, `${body}It is lost. [#shut; #burnt :: low]`), 'tabloid');
  assert.equal(chokes(relayed, `${body}It is lost. [#shut; #burnt; @cable :: low]`), '');
  assert.equal(chokes(relayed, `${body}It is lost. [#shut; #lost :: low]{#lost}`), 'relay tabloid');
});

test('sources that contradict, or that nothing declares, carry nothing', () => {
  assert.equal(chokes(relayed, 'It shut. [@tabloid; but @cable; @nobody :: low]'), 'tabloid');
});

test('loops of sources end', () => {
  assert.equal(chokes('  a: {derived-from: [b]}\n  b: {derived-from: [a]}', 'It shut. [@a :: low]'), '');
  assert.equal(
    chokes('  a: {derived-from: [b]}\n  b: {derived-from: [a, x, y]}\n  x: {}\n  y: {}', 'It shut. [@a :: low]'),
    'a b',
  );
});

test('the same as taking each source away and looking', () => {
  const random = createRandom(11);
  for (let round = 0; round < 400; round++) {
    const count = 2 + random.integer(7);
    const names = Array.from({ length: count }, (_, index) => `s${index}`);
    const sources = names
      .map((name) => {
        const upstream = names.filter(() => random.isOneIn(4));
        return `  ${name}: {derived-from: [${upstream.join(', ')}]${random.isOneIn(6) ? ', own-reporting: true' : ''}}`;
      })
      .join('\n');
    const cited = names.filter(() => random.isOneIn(3));
    const brief = parseBrief(
      createDocument(
        'a.brief',
        `---\nbriefing: 1\ntitle: T\ndate: 2026-05-06\nsources:\n${sources}\n---\n\nIt shut. [${['#x', ...cited.map((name) => `@${name}`)].join('; ')} :: low]\n`,
      ),
    );
    const { sources: byId } = brief.frontMatter;
    const reach = reachOf(statementsOf(brief)[0]!.statement, brief, byId);
    const reaches = (without: string): boolean => {
      const queue = reach.keys.filter((key) => key !== without);
      const met = new Set(queue);
      for (const id of queue) {
        if (reach.ends.has(id)) return true;
        for (const next of reach.upstream.get(id) ?? [])
          if (next !== without && !met.has(next)) queue.push(...(met.add(next), [next]));
      }
      return false;
    };
    const expected = reach.ends.size < 2 ? [] : names.filter((name) => !reaches(name));
    assert.deepEqual([...chokePoints(reach, byId)].sort(), expected, sources + cited.join(' '));
  }
});
