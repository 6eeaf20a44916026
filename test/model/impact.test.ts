// What falls with a source or a statement: the cases that an editor argues about, each in its smallest form.

import assert from 'node:assert/strict';
import test from 'node:test';
import { wordsOf } from '../../server/src/core/model/brief.ts';
import { defaultCaps } from '../../server/src/core/model/support/cap-table.ts';
import { fallsWith, type Impact, impactOf } from '../../server/src/core/model/support/impact.ts';
import { emptyWorkspace, type Workspace } from '../../server/src/core/model/workspace.ts';
import { briefOf, lintText } from '../support/lint-text.ts';

const sound = 'access: first-hand, reliability: A';

function impact(
  sources: string,
  body: string,
  what: string,
  workspace: Workspace = emptyWorkspace,
  front = '',
): { readonly impact: Impact | undefined; readonly effects: readonly string[] } {
  const brief = briefOf(
    `---\nbriefing: 1\ntitle: T\ndate: 2026-05-06\n${front}sources:\n${sources.replace(/^ *(?=\S)/gm, '  ')}\n---\n\n${body}\n`,
  );
  const found = impactOf(
    brief,
    workspace,
    defaultCaps,
    what.startsWith('@') ? { type: 'source', key: what.slice(1) } : { type: 'statement', name: what.slice(1) },
  );
  const { rungs } = brief.settings.scales.confidence;
  const effects = (found?.effects ?? []).map(({ kind, placed, lost, level, ways }) =>
    [
      placed.statement.id ?? wordsOf(brief, placed),
      kind,
      ...lost,
      ...(level ? [`${rungs[level.from]!.terms[0]}→${rungs[level.to]?.terms[0] ?? 'none'}`] : []),
      ...(ways ? [`${ways.from.least}–${ways.from.most}→${ways.to.least}–${ways.to.most}`] : []),
    ].join(' '),
  );
  return { impact: found, effects };
}

test('the only source of a statement is its last ground, and what rests on it falls too', () => {
  const { effects } = impact(
    `a: {${sound}}`,
    'One. [@a :: moderate]{#one}\n\nSo two. [#one :: low]{#two}\n\nSo three. [#two :: low]{#three}',
    '@a',
  );
  assert.deepEqual(effects, ['one loses-last-ground @a', 'two loses-last-ground #one', 'three loses-last-ground #two']);
});

test('diamond: two premises of one source both fall, and with them what rests on both', () => {
  const { effects } = impact(
    `a: {${sound}}`,
    'One. [@a :: low]{#one}\n\nTwo. [@a :: low]{#two}\n\nSo three. [#one; #two :: low]{#three}',
    '@a',
  );
  assert.deepEqual(effects.at(-1), 'three loses-last-ground #one #two');
});

test('relay chain: what derives from nothing else falls with it, down to the last', () => {
  const { impact: found, effects } = impact(
    `a: {${sound}}\nb: {derived-from: [a]}\nc: {derived-from: [b]}\nd: {derived-from: [c]}`,
    'One. [@d :: low]{#one}',
    '@a',
  );
  assert.deepEqual(found?.sources, ['b', 'c', 'd']);
  assert.deepEqual(effects, ['one loses-last-ground @d']);
  assert.deepEqual(impact(`a: {${sound}}\nb: {derived-from: [a]}`, 'One. [@a :: low]{#one}', '@b').effects, []);
});

test('a relay with a second upstream or reporting of its own stays', () => {
  const sources = `a: {${sound}}\nz: {${sound}}\nb: {derived-from: [a, z]}\nc: {derived-from: [a], own-reporting: true}`;
  const { impact: found, effects } = impact(
    sources,
    'One. [@b :: low]{#one}\n\nTwo. [@c :: low]{#two}\n\nThree. [@b; @a :: low]{#three}',
    '@a',
  );
  assert.deepEqual(found?.sources, []);
  assert.deepEqual(effects, ['three fewer-ways @a 2–2→1–1']);
});

test('relays that only copy each other beside it fall with it', () => {
  const { impact: found, effects } = impact(
    `a: {${sound}}\nb: {derived-from: [c, a]}\nc: {derived-from: [b]}`,
    'One. [@c :: low]{#one}',
    '@a',
  );
  assert.deepEqual(found?.sources, ['b', 'c']);
  assert.deepEqual(effects, ['one loses-last-ground @c']);
});

test('a derivation for one statement only: the relay falls for that statement', () => {
  const { impact: found, effects } = impact(
    `a: {${sound}}\nb: {access: first-hand, derived-from: [{source: a, for: [one]}]}`,
    'One. [@b :: low]{#one}\n\nTwo. [@b :: low]{#two}',
    '@a',
  );
  assert.deepEqual(found?.sources, []);
  assert.deepEqual(effects, ['one loses-last-ground @b']);
});

test('alternatives: with another source the ground stays, and the level may not', () => {
  const { effects } = impact(
    `a: {${sound}}\nb: {${sound}}`,
    'One. [@a; @b :: high]{#one}\n\nTwo. [@a; @b :: moderate]{#two}',
    '@a',
  );
  assert.deepEqual(effects, ['one loses-level @a high→moderate 2–2→1–1', 'two fewer-ways @a 2–2→1–1']);
});

test('a level that was too high before is none that is lost', () => {
  assert.deepEqual(
    impact('a: {access: first-hand}\nb: {access: first-hand}', 'One. [@a; @b :: high]{#one}', '@a').effects,
    ['one fewer-ways @a 2–2→1–1'],
  );
});

test('premise chain: a level that is lost lowers what rests on it, as far as it goes', () => {
  const body =
    'One. [@a; @b :: high]{#one}\n\nSo two. [#one :: high]{#two}\n\nSo three. [#two :: high]{#three}\n\nSo four. [#three :: low]{#four}';
  const { effects } = impact(`a: {${sound}}\nb: {${sound}}`, body, '@b');
  assert.deepEqual(
    effects.map((line) => line.replace(/ \d.*/, '')),
    [
      'one loses-level @b high→moderate',
      'two loses-level high→moderate',
      'three loses-level high→moderate',
      'four fewer-ways',
    ],
  );
});

test('loop: statements that are left to rest on each other fall, and those that always did are not counted', () => {
  const { effects } = impact(
    `a: {${sound}}`,
    'So one. [#two :: low]{#one}\n\nSo two. [#one; @a :: low]{#two}\n\nSo three. [#four :: low]{#three}\n\nSo four. [#three :: low]{#four}',
    '@a',
  );
  assert.deepEqual(effects, ['one loses-last-ground #two', 'two loses-last-ground @a #one']);
});

test('levels in a loop come to rest', () => {
  const { effects } = impact(
    `a: {${sound}}\nb: {${sound}}`,
    'One. [@a; @b :: high]{#one}\n\nSo two. [#one; #three :: high]{#two}\n\nSo three. [#two :: high]{#three}',
    '@a',
  );
  assert.deepEqual(
    effects.map((line) => line.replace(/ \d.*/, '')),
    ['one loses-level @a high→moderate', 'two loses-level high→moderate', 'three loses-level high→moderate'],
  );
});

test('a statement withdrawn: what rests on it alone falls, what has another ground loses one', () => {
  const body =
    'One. [@a :: low]{#one}\n\nTwo. [@a :: low]{#two}\n\nSo three. [#one :: low]{#three}\n\nSo four. [#one; #two :: low]{#four}\n\nSo five. [#one; @b :: low]{#five}';
  const { impact: found, effects } = impact(`a: {${sound}}\nb: {${sound}}`, body, '#one');
  assert.deepEqual(found?.sources, []);
  assert.deepEqual(effects, ['three loses-last-ground #one', 'four loses-ground #one', 'five fewer-ways #one 2–2→1–1']);
});

test('a judgment that has only its sources left is held to what they carry', () => {
  assert.deepEqual(
    impact(
      `a: {${sound}}\nb: {access: first-hand}\nc: {${sound}}`,
      'One. [@a; @c :: high]{#one}\n\nSo two. [#one; @b :: high]{#two}',
      '#one',
    ).effects,
    ['two loses-level #one high→low 3–3→1–1'],
  );
});

test('a source that is cited twice is one ground', () => {
  assert.deepEqual(impact(`a: {${sound}}`, 'One. [@a p. 1; @a p. 2 :: low]{#one}', '@a').effects, [
    'one loses-last-ground @a',
  ]);
});

test('a source that contradicts takes nothing with it, and neither does a premise that does', () => {
  assert.deepEqual(
    impact(
      `a: {${sound}}\nb: {${sound}}`,
      'One. [@a; but @b :: low]{#one}\n\nTwo. [@b :: low]{#two}\n\nSo three. [#one; but #two :: low]{#three}',
      '@b',
    ).effects,
    ['two loses-last-ground @b'],
  );
});

test('assumptions, and statements without grounds, stand by themselves', () => {
  const body =
    'We take one so. [assumption :: low]{#one}\n\nTwo is told. [@b :: low]{#two}\n\nWe take three so. [assumption :: low][@a]{#three}\n\nSo four. [@a; #one :: low]{#four}\n\nSo five. [#three :: low]{#five}';
  assert.deepEqual(
    impact(`a: {${sound}}\nb: {${sound}}`, body, '@a').effects.map((line) => line.replace(/ \d.*/, '')),
    ['four fewer-ways @a', 'five fewer-ways'],
  );
});

test('copies by digest fall together; a shared origin does not, unless it is what is asked about', () => {
  const digest = '0a'.repeat(32);
  assert.deepEqual(
    impact(
      `a: {${sound}, text: a.txt, sha256: ${digest}}\nb: {${sound}, text: b.txt, sha256: ${digest.toUpperCase()}}`,
      'One. [@a; @b :: low]{#one}',
      '@a',
    ).effects,
    ['one loses-last-ground @a @b'],
  );
  const pool = `a: {${sound}, origin: pool}\nb: {${sound}, origin: pool}`;
  assert.deepEqual(impact(pool, 'One. [@a; @b :: low]{#one}', '@a').effects, ['one loses-ground @a']);
  assert.deepEqual(impact(pool, 'One. [@a; @b :: low]{#one}', '@pool').effects, ['one loses-last-ground @a @b']);
});

test('what is retracted already is no ground that is left, and can be asked about itself', () => {
  const sources = `a: {${sound}}\nb: {${sound}, status: retracted}`;
  assert.deepEqual(impact(sources, 'One. [@a; @b :: low]{#one}\n\nTwo. [@b :: low]{#two}', '@a').effects, [
    'one loses-last-ground @a',
  ]);
  assert.deepEqual(impact(sources, 'One. [@a; @b :: low]{#one}\n\nTwo. [@b :: low]{#two}', '@b').effects, [
    'one fewer-ways @b 2–2→1–1',
    'two loses-last-ground @b',
  ]);
});

test('a key that nobody declares is taken to stand; where a registry was not read, no level is judged', () => {
  assert.deepEqual(
    impact(`a: {${sound}}`, 'One. [@a; @far :: low]{#one}', '@a').effects.map((line) => line.split(' ')[1]),
    ['fewer-ways'],
  );
  const workspace: Workspace = {
    registries: new Map([['test.brief', [{ name: 'r.yaml', result: { failure: 'it is gone.' } }]]]),
  };
  const { impact: found, effects } = impact(
    `a: {${sound}}\nb: {${sound}}`,
    'One. [@a; @b :: high]{#one}',
    '@a',
    workspace,
    'registry: r.yaml\n',
  );
  assert.equal(found?.areLevelsJudged, false);
  assert.deepEqual(effects, ['one fewer-ways @a 2–2→1–1']);
});

test('nothing falls with what nobody cites; what nobody knows is no answer', () => {
  assert.deepEqual(impact(`a: {${sound}}\nb: {${sound}}`, 'One. [@a :: low]{#one}', '@b').effects, []);
  assert.equal(impact(`a: {${sound}}`, 'One. [@a :: low]', '@b').impact, undefined);
  assert.equal(impact(`a: {${sound}}`, 'One. [@a :: low]', '#b').impact, undefined);
});

test('a finding about a retracted source names what cites it by way of a relay, and what rests on that', () => {
  const text = `---\nbriefing: 1\ntitle: T\ndate: 2026-05-06\nsources:\n  a: {${sound}, status: retracted}\n  b: {derived-from: [a]}\n  c: {derived-from: [a], own-reporting: true}\n---\n\nOne. [@a :: low]{#one}\n\nTwo. [@b :: low]{#two}\n\nSo three. [#two :: low]{#three}\n\nFour. [@c; but @b :: low]{#four}\n`;
  const { findings } = lintText(text);
  const found = findings.filter(({ rule }) => rule === 'retracted-source');
  assert.deepEqual(
    found.map(({ message, severity, related }) => [
      message.slice(0, 26),
      severity,
      (related ?? []).map((one) => one.message),
    ]),
    [
      ['“a” was retracted, so it s', 'error', ['“two” cites “b”, which derives only from it', '“three” rests on it']],
      ['“b” derives from “a”, whic', 'error', ['“three” rests on it']],
      ['“c” also takes matter from', 'info', []],
    ],
  );
});

test('a chain of five thousand judgments is followed to its end, and what is too deep to count is said', () => {
  const body = [
    'One. [@a :: low]{#s0}',
    ...Array.from({ length: 5_000 }, (_, index) => `So on. [#s${index}; @b :: low]{#s${index + 1}}`),
  ].join('\n\n');
  const { impact: found } = impact(`a: {${sound}}\nb: {${sound}}`, body, '@b');
  assert.equal(found?.withoutGround.size, 0);
  assert.ok(found!.uncounted.length > 4_000);
  const brief = briefOf(
    `---\nbriefing: 1\ntitle: T\ndate: 2026-05-06\nsources:\n  a: {${sound}}\n---\n\n${body.replaceAll('; @b', '')}\n`,
  );
  const falls = fallsWith(brief, emptyWorkspace, defaultCaps, { type: 'source', key: 'a' });
  assert.equal(falls?.statements.length, 5_001);
  assert.equal(fallsWith(brief, emptyWorkspace, defaultCaps, { type: 'source', key: 'a' }), falls);
});
