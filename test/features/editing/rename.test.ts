// Renaming: whole texts after, and what is refused with which words.

import assert from 'node:assert/strict';
import test from 'node:test';
import type * as lsp from 'vscode-languageserver';
import { rename } from '../../../server/src/features/editing/rename.ts';
import { isRefusal, type Refusal } from '../../../server/src/features/refusal.ts';
import { capableClient, createScene, type Scene } from '../../support/feature.ts';
import { cursorOf } from '../../support/show-places.ts';

type Answer = lsp.WorkspaceEdit | Refusal | null;

const renamed = (scene: Scene, newName: string): Answer => rename.run(scene.snapshot, { ...cursorOf(scene), newName });

function refusalOf(answer: Answer): string {
  assert.ok(isRefusal(answer));
  return answer.refusal;
}

function editOf(answer: Answer): lsp.WorkspaceEdit {
  assert.ok(answer && !isRefusal(answer));
  return answer;
}

const after = (marked: string, newName: string): string => {
  const scene = createScene(marked);
  const answer = renamed(scene, newName);
  return isRefusal(answer) ? answer.refusal : scene.after(answer);
};

const files = (cited: string): string => `//- a.brief
---
registry: [shared.yaml, items.json]
sources:
  mine:
    title: The port report of log
    derived-from: ["@port"]
---

The port shut [@mine; ${cited} p. 4 :: high]{#port}, said the port.
//- b.brief
---
registry: shared.yaml
---

It shut. [but @port :: low]
//- items.json
[{"id": 12, "title": "Port"}]
//- shared.yaml
port:
  title: port
wire:
  title: port
  derived-from:
    - port
`;

test('a registry’s source everywhere it stands, prose, titles and statement names left alone', () => {
  assert.equal(
    after(files('@po<|>rt'), 'harbour-1'),
    `//- a.brief
---
registry: [shared.yaml, items.json]
sources:
  mine:
    title: The port report of log
    derived-from: ["@harbour-1"]
---

The port shut [@mine; @harbour-1 p. 4 :: high]{#port}, said the port.
//- b.brief
---
registry: shared.yaml
---

It shut. [but @harbour-1 :: low]
//- items.json
[{"id": 12, "title": "Port"}]
//- shared.yaml
harbour-1:
  title: port
wire:
  title: port
  derived-from:
    - harbour-1
`,
  );
});

test('asked in the registry it is the same', () => {
  assert.equal(
    after(files('@port').replace('    - port', '    - po<|>rt'), 'harbour-1'),
    after(files('@po<|>rt'), 'harbour-1'),
  );
});

test('the mark may be typed with the name', () => {
  assert.equal(after('It shut. [@lo<|>g :: high]', '@book'), after('It shut. [@lo<|>g :: high]', 'book'));
  assert.equal(
    after('One. [@log :: high]{#o<|>ne}\n\nSo. [#one :: low]', '#first'),
    'One. [@log :: high]{#first}\n\nSo. [#first :: low]',
  );
});

test('words that YAML reads as something else, and ids in JSON, are quoted', () => {
  assert.match(after('It shut. [@lo<|>g :: high]', 'null'), /^ {2}"null":$/m);
  assert.match(after('It shut. [@lo<|>g :: high]', 'null'), /\[@null :: high\]/);
  assert.match(after(files('@port; @1<|>2'), 'twelve'), /"id": "twelve"/);
});

test('a name written with escapes or as an alias goes whole', () => {
  const header = (upstream: string): string =>
    `---\nsources:\n  log:\n    title: &log log\n  wire:\n    title: B\n    derived-from: [${upstream}]\n---\n\nOne. [@lo<|>g :: low]\n`;
  assert.match(after(header('*log'), 'book'), /derived-from: \["book"\]/);
  assert.match(after(header('"l\\u006fg"'), 'book'), /derived-from: \["book"\]/);
});

test('a statement’s name under `for` too', () => {
  const text = (name: string, cursor = ''): string =>
    `---\nsources:\n  log:\n    title: A\n  wire:\n    title: B\n    derived-from:\n      - source: log\n        for: [${name}, "#${name}"]\n---\n\nOne. [@wire :: low]{#${cursor}${name}}\n`;
  assert.equal(after(text('one', '<|>'), 'two'), text('two'));
});

test('a slip that nothing declares may take the right name', () => {
  assert.match(
    after('One. [@lgo<|> :: high]\n\nTwo. [@lgo :: low]', 'log'),
    /One\. \[@log :: high\]\n\nTwo\. \[@log :: low\]/,
  );
});

test('what cannot be a name or is taken is refused in a sentence', () => {
  assert.match(after('One. [@lo<|>g :: high]', 'a b'), /^“a b” cannot be the id of a source\. /);
  assert.match(after('One. [@lo<|>g :: high]', ''), /^“” cannot be/);
  assert.match(after('One. [@log :: high]{#o<|>ne}', '1st'), /^“1st” cannot name a statement\. /);
  assert.match(after('One. [@log :: high]{#o<|>ne}', 'a]b'), /^“a\]b” cannot name a statement\. /);
  assert.match(after('One. [@lo<|>g :: high]', 'wire'), /^“wire” is taken: test\.brief has a source of that name/);
  assert.match(
    after('One. [@log :: high]{#o<|>ne}\n\nTwo. [@log :: low]{#two}', 'two'),
    /^“two” is taken: test\.brief has a statement/,
  );
  assert.match(after(files('@po<|>rt'), 'mine'), /^“mine” is taken: a\.brief has a source/);
  assert.match(
    after(files('@port').replace('@mine', '@mi<|>ne'), 'wire'),
    /^“wire” is taken: shared\.yaml has a source/,
  );
  assert.match(
    after('//- a.brief\n---\nregistry: missing.yaml\n---\n\nOne. [@po<|>rt :: low]\n', 'other'),
    /^“port” may be declared in a file that cannot be read/,
  );
});

test('a name that also stands where nothing can be edited is refused', () => {
  const scene = createScene(files('@po<|>rt'));
  const snapshot = {
    ...scene.snapshot,
    uriOf: (path: string) => (path === 'shared.yaml' ? undefined : scene.snapshot.uriOf(path)),
  };
  assert.match(refusalOf(renamed({ ...scene, snapshot }, 'harbour')), /^“port” is also used in shared\.yaml, /);
});

test('nothing to do: the same name, or no name at the cursor', () => {
  for (const [marked, newName] of [
    ['One. [@lo<|>g :: high]', 'log'],
    ['One wo<|>rd. [@log :: high]', 'x'],
  ] as const) {
    assert.equal(renamed(createScene(marked), newName), null);
  }
});

test('edits in other files are annotated where the client can take that, and none is left to be ticked', () => {
  const edit = editOf(renamed(createScene(files('@po<|>rt')), 'harbour'));
  const marks = edit.documentChanges!.map((change) =>
    'edits' in change
      ? [change.textDocument.uri, change.edits.map((one) => ('annotationId' in one ? one.annotationId : undefined))]
      : [],
  );
  assert.deepEqual(marks, [
    ['file:///a.brief', [undefined, undefined]],
    ['file:///shared.yaml', ['registry', 'registry']],
    ['file:///b.brief', ['briefing']],
  ]);
  assert.deepEqual(
    [edit.changeAnnotations?.['registry']?.needsConfirmation, edit.changeAnnotations?.['briefing']?.needsConfirmation],
    [false, false],
  );
});

test('a client without document changes gets plain edits', () => {
  const scene = createScene(files('@po<|>rt'), {});
  const edit = editOf(renamed(scene, 'harbour'));
  assert.deepEqual(Object.keys(edit), ['changes']);
  assert.deepEqual(edit.changes!['file:///b.brief'], [
    { range: { start: { line: 4, character: 15 }, end: { line: 4, character: 19 } }, newText: 'harbour' },
  ]);
});

test('announced with a preparation only to those who ask for it', () => {
  const capability = rename.capability as (client: lsp.ClientCapabilities) => lsp.ServerCapabilities;
  assert.deepEqual(
    [capability(capableClient), capability({})],
    [{ renameProvider: { prepareProvider: true } }, { renameProvider: true }],
  );
});
