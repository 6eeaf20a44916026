// `inspect`: what it prints of marks of handling.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFolder } from '../support/cli.ts';

interface Inspected {
  readonly marking: string | null;
  readonly strictestPortion: string | null;
  readonly statements: readonly { readonly text: string; readonly marking: string | null }[];
  readonly sources: readonly { readonly id: string; readonly marking: string | null }[];
}

const text = `---
briefing: 1
title: A
date: 2026-05-06
marking: Members
sources:
  log: {title: Log, marking: Board}
  wire: {title: Wire}
---

(Board) The port closed. [@log :: high] It was dark. [@log :: high]

It rained. [@wire :: low]
`;

test('marks of the whole, of portions and of sources', async (t) => {
  const folder = createFolder(t, { 'a.brief': text, '.briefwrightrc.yaml': 'markings: [Public, Members, Board]\n' });
  const { code, stdout } = await folder.run(['inspect', 'a.brief']);
  assert.equal(code, 0);
  const { marking, strictestPortion, statements, sources } = JSON.parse(stdout) as Inspected;
  assert.deepEqual([marking, strictestPortion], ['Members', 'Board']);
  assert.deepEqual(
    statements.map((one) => one.marking),
    ['Board', 'Board', null],
  );
  assert.deepEqual(
    sources.map((one) => [one.id, one.marking]),
    [
      ['log', 'Board'],
      ['wire', null],
    ],
  );
});

test('null where nothing is marked', async (t) => {
  const folder = createFolder(t, {
    'a.brief': '---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\n---\n\nThe port closed. [gap]\n',
  });
  const { marking, strictestPortion, statements } = JSON.parse(
    (await folder.run(['inspect', 'a.brief'])).stdout,
  ) as Inspected;
  assert.deepEqual([marking, strictestPortion, statements[0]!.marking], [null, null, null]);
});

test('a class of origin is one origin, and the first of it is named', async (t) => {
  const folder = createFolder(t, {
    'a.brief': `---
briefing: 1
title: A
date: 2026-05-06
sources:
  wire: {title: Wire, access: relay, derived-from: [day, night, crew]}
  day: {title: Day watch, access: first-hand, origin: keeper}
  night: {title: Night watch, access: first-hand, origin: keeper}
  crew: {title: Crew, access: first-hand}
---

A light went out. [@wire :: low]
`,
  });
  const { stdout } = await folder.run(['inspect', 'a.brief']);
  const { sources } = JSON.parse(stdout) as { sources: readonly { id: string; origins: readonly string[] }[] };
  assert.deepEqual(sources[0]!.origins, ['day', 'crew']);
});
