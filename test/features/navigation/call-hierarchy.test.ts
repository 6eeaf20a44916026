// Provenance: what rests on what, across briefings and registries.

import assert from 'node:assert/strict';
import test from 'node:test';
import type * as lsp from 'vscode-languageserver';
import { callHierarchy } from '../../../server/src/features/navigation/call-hierarchy.ts';
import { createScene, type Scene } from '../../support/feature.ts';
import { askAtCursor, showPlace } from '../../support/show-places.ts';

const [prepare, outgoing, incoming] = callHierarchy;

const itemAt = (scene: Scene): lsp.CallHierarchyItem => askAtCursor(prepare, scene)![0]!;

const below = (scene: Scene, item: lsp.CallHierarchyItem): readonly string[] =>
  outgoing
    .run(scene.snapshot, { item })!
    .map(
      ({ to, fromRanges }) =>
        `${to.name} <- ${fromRanges.map((range) => showPlace(scene, item.uri, range)).join(' | ')}`,
    );

const above = (scene: Scene, item: lsp.CallHierarchyItem): readonly string[] =>
  incoming
    .run(scene.snapshot, { item })!
    .map(
      ({ from, fromRanges }) =>
        `${from.name} -> ${fromRanges.map((range) => showPlace(scene, from.uri, range)).join(' | ')}`,
    );

const files = `//- a.brief
---
registry: shared.yaml
sources:
  log:
    title: Log
    status: retracted
  wire:
    title: Wire
    publisher: Agency
    derived-from: [log, {source: port, for: [shut]}]
---

It shut. [@wire p. 2; @wire p. 4; but @log :: high]{#shut}

It reopens soon. [#shut; @port; #nobody; @nobody :: low, likely]{#soon}

Thanks!
//- b.brief
---
registry: shared.yaml
---

The port said so. [@port :: low]
//- shared.yaml
port:
  title: Port report
  derived-from: cable
cable:
  title: Cable
`;
const at = (place: string): Scene => createScene(files.replace(place.replace('<|>', ''), place));

test('an item says what it is', () => {
  const scene = at('#sh<|>ut; @port');
  const { name, kind, detail, uri, range, selectionRange, data } = itemAt(scene);
  assert.deepEqual(
    { name, kind, detail, data },
    {
      name: '#shut It shut.',
      kind: 8,
      detail: 'claim · high',
      data: {
        type: 'statement',
        name: 'shut',
        offset: files.indexOf('It shut') - '//- a.brief\n'.length,
        seenFrom: 'file:///a.brief',
      },
    },
  );
  assert.deepEqual(
    [showPlace(scene, uri, range), showPlace(scene, uri, selectionRange)],
    [
      'a.brief: «It shut. [@wire p. 2; @wire p. 4; but @log :: high]{#shut}»',
      'a.brief: «It shut.» [@wire p. 2; @wire p. 4; but @log :: high]{#shut}',
    ],
  );
  const source = itemAt(at('  wi<|>re:'));
  assert.deepEqual(
    [source.name, source.kind, source.detail, source.data],
    ['@wire', 1, 'Wire · Agency', { type: 'source', name: 'wire', seenFrom: 'file:///a.brief', declaredIn: 'a.brief' }],
  );
  assert.deepEqual(itemAt(at('  lo<|>g:')).tags, [1], 'retracted');
});

test('from words, levels and names to the statement; from keys and their values to the source', () => {
  for (const place of ['It reo<|>pens', ':: lo<|>w, likely', '{#so<|>on}'])
    assert.match(itemAt(at(place)).name, /^#soon /, place);
  for (const place of ['@wi<|>re p. 2', 'publi<|>sher: Agency', 'Age<|>ncy'])
    assert.equal(itemAt(at(place)).name, '@wire', place);
  for (const place of ['Tha<|>nks!', '@no<|>body', '#no<|>body', 'regi<|>stry: shared'])
    assert.equal(askAtCursor(prepare, at(place)), null, place);
});

test('outgoing: supporting statements and sources, each once, contradictions and unknown names left out', () => {
  const scene = at('{#so<|>on}');
  assert.deepEqual(below(scene, itemAt(scene)), [
    '#shut It shut. <- a.brief: It reopens soon. [#«shut»; @port; #nobody; @nobody :: low, likely]{#soon}',
    '@port <- a.brief: It reopens soon. [#shut; @«port»; #nobody; @nobody :: low, likely]{#soon}',
  ]);
  const shut = at('{#sh<|>ut}');
  assert.deepEqual(below(shut, itemAt(shut)), [
    '@wire <- a.brief: It shut. [@«wire» p. 2; @wire p. 4; but @log :: high]{#shut} | a.brief: It shut. [@wire p. 2; @«wire» p. 4; but @log :: high]{#shut}',
  ]);
});

test('outgoing of a source: its upstreams, on into the registry', () => {
  const scene = at('  wi<|>re:');
  const wire = itemAt(scene);
  assert.deepEqual(below(scene, wire), [
    '@log <- a.brief: derived-from: [«log», {source: port, for: [shut]}]',
    '@port <- a.brief: derived-from: [log, {source: «port», for: [shut]}]',
  ]);
  const [, port] = outgoing.run(scene.snapshot, { item: wire })!;
  assert.deepEqual(below(scene, port!.to), ['@cable <- shared.yaml: derived-from: «cable»']);
  const inRegistry = createScene(files.replace('\nport:', '\npo<|>rt:'));
  assert.deepEqual(below(inRegistry, itemAt(inRegistry)), ['@cable <- shared.yaml: derived-from: «cable»']);
});

test('incoming: what cites a source in every briefing, and what derives from it', () => {
  const scene = at('@po<|>rt; #nobody');
  assert.deepEqual(above(scene, itemAt(scene)), [
    '#soon It reopens soon. -> a.brief: It reopens soon. [#shut; @«port»; #nobody; @nobody :: low, likely]{#soon}',
    'The port said so. -> b.brief: The port said so. [@«port» :: low]',
    '@wire -> a.brief: derived-from: [log, {source: «port», for: [shut]}]',
  ]);
  const log = at('  lo<|>g:');
  assert.deepEqual(
    above(log, itemAt(log)),
    ['@wire -> a.brief: derived-from: [«log», {source: port, for: [shut]}]'],
    'a contradiction rests on nothing',
  );
});

test('incoming of a statement: what rests on it; nothing for one without a name', () => {
  const scene = at('{#sh<|>ut}');
  assert.deepEqual(above(scene, itemAt(scene)), [
    '#soon It reopens soon. -> a.brief: It reopens soon. [#«shut»; @port; #nobody; @nobody :: low, likely]{#soon}',
  ]);
  const nameless = createScene('O<|>ne. [@log :: high]');
  assert.deepEqual(above(nameless, itemAt(nameless)), []);
  assert.deepEqual(below(nameless, itemAt(nameless)), ['@log <- test.brief: One. [@«log» :: high]']);
});

test('an item whose data is lost or spoilt is found by its place', () => {
  const scene = at('{#so<|>on}');
  const item = itemAt(scene);
  for (const data of [
    undefined,
    null,
    'x',
    { type: 'statement', name: 'gone', seenFrom: item.uri },
    { type: 'statement', seenFrom: 3 },
  ]) {
    assert.equal(below(scene, { ...item, data }).length, 2, JSON.stringify(data));
  }
  assert.equal(outgoing.run(scene.snapshot, { item: { ...item, uri: 'file:///x.brief', data: undefined } }), null);
});

test('an item outlives an edit above it', () => {
  const scene = at('{#so<|>on}');
  const item = itemAt(scene);
  const later = createScene(files.replace('It shut. [', 'Well: it shut, at last. ['));
  assert.equal(outgoing.run(later.snapshot, { item })!.length, 2);
});

test('a loop of upstreams or judgments ends', () => {
  const scene = createScene(
    '---\nsources:\n  a:\n    title: A\n    derived-from: [b]\n  b:\n    title: B\n    derived-from: [a]\n---\n\nOne. [#o<|>ne; @a :: low]{#one}\n',
  );
  const item = itemAt(scene);
  assert.deepEqual([below(scene, item).length, above(scene, item).length], [2, 1]);
});
