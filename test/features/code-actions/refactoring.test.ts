// Refactorings as the lightbulb makes them: whole text before and after, and where they are not to be had.

import assert from 'node:assert/strict';
import test from 'node:test';
import type * as lsp from 'vscode-languageserver';
import { actionAbilities, after, picked, withActions } from '../../support/code-actions.ts';
import { createScene } from '../../support/feature.ts';

const only = ['refactor'];

test('splits a statement at the seam nearest to the cursor', () => {
  const split = (text: string): string | undefined => after(text, 'Split', only);
  assert.equal(
    split('It shut, and it<|> rained. [@log :: high]{#a}\n'),
    'It shut [@log :: high], and it rained. [@log :: high]{#a}\n',
  );
  assert.equal(
    split('One shut, and two shut; three<|> rained. [@log p. 4 :: high] [@wire]\n'),
    'One shut, and two shut [@log p. 4 :: high] [@wire]; three rained. [@log p. 4 :: high] [@wire]\n',
  );
  assert.equal(split('It shut<|>. [@log :: high]\n'), undefined);
  assert.equal(split('It shut `a, and b` <|>there. [@log :: high]\n'), undefined);
  assert.equal(split('It shut, and it <|>rained.\n'), '«The statement has no tag of its own to repeat.»');
});

test('writes a repeated tag once, at the start of the paragraph', () => {
  const cover = (text: string): string | undefined => after(text, 'Write the repeated tag', only);
  assert.equal(
    cover('It shut. [@log :: high] It <|>rained. [@log :: high] It closed. [@wire :: low]\n'),
    '[@log :: high] It shut. It rained. It closed. [@wire :: low]\n',
  );
  assert.equal(
    cover('- It shut on Monday. [@log :: high]\n  It <|>rained on Tuesday. [@log :: high]\n- Other.\n'),
    '- [@log :: high] It shut on Monday.\n  It rained on Tuesday.\n- Other.\n',
  );
  assert.equal(cover('It shut. [@log :: high] It <|>rained. [@wire :: high]\n'), undefined);
  assert.equal(
    cover('It shut. [@log :: high] It <|>rained. [@log :: high] It closed.\n'),
    '«The tag would also cover another sentence of the paragraph.»',
  );
  assert.equal(cover('It shut. [@log :: high]{#a} It <|>rained. [@log :: high]\n'), undefined);
});

test('converts Pandoc citations and leaves text alone', () => {
  const convert = (text: string): string | undefined => after(text, 'Convert Pandoc', only);
  assert.equal(
    convert(
      '<|It shut [@log, p. 2]. It rained [see @log, pp. 3-5; -@wire]. As @log says so. It closed. [@log :: high]\n\n`[@log]` [sic]|>\n',
    ),
    'It shut [@log p. 2 :: ?]. It rained [@log pp. 3-5; @wire :: ?]. As @log says so. It closed. [@log :: high]\n\n`[@log]` [sic]\n',
  );
  assert.equal(convert('It shut [@l<|>og].\n\nIt rained [@wire].\n'), 'It shut [@log :: ?].\n\nIt rained [@wire].\n');
  assert.equal(convert('It shut [as <|>@log rightly says].\n'), undefined, 'the words would be lost');
  assert.equal(convert('It <|>shut. [@log][@wire :: high] `[see @log]`\n'), undefined);
  assert.equal(convert('<|It shut. [@log :: high] [see @log](x) [a @log]: x \\[see @log]|>\n'), undefined);
});

test('converts footnotes that hold a citation and nothing else', () => {
  const convert = (text: string): string | undefined => after(text, 'Convert footnotes', only);
  assert.equal(
    convert('It shut.[^1]<|> It rained.[^2]\n\n[^1]: See @log, p. 4.\n\n[^2]: @wire\n'),
    'It shut. [@log p. 4 :: ?] It rained.[^2]\n\n[^2]: @wire\n',
  );
  assert.equal(
    convert('It shut [^a].\n\nIt rained.[^a]\n\n[^a]: [@log p. 4; @wire :: hi<|>gh]\n'),
    'It shut [@log p. 4; @wire :: high].\n\nIt rained. [@log p. 4; @wire :: high]\n',
  );
  assert.equal(convert('It shut.[^1]<|>\n\n[^1]: The log, which @log quotes.\n'), undefined);
  assert.equal(convert('[^1]: @log<|>\n'), undefined, 'nothing refers to it');
});

test('makes sources of all links and notes, each page once', () => {
  const head = '---\nbriefing: 1\ntitle: A\nsources:\n';
  const body = `---

The pier [broke](https://port.example/pier)<|>. It rained. [@port :: low] See https://port.example/pier?utm_source=mail, it burns.

The mole broke.[^1] The quay sank (Example Wire, 4 May 2026).

[^1]: Example Wire, “Mole broken”, 4 May 2026.
`;
  assert.equal(
    after(head + body, 'Make all links', only),
    `${head}  port:
    title: broke
    publisher: port.example
    date: 
    url: "https://port.example/pier"
  example-wire:
    title: Mole broken
    publisher: Example Wire
    date: 2026-05-04
    url: 
  example-wire-2:
    title: 
    publisher: Example Wire
    date: 2026-05-04
    url: 
---

The pier [broke](https://port.example/pier). [@port :: ?] It rained. [@port :: low] See https://port.example/pier?utm_source=mail, it burns. [@port :: ?]

The mole broke.[^1] [@example-wire :: ?] The quay sank (Example Wire, 4 May 2026). [@example-wire-2 :: ?]

[^1]: Example Wire, “Mole broken”, 4 May 2026.
`,
  );
  assert.equal(after(`${head}---\n\nThe pier broke<|>.\n`, 'Make all links', only), undefined);
  // A note that cites by a tag, and one that asserts something, name no work.
  const notes = '[^1]: The master said so. [@log :: high]\n[^2]: The port denies this.\n';
  assert.equal(
    after(`${head}---\n\nThe pier broke<|>.[^1] It burned.[^2]\n\n${notes}`, 'Make all links', only),
    undefined,
  );
});

const declared = `---
title: A
date: 2026-05-06
sources:
  # Ours.
  log:
    title: L
    publisher: P
cutoff: 2026-05-05
---

It shut. [@log :: high]
`;

test('moves the sources to a registry beside the briefing', () => {
  const scene = createScene(
    `//- notes/port.brief\n${declared.replace('sources:', 'sour<|>ces:')}`,
    withActions(actionAbilities),
  );
  const action = picked(scene, 'Move the sources', only)!;
  const [create, fill] = action.edit!.documentChanges as [lsp.CreateFile, lsp.TextDocumentEdit];
  assert.deepEqual(
    [create.kind, create.uri, create.options],
    ['create', 'file:///notes/port-sources.yaml', { overwrite: false, ignoreIfExists: false }],
  );
  assert.deepEqual(
    fill.edits.map((edit) => (edit as lsp.TextEdit).newText),
    ['sources:\n  # Ours.\n  log:\n    title: L\n    publisher: P\n'],
  );
  assert.equal(
    scene.after({ documentChanges: action.edit!.documentChanges!.slice(2) }),
    declared.replace(/sources:[^]*publisher: P\n/, 'registry: port-sources.yaml\n'),
  );
});

test('adds the registry to those that are named', () => {
  const named = (registry: string): string | undefined => {
    const scene = createScene(
      declared.replace('sources:', `registry:${registry}\nsour<|>ces:`),
      withActions(actionAbilities),
    );
    const changes = picked(scene, 'Move the sources', only)?.edit?.documentChanges;
    return changes && /registry:[^]*(?=\ncutoff)/.exec(scene.after({ documentChanges: changes.slice(2) }))![0];
  };
  assert.equal(named(' a.yaml'), 'registry: [a.yaml, test-sources.yaml]');
  assert.equal(named(' [a.yaml, b.yaml]'), 'registry: [a.yaml, b.yaml, test-sources.yaml]');
  assert.equal(named('\n  - a.yaml'), 'registry:\n  - a.yaml\n  - test-sources.yaml');
});

test('says why the sources cannot be moved', () => {
  assert.equal(after('---\ntitle: <|>A\n---\n', 'Move the sources', only), '«This briefing declares no sources.»');
  const poor = withActions(actionAbilities);
  const client = { ...poor, workspace: { workspaceEdit: { documentChanges: true } } };
  assert.equal(
    after(declared.replace('title: A', 'title: <|>A'), 'Move the sources', only, client),
    '«This editor does not let a server create files.»',
  );
  assert.equal(
    after(
      declared.replace('title: A', 'title: <|>A'),
      'Move the sources',
      only,
      withActions({ ...actionAbilities, disabledSupport: false }),
    ) === undefined,
    false,
  );
});

const registry = `sources:
  # Ours.
  log:
    title: L
    publisher: P
    derived-from: [base]
  other:
    title: O
  base: {title: B, note: "a: b"}
`;

test('declares the cited sources of a registry in the briefing, and those they derive from', () => {
  const text = (names: string, more = ''): string =>
    `//- a.brief\n---\ntitle: A\ndate: 2026-05-06\nregistry: ${names}\n${more}---\n\nIt shut. [@log :: high]\n//- shared.yaml\n${registry}`;
  const inlined = (names: string, more?: string): string | undefined =>
    after(text(names, more), 'Declare the cited', only);
  const entries =
    '  # Ours.\n  log:\n    title: L\n    publisher: P\n    derived-from: [base]\n  base:\n    title: B\n    note: "a: b"\n';
  assert.equal(inlined('sha<|>red.yaml'), text('X').replace('registry: X\n', `sources:\n${entries}`));
  assert.equal(inlined('[sha<|>red.yaml, b.yaml]'), text('b.yaml').replace('b.yaml\n', `b.yaml\nsources:\n${entries}`));
  assert.equal(
    inlined('sha<|>red.yaml', 'sources:\n    wire:\n        title: W\n'),
    text('X', 'sources:\n    wire:\n        title: W\n')
      .replace('registry: X\n', '')
      .replace('title: W\n', `title: W\n${entries.replace(/^/gm, '  ').replace(/ {2}$/, '')}`),
  );
  assert.equal(inlined('b<|>.yaml'), '«The registry could not be read.»');
  assert.equal(after(text('shared.yaml').replace('It shut', 'It <|>shut'), 'Declare the cited', only), undefined);
});

test('declares sources of CSL-JSON registries in our words', () => {
  const csl = JSON.stringify([
    {
      id: 'log',
      type: 'report',
      title: 'Log: "A"',
      publisher: 'P',
      issued: { 'date-parts': [[2026, 5, 3]] },
      URL: 'https://example.org/x',
    },
  ]);
  assert.equal(
    after(
      `//- a.brief\n---\ntitle: A\ndate: 2026-05-06\nregistry: r<|>.json\n---\n\nIt shut. [@log :: high]\n//- r.json\n${csl}\n`,
      'Declare the cited',
      only,
    )!.split('---')[1],
    '\ntitle: A\ndate: 2026-05-06\nsources:\n  log:\n    title: "Log: \\"A\\""\n    publisher: P\n    date: 2026-05-03\n    url: "https://example.org/x"\n    type: report\n',
  );
});
