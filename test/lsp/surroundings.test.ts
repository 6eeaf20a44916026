// What a briefing shows after random edits of all that holds for it: its front matter, key by key, its text, a registry, the
// configuration and its caps, the profile. It equals what a server shows that starts with all of it as it is then.
//
// `EDITS_SEED=N npm test -- lsp/surroundings` makes other edits; a failure names the seed.

import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Profile } from '../../server/src/core/lint/rule.ts';
import { createNodeHost } from '../../server/src/host/node-host.ts';
import { Session } from '../../server/src/lsp/session.ts';
import { defaultSettings, type SessionSettings } from '../../server/src/lsp/settings.ts';
import { type CliFolder, createFolder, today } from '../support/cli.ts';
import { outcomeOf } from '../support/outcome.ts';
import { createRandom, type Random } from '../support/random.ts';
import { declarationChange, type Replacement } from './declaration-changes.ts';

const briefing = `---
briefing: 1
title: The port of Havn
date: 2026-05-06
cutoff: 2026-05-05
registry: shared.yaml
sources:
  log:
    title: Log of the harbour
    publisher: Port of Havn
    date: 2026-05-04
    access: documentary
    reliability: B
    text: texts/log.txt
  wire:
    title: Wire
    publisher: The Courier
    date: 2026-05-04
    access: relay
    from: [log]
  note:
    title: Note of a call
    anonymous: {count: unknown, position: a clerk}
    access: first-hand
    reliability: D
---

# Situation

The port closed on 3 May. [@log A1 :: high]{#closed} Two ships wait. [@wire; @note :: high]

Reports say that 47 pilots left on Monday; two sources confirm it. [@wire; @note B2 :: moderate]{#pilots}

Ida Berg of the Courier watched the harbour master close the port at noon. [@log; @wire :: high]

It is believed that the crews will leave. [#closed; #pilots :: high]

“The harbour master closed the port at noon.” [@log p. 1 :: high] The mayor said so. [@shared; @port C4 :: low]

## Key judgments {.key-judgments}

- It will likely stay shut. [#pilots; but @note :: high]
- See https://example.org/log, which says that 9 ships left.
`;

const files: Readonly<Record<string, string>> = {
  'a.brief': briefing,
  'shared.yaml':
    'sources:\n  shared:\n    title: Shared list\n    access: issuer\n    reliability: C\n  port:\n    title: Port\n    from: [log]\n',
  '.briefwrightrc': 'profile: release\n',
  'texts/log.txt':
    'The harbour master closed the port at noon.\n\nOn 3 May nobody left. The tugs lay at the north pier, and the crews were told that they would have to wait until the wind had gone down.\n',
  'texts/wire.txt':
    '47 pilots left on Monday. They were taken ashore by a launch of the port, and none of them would say to those who asked how long the strike would last.\n',
};

const configurations: readonly string[] = [
  'profile: release\n',
  'profile: review\ncaps: {single: high}\n',
  'caps: {single: low, letters: [A]}\nclaims: strict\n',
  'scale: phia\n',
  'markings: [open, closed]\n',
  'rules: {unsourced-claim: off}\n',
  'profile: release\nregistry: [shared.yaml]\n',
];
const registries: readonly string[] = [
  files['shared.yaml']!,
  'sources:\n  shared: {title: Other, access: relay, from: [log]}\n',
  'sources:\n  shared: {title: "Broken}\n',
  'sources:\n  log: {title: Log, status: retracted}\n  port: {title: Port, marking: TLP:RED}\n',
  '',
];
const profiles: readonly (Profile | undefined)[] = ['draft', 'review', 'release', undefined];

const edits = 250;
const seed = Number(process.env['EDITS_SEED'] ?? 2);

test(`after each of ${edits} random edits of a briefing and what it depends on, all that is shown equals what is shown from scratch`, async (t: TestContext) => {
  const random = createRandom(seed);
  const folder = createFolder(t, files);
  const uri = pathToFileURL(folder.at('a.brief')).href;
  let text = briefing;
  let settings: SessionSettings = defaultSettings;
  const session = begin(folder, settings);
  session.openDocument({ uri, languageId: 'briefing', version: 1, text });
  await settle(session, uri);
  for (let edit = 1; edit <= edits; edit++) {
    const before = text;
    let what = 'the text';
    if (text.length > briefing.length + 800 || text.length < 600) {
      text = briefing;
      session.changeDocument({ uri, version: edit + 1 }, [{ text }]);
    } else if (random.isOneIn(8)) {
      const [name, content] = random.isOneIn(2)
        ? (['.briefwrightrc', random.pick(configurations)] as const)
        : (['shared.yaml', random.pick(registries)] as const);
      what = `${name}: ${JSON.stringify(content)}`;
      folder.write(name, content);
      await session.filesChanged([pathToFileURL(folder.at(name)).href]);
    } else if (random.isOneIn(10)) {
      const profile = random.pick(profiles);
      what = `the profile: ${profile}`;
      settings = { ...defaultSettings, flags: profile ? { profile } : {} };
      await session.changeSettings(settings);
    } else {
      const change = (random.isOneIn(4) ? undefined : declarationChange(random, text)) ?? bodyChange(random, text);
      text = before.slice(0, change.from) + change.text + before.slice(change.to);
      session.changeDocument({ uri, version: edit + 1 }, [
        { range: { start: positionOf(before, change.from), end: positionOf(before, change.to) }, text: change.text },
      ]);
    }
    await settle(session, uri);
    const inFull = edit % 5 === 0;
    const fresh = begin(folder, settings);
    fresh.openDocument({ uri, languageId: 'briefing', version: 1, text });
    await settle(fresh, uri);
    const actual = outcomeOf(session, uri, inFull);
    const expected = outcomeOf(fresh, uri, inFull);
    fresh.end();
    const at = expected.findIndex((line, index) => line !== actual[index]);
    if (at < 0 && actual.length === expected.length) continue;
    assert.fail(
      `seed ${seed}, edit ${edit}: ${what}\n${before}\n became\n${text}\n  edited:       ${actual[at < 0 ? expected.length : at]}\n  from scratch: ${expected[at]}`,
    );
  }
  session.end();
});

function begin(folder: CliFolder, settings: SessionSettings): Session {
  const host = { ...createNodeHost(), home: pathToFileURL(folder.at('home')).href, today: () => today };
  const session = new Session(host, {
    evidenceRead() {},
    documentChanged() {},
    documentClosed() {},
    surroundingsChanged() {},
    log() {},
  });
  session.start({ textDocument: { diagnostic: {} } }, 'utf-16', [pathToFileURL(folder.path).href], settings);
  return session;
}

/** All that is read in the background has been, archived texts too. */
async function settle(session: Session, uri: string): Promise<void> {
  await session.idle();
  await session.ready(uri);
  for (let wait = session.evidenceReady(uri); wait; wait = session.evidenceReady(uri)) await wait;
  for (let wait = session.archivesReady(uri); wait; wait = session.archivesReady(uri)) await wait;
}

/** Behind the front matter. */
function bodyChange(random: Random, text: string): Replacement {
  const start = Math.max(0, text.indexOf('\n---', 3) + 5);
  const from = start + random.integer(Math.max(1, text.length - start));
  const to = Math.min(text.length, from + random.pick([0, 0, 0, 1, 6]));
  return {
    from,
    to,
    text: random.pick(['e', ' ', '.', '\n\n', '[@log :: high]', ' [#closed :: low]', '@wire', '“', '# ', '']),
  };
}

function positionOf(text: string, offset: number): { readonly line: number; readonly character: number } {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}
