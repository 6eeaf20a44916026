// Document links: what is underlined and where it leads.

import assert from 'node:assert/strict';
import test from 'node:test';
import { toSpan } from '../../../server/src/features/convert.ts';
import { documentLink } from '../../../server/src/features/navigation/document-link.ts';
import { documentLinkResolve } from '../../../server/src/features/navigation/document-link-resolve.ts';
import { capableClient, createScene } from '../../support/feature.ts';

function links(marked: string): readonly string[] {
  const { snapshot, uri, document } = createScene(marked);
  const found = documentLink.run(snapshot, { textDocument: { uri } });
  return found.map(({ range, target }) => {
    const { start, end } = toSpan(document, range, 'utf-16');
    return `${document.text.slice(start, end)} → ${target}`;
  });
}

test('links what a source names', () => {
  const text = `//- notes/a b.brief
---
title: A
date: 2026-05-06
supersedes: ../old/a.brief
registry: [shared.yaml, 'more sources.yaml']
sources:
  log:
    title: L
    url: "https://example.org/a?b=1#c"
    archive: https://web.example.org/2026/x
    text: archive/log#1.txt
---
`;
  assert.deepEqual(links(text), [
    '../old/a.brief → file:///old/a.brief',
    'shared.yaml → file:///notes/shared.yaml',
    'more sources.yaml → file:///notes/more%20sources.yaml',
    'https://example.org/a?b=1#c → https://example.org/a?b=1#c',
    'https://web.example.org/2026/x → https://web.example.org/2026/x',
    'archive/log#1.txt → file:///notes/archive/log%231.txt',
  ]);
});

test('links what Markdown links', () => {
  const text =
    '---\ntitle: A\n---\n\n[a](other.brief#part "T"), ![b](<img/c d.png>), <https://example.org/x> and www.example.org/y.\n\n[d]: https://example.org/z\n\n`[e](f.md)` [g](#here)\n';
  assert.deepEqual(links(text), [
    'other.brief#part → file:///other.brief#part',
    'img/c d.png → file:///img/c%20d.png',
    'https://example.org/x → https://example.org/x',
    'www.example.org/y → https://www.example.org/y',
    'https://example.org/z → https://example.org/z',
  ]);
});

test('opens no programs and nothing outside the web and the folder', () => {
  const text =
    '---\ntitle: A\nregistry: /etc/passwd\nsources:\n  log:\n    title: L\n    url: javascript:alert(1)\n    text: file:///etc/passwd\n---\n\n[a](command:x) [b](vscode://x) [c](/etc/passwd) [d](\\\\\\\\host\\\\x)\n';
  assert.deepEqual(links(text), []);
});

test('a file that was never saved has addresses only', () => {
  const { snapshot } = createScene('[a](b.md) <https://example.org>\n');
  const known = snapshot.briefAt('file:///test.brief')!;
  const found = documentLink.run(
    { ...snapshot, briefAt: () => ({ ...known, uri: 'untitled:Untitled-1' }) },
    {
      textDocument: { uri: 'untitled:Untitled-1' },
    },
  );
  assert.deepEqual(found.map(({ target }) => target).slice(-1), ['https://example.org/']);
  assert.ok(found.every(({ target }) => target!.startsWith('https:')));
});

test('resolving says what the source is, to editors that show it', () => {
  const client = {
    ...capableClient,
    textDocument: { ...capableClient.textDocument, documentLink: { tooltipSupport: true } },
  };
  const { snapshot, uri } = createScene('Text.\n', client);
  const [first] = documentLink.run(snapshot, { textDocument: { uri } });
  assert.equal(
    documentLinkResolve.run(snapshot, first!)!.tooltip,
    'Port shut after collision, Example Wire, 2026-05-04',
  );
  assert.deepEqual(documentLinkResolve.run(createScene('Text.\n').snapshot, first!), first);
  assert.deepEqual(documentLinkResolve.run(snapshot, { ...first!, data: { uri: 'file:///other', source: 4 } }), {
    ...first,
    data: { uri: 'file:///other', source: 4 },
  });
});

test('gives nothing for files that nobody knows', () => {
  const { snapshot } = createScene('Text.\n');
  assert.deepEqual(documentLink.run(snapshot, { textDocument: { uri: 'file:///other.brief' } }), []);
});
