// The outline of a briefing.

import assert from 'node:assert/strict';
import test from 'node:test';
import type * as lsp from 'vscode-languageserver';
import { toSpan } from '../../../server/src/features/convert.ts';
import { documentSymbol } from '../../../server/src/features/navigation/document-symbol.ts';
import { capableClient, createScene, type Scene } from '../../support/feature.ts';

const answerOf = (scene: Scene) => documentSymbol.run(scene.snapshot, { textDocument: { uri: scene.uri } });
const ask = (scene: Scene): readonly lsp.DocumentSymbol[] =>
  answerOf(scene).map((symbol) => {
    assert.ok('range' in symbol);
    return symbol;
  });
const show = (symbols: readonly lsp.DocumentSymbol[], indent = ''): string =>
  symbols
    .map(
      ({ name, detail, children }) =>
        `${indent}${name}${detail ? ` (${detail})` : ''}\n${show(children ?? [], `${indent}  `)}`,
    )
    .join('');

const text = `---
title: Harbour
sources:
  log:
    title: Harbour log
    publisher: Port
    date: 2026-05-03
    status: retracted
  wire:
---

Before all. [@log :: low]

# Harbour

## Key judgments {.key-judgments}

- It reopens. [#shut :: moderate, likely]{#open}

### Below

Shut [@log :: high]{#shut}, but open [but @log :: low].

##

> Said so. [@log :: low]

Who knows?
Thanks to everybody!

## Gaps {.gaps}

The insurer has not commented.
`;

test('front matter with sources, headings with statements', () => {
  assert.equal(
    show(ask(createScene(text))),
    `Front matter (Harbour)
  log (Harbour log · Port · 2026-05-03)
  wire
Before all. (claim · low)
Harbour
  Key judgments (.key-judgments)
    #open It reopens. (judgment · moderate · likely)
    Below
      #shut Shut (claim · high)
      but open (claim · low)
  (no title)
    Said so. (quote · low)
    Who knows? (question)
  Gaps (.gaps)
    The insurer has not commented. (gap)
`,
  );
});

test('every range holds its selection and its children, with LF and CR LF', () => {
  for (const written of [
    text,
    text.replaceAll('\n', '\r\n'),
    text.replace('---\n\nBefore', '\nBefore'),
    '---\n',
    '---\ntitle',
    '# A',
    '#',
    '',
  ]) {
    const scene = createScene(written.startsWith('---') ? written : `---\n---\n${written}`);
    const check = (symbols: readonly lsp.DocumentSymbol[], outer: { start: number; end: number }): void => {
      for (const { name, range, selectionRange, children } of symbols) {
        const [whole, focus] = [
          toSpan(scene.document, range, 'utf-16'),
          toSpan(scene.document, selectionRange, 'utf-16'),
        ];
        assert.notEqual(name, '');
        assert.ok(outer.start <= whole.start && whole.end <= outer.end, `${name} leaves its parent`);
        assert.ok(whole.start <= focus.start && focus.end <= whole.end, `${name} leaves itself`);
        check(children ?? [], whole);
      }
    };
    check(ask(scene), { start: 0, end: scene.document.text.length });
  }
});

test('names are short, on one line, and free of unseen characters', () => {
  const [, symbol] = ask(
    createScene(
      `A very long claim that goes on and on,\nand over the line \u202Eso that nobody can read all of it. [@log :: low]`,
    ),
  );
  assert.equal(symbol?.name, 'A very long claim that goes on and on, and over the line so…');
});

test('words on both sides of a tag come without the tag', () => {
  const [, symbol] = ask(createScene('The port [@log :: high]{#shut} shut.'));
  assert.equal(symbol?.name, '#shut The port shut.');
});

test('withdrawn sources are struck through where the client can', () => {
  const client = {
    ...capableClient,
    textDocument: {
      documentSymbol: { hierarchicalDocumentSymbolSupport: true, tagSupport: { valueSet: [1 as const] } },
    },
  };
  assert.deepEqual(
    ask(createScene(text, client))[0]?.children?.map(({ tags }) => tags),
    [[1], undefined],
  );
  assert.deepEqual(
    ask(createScene(text))[0]?.children?.map(({ tags }) => tags),
    [undefined, undefined],
  );
});

test('a client that cannot nest gets a flat list', () => {
  const scene = createScene('# A\n\nOne. [@log :: low]', {});
  const flat = answerOf(scene).map((symbol) => {
    assert.ok('location' in symbol);
    return symbol;
  });
  assert.deepEqual(
    flat.slice(-2).map(({ name, kind, containerName, location }) => [name, kind, containerName, location.uri]),
    [
      ['A', 15, undefined, scene.uri],
      ['One.', 8, 'A', scene.uri],
    ],
  );
  assert.ok(flat.every((symbol) => !('children' in symbol) && !('range' in symbol)));
});

test('nothing for files nobody knows and for registries', () => {
  const scene = createScene('//- a.brief\n---\nregistry: r.yaml\n---\n//- r.yaml\na:\n  title: A\n');
  for (const uri of ['file:///x.brief', 'file:///r.yaml'])
    assert.deepEqual(documentSymbol.run(scene.snapshot, { textDocument: { uri } }), []);
});
