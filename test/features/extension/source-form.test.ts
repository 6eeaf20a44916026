// The form of a source: what it shows, and what comes of what is filled in.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setSource, sourceForm } from '../../../server/src/features/extension/source-form.ts';
import { createScene, type Scene } from '../../support/feature.ts';

const briefing = `---
briefing: 1
title: T
date: 2026-05-06
registry: r.yaml
sources:
  log:
    title: The port log
    author: [Roe, Jane; Doe]
    url: https://example.org/log
    text: texts/log.txt
    reliability: A
  wire: {title: Wire, publisher: Example Wire}
---

The port shut. [@log :: high]{#shut}
It rained. [@wire; @far :: low]
`;
const scene = (): Scene =>
  createScene(`//- a.brief\n${briefing}//- r.yaml\nsources:\n  far:\n    title: Far away\n    publisher: Radio\n`);

function form(key: string) {
  const { snapshot, uri } = scene();
  return sourceForm.run(snapshot, { textDocument: { uri }, key });
}

/** The first file after the edit, or all; `«…»` where nothing is written. */
function filled(key: string, ...values: readonly (readonly [string, string])[]): string {
  const { snapshot, uri, after } = scene();
  const answer = setSource.run(snapshot, { textDocument: { uri }, key, values })!;
  return 'obstacle' in answer ? `«${answer.obstacle}»` : after({ changes: { [answer.uri]: [...answer.edits] } });
}

test('every key has its value, its help and what there is to choose from', () => {
  const { fields, page, copy, falls, obstacle } = form('log')!;
  const field = (name: string) => fields.find((one) => one.name === name)!;
  assert.equal(field('title').value, 'The port log');
  assert.equal(field('title').what, 'Its title; required');
  assert.equal(field('publisher').value, '');
  assert.deepEqual(
    field('status').values.map(({ value }) => value),
    ['current', 'corrected', 'superseded', 'retracted'],
  );
  assert.equal(page, 'https://example.org/log');
  assert.match(copy!, /\/texts\/log\.txt$/);
  assert.equal(obstacle, undefined);
  assert.deepEqual(
    falls.map(({ label, what }) => [label, what]),
    [['The port shut.', 'loses its last ground']],
  );
  assert.equal(form('nothing'), null);
});

test('a value is written, replaced and taken out, and nothing else changes', () => {
  assert.ok(
    filled('log', ['publisher', 'Port: Authority']).includes('    reliability: A\n    publisher: "Port: Authority"\n'),
  );
  assert.ok(filled('log', ['title', 'The  log of\nthe port']).includes('    title: "The log of the port"\n'));
  assert.ok(!filled('log', ['reliability', '']).includes('reliability'));
  assert.ok(filled('log', ['derived-from', 'wire, far']).includes('    derived-from: [wire, far]\n'));
  assert.ok(
    filled('log', ['anonymous', '{count: 2, reason: fear}']).includes('    anonymous: {count: 2, reason: fear}\n'),
  );
  assert.ok(
    filled('log', ['status', 'retracted'], ['status-note', 'It was forged']).includes(
      '    status: retracted\n    status-note: "It was forged"\n',
    ),
  );
  assert.ok(
    filled('wire', ['date', '2026-05-04']).includes('{title: Wire, publisher: Example Wire, date: 2026-05-04}'),
  );
  assert.ok(filled('far', ['title', 'Near']).includes('  far:\n    title: Near\n'), 'in the registry');
});

test('what would not be read is not written, and it is said why', () => {
  assert.match(filled('log', ['date', 'yesterday']), /^«.*date/);
  assert.match(filled('log', ['status', 'gone']), /^«/);
  assert.match(filled('log', ['reliability', 'Z']), /^«/);
  assert.match(filled('log', ['anonymous', '{count: 2']), /^«/);
  assert.match(filled('wire', ['publisher', '']), /^«This declaration is written on one line/);
  assert.match(filled('log', ['nonsense', 'x']), /^«“nonsense” is not a key of a source/);
});
