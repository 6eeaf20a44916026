// Search for sources and named statements.

import assert from 'node:assert/strict';
import test from 'node:test';
import type * as lsp from 'vscode-languageserver';
import { workspaceSymbol } from '../../../server/src/features/navigation/workspace-symbol.ts';
import { createScene } from '../../support/feature.ts';
import { showPlace } from '../../support/show-places.ts';

const files = `//- a.brief
---
title: First
registry: shared.yaml
sources:
  harbour-log:
    title: Master's book
    status: superseded
---

Shut. [@harbour-log :: low]{#harbour-closed}

Nameless harbour. [@harbour-log :: low]
//- b.brief
---
title: Second
registry: shared.yaml
---

The harbour is dry. [@cable :: low]{#dry}
//- shared.yaml
cable:
  title: Cable 12 of the harbour office
  date: 2026-05-01
`;
const ask = (query: string, text = files): lsp.SymbolInformation[] =>
  workspaceSymbol.run(createScene(text).snapshot, { query });
const names = (query: string): readonly string[] => ask(query).map(({ name }) => name);

test('no letters find everything, a shared registry once', () => {
  assert.deepEqual(names(''), ['@harbour-log', '@cable', '#harbour-closed', '#dry']);
});

test('letters in order, the best match first: whole id, its beginning, within, scattered, then title and words', () => {
  assert.deepEqual(names('dry'), ['#dry']);
  assert.deepEqual(names('HARBOUR'), ['@harbour-log', '#harbour-closed', '@cable', '#dry']);
  assert.deepEqual(names('hlog'), ['@harbour-log']);
  assert.deepEqual(names('masters'), ['@harbour-log']);
  assert.deepEqual(names('cable 12'), ['@cable']);
  assert.deepEqual(names('golh'), []);
});

test('a mark asks for one kind alone', () => {
  assert.deepEqual(names('@'), ['@harbour-log', '@cable']);
  assert.deepEqual(names('#dr'), ['#dry']);
});

test('where and what each is', () => {
  const scene = createScene(files);
  const shown = ask('').map(
    ({ kind, containerName, location }) =>
      `${kind} ${showPlace(scene, location.uri, location.range)} (${containerName})`,
  );
  assert.deepEqual(shown, [
    "1 a.brief: «harbour-log»: (Master's book)",
    '1 shared.yaml: «cable»: (Cable 12 of the harbour office · 2026-05-01)',
    '8 a.brief: «Shut.» [@harbour-log :: low]{#harbour-closed} (Shut. · First)',
    '8 b.brief: «The harbour is dry.» [@cable :: low]{#dry} (The harbour is dry. · Second)',
  ]);
});

test('never more than anybody reads', () => {
  const many = Array.from({ length: 400 }, (_, number) => `One. [@log :: low]{#n${number}}\n\n`).join('');
  assert.equal(ask('n', many).length, 256);
});

test('a query that is no text is none', () => {
  assert.equal(workspaceSymbol.run(createScene(files).snapshot, {} as lsp.WorkspaceSymbolParams).length, 4);
});
