// Paths that follow a renamed file.

import assert from 'node:assert/strict';
import test from 'node:test';
import type * as lsp from 'vscode-languageserver';
import { willRenameFiles } from '../../../server/src/features/editing/will-rename-files.ts';
import { createScene } from '../../support/feature.ts';

const after = (marked: string, ...renames: readonly (readonly [from: string, to: string])[]): string | null => {
  const scene = createScene(marked);
  const files = renames.map(([from, to]) => ({ oldUri: `file:///${from}`, newUri: `file:///${to}` }));
  const edit = willRenameFiles.run(scene.snapshot, { files });
  return edit && scene.after(edit);
};

const files = (registry: string, text: string, supersedes: string, copy: string): string => `//- a.brief
---
registry: [ ${registry} ]
supersedes: ${supersedes}
sources:
  log:
    title: archive/log.txt
    text: ${text}
---

See [the copy](archive/log.txt). [@log :: low]
//- shared.yaml
port:
  title: Port
  text: ${copy}
`;
const before = files('shared.yaml', './archive/log.txt', "'old.brief'", '"archive/port.txt"');

test('an archived text, a registry, an edition; links in prose are not ours', () => {
  assert.equal(
    after(before, ['archive/log.txt', 'kept/log 1.txt']),
    files('shared.yaml', './kept/log 1.txt', "'old.brief'", '"archive/port.txt"'),
  );
  assert.equal(
    after(before, ['shared.yaml', 'sources/all.yaml']),
    files('sources/all.yaml', './archive/log.txt', "'old.brief'", '"../archive/port.txt"'),
  );
  assert.equal(
    after(before, ['old.brief', "it's.brief"]),
    files('shared.yaml', './archive/log.txt', "'it''s.brief'", '"archive/port.txt"'),
  );
});

test('a folder takes what is in it along, encoded or not', () => {
  assert.equal(
    after(before, ['archive', 'the%20archive']),
    files('shared.yaml', './the archive/log.txt', "'old.brief'", '"the archive/port.txt"'),
  );
  assert.equal(after(before, ['arch', 'x']), null, 'a name that only begins the same');
});

test('quotes where YAML needs them', () => {
  assert.match(after(before, ['archive/log.txt', 'archive/a: b #1.txt'])!, /text: "\.\/archive\/a: b #1\.txt"/);
});

test('a briefing that moves keeps its paths right, and one that moves with all of them keeps them as they are', () => {
  assert.equal(
    after(before, ['a.brief', 'north/a.brief']),
    files('../shared.yaml', '../archive/log.txt', "'../old.brief'", '"archive/port.txt"'),
  );
  assert.equal(after(before, ['a.brief', 'z.brief']), null);
  assert.equal(
    after(
      before,
      ['a.brief', 'n/a.brief'],
      ['shared.yaml', 'n/shared.yaml'],
      ['archive', 'n/archive'],
      ['old.brief', 'n/old.brief'],
    ),
    null,
  );
});

test('addresses, absolute paths and files that nobody names', () => {
  const text =
    '//- a.brief\n---\nsupersedes: /old.brief\nregistry: https://example.org/r.yaml\nsources:\n  log:\n    title: A\n    text: ../../outside.txt\n---\n';
  assert.equal(after(text, ['old.brief', 'x.brief'], ['outside.txt', 'y.txt']), null);
  assert.equal(after(before, ['other.txt', 'x.txt']), null);
});

test('announced only to clients that ask before they rename', () => {
  const capability = willRenameFiles.capability as (client: lsp.ClientCapabilities) => lsp.ServerCapabilities;
  assert.deepEqual(capability({}), {});
  assert.ok(capability({ workspace: { fileOperations: { willRename: true } } }).workspace?.fileOperations?.willRename);
});
