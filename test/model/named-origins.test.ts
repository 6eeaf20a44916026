// Where the sources of a statement lead: sources as flow maps, its evidence and its name, and the origins that are found.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBrief, statementsOf } from '../../server/src/core/model/brief.ts';
import { originsBelow, originsOfStatement } from '../../server/src/core/model/origins/named-origins.ts';
import { createDocument } from '../../server/src/core/text/document.ts';

/** Origins of the one statement, ids that share one joined by `=`; a `?` where none is declared. */
function origins(sources: string, evidence: string, name = 'shut'): string {
  const text = `---\nbriefing: 1\ntitle: T\ndate: 2026-05-06\nsources:\n${sources}\n---\n\nIt shut. [${evidence} :: low]{#${name}}`;
  const brief = parseBrief(createDocument('test.brief', text));
  const { statement } = statementsOf(brief)[0]!;
  return originsOfStatement(statement, brief.frontMatter.sources)
    .map(({ ids, isUndeclared }) => `${ids.join('=')}${isUndeclared ? '?' : ''}`)
    .join(' ');
}

const chain =
  '  site: {derived-from: [paper]}\n  paper: {derived-from: [{source: men, for: [order]}, {source: cable, for: [path]}]}\n  men: {access: first-hand}\n  cable: {access: documentary}';

test('only derivations that hold for the statement are followed', () => {
  assert.equal(origins(chain, '@site; @paper', 'order'), 'men');
  assert.equal(origins(chain, '@site', 'path'), 'cable');
  assert.equal(origins(chain, '@site; @cable', 'order'), 'cable men');
});

test('a source none of whose derivations hold is its own origin', () => {
  assert.equal(origins(chain, '@site', 'other'), 'paper?');
  assert.equal(origins(chain, '@site'), 'paper?');
});

test('one origin under two ids counts once; own reporting counts beside the upstream', () => {
  assert.equal(origins('  a: {origin: w}\n  b: {origin: w}', '@a; @b'), 'a=b?');
  assert.equal(origins('  a: {origin: w, access: relay}\n  b: {origin: w, access: first-hand}', '@a; @b'), 'a=b');
  assert.equal(
    origins('  p: {derived-from: [r]}\n  q: {derived-from: [r], own-reporting: true}\n  r: {access: issuer}', '@p; @q'),
    'q r',
  );
});

test('through the statements it rests on, each by the derivations that hold for it', () => {
  const text = `---\nbriefing: 1\ntitle: T\ndate: 2026-05-06\nsources:\n${chain}\n  a: {origin: w}\n  b: {origin: w}\n---\n\nIt was ordered. [@site :: low]{#order}\n\nIt has a path. [@paper; @a :: low]{#path}\n\nSo it goes. [#order; #path; #end; @b; but #other :: low]{#end}\n\nNot so. [@cable :: low]{#other}`;
  const brief = parseBrief(createDocument('test.brief', text));
  const below = statementsOf(brief).map(({ statement }) =>
    originsBelow(brief, statement, brief.frontMatter.sources)
      .map(({ ids }) => ids.join('='))
      .join(' '),
  );
  assert.deepEqual(below, ['men', 'a cable', 'b=a men cable', 'cable']);
});

test('loops end, and lead nowhere without a way out', () => {
  assert.equal(origins('  a: {derived-from: [b]}\n  b: {derived-from: [a]}', '@a; @b'), '');
  assert.equal(origins('  a: {derived-from: [b]}\n  b: {derived-from: [a, x]}\n  x: {access: issuer}', '@a; @b'), 'x');
  assert.equal(origins('  a: {derived-from: [a]}', '@a'), '');
});

test('what contradicts and what nothing declares supports nothing; an upstream may be undeclared', () => {
  assert.equal(origins('  a: {access: issuer}\n  b: {access: issuer}', '@a; but @b; @gone'), 'a');
  assert.equal(origins('  a: {derived-from: [gone]}', '@a'), 'gone?');
});
