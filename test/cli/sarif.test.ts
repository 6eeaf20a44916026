// The SARIF report: valid by the standard's schema, stable, and without a path of this machine.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { type TestContext, test } from 'node:test';
import { type Schema, Validator } from '@cfworker/json-schema';
import type { Log, Run } from 'sarif';
import { type CliFolder, createFolder } from '../support/cli.ts';

const schemaPath = 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';

const briefing = `---
briefing: 1
title: Harbour
date: 6 May 2026
sources:
  wire:
    title: Port shut
registry: shared/sources.yaml
---

The port closed on 3 May.
A gate 🚢 closed. [@wyre :: hihg]
The gate "closed".
The port closed on 3 May.
One. [#b :: high]{#a}
Two. [#a :: high]{#b}
`;

function makeFolder(t: TestContext): CliFolder {
  return createFolder(t, {
    'with space/é #1.brief': briefing,
    'with space/shared/sources.yaml': 'wire:\n  title: Other\n',
    'bad.brief': new Uint8Array([0xff]),
    'conf/.briefwrightrc.yaml': 'profil: draft\n',
    'conf/a.brief': briefing,
  });
}

async function sarifOf(
  folder: CliFolder,
  args: readonly string[] = [],
): Promise<{ readonly log: Log; readonly run: Run; readonly text: string }> {
  const { stdout } = await folder.run(['lint', '--format', 'sarif', ...args]);
  const log = JSON.parse(stdout) as Log;
  return { log, run: log.runs[0]!, text: stdout };
}

test('the log is valid SARIF 2.1.0', {
  skip: existsSync(schemaPath) ? false : 'the schema is not installed',
}, async (t) => {
  const schema = JSON.parse(readFileSync(schemaPath, 'utf8')) as Schema;
  const { log } = await sarifOf(makeFolder(t));
  const { valid, errors } = new Validator(schema, '4', false).validate(log);
  assert.ok(valid, JSON.stringify(errors.slice(-5), null, 2));
});

test('every rule is described, with help in both forms', async (t) => {
  const { run } = await sarifOf(makeFolder(t));
  const rules = run.tool.driver.rules!;
  assert.ok(rules.length >= 16);
  for (const rule of rules) {
    assert.match(rule.id, /^BRF\d{4}$/);
    assert.match(rule.name!, /^(?:[A-Z][a-z0-9]*)+$/);
    for (const text of [rule.shortDescription!.text, rule.fullDescription!.text]) assert.match(text, /[.!?]$/);
    assert.ok(rule.help!.text.length > 0 && rule.help!.markdown!.startsWith('# '));
    assert.ok(
      rule.defaultConfiguration!.enabled === false ||
        ['error', 'warning', 'note'].includes(rule.defaultConfiguration!.level!),
    );
  }
  for (const result of run.results!) assert.equal(rules[result.ruleIndex!]!.id, result.ruleId);
});

test('regions, snippets, fixes and related places lie where they say', async (t) => {
  const { run } = await sarifOf(makeFolder(t));
  assert.equal(run.columnKind, 'utf16CodeUnits');
  assert.ok(run.results!.some(({ fixes }) => fixes) && run.results!.some(({ relatedLocations }) => relatedLocations));
  for (const { locations } of run.results!) {
    const { region, contextRegion, artifactLocation } = locations![0]!.physicalLocation!;
    const lines = briefing.split('\n');
    assert.equal(briefing.slice(region!.charOffset!, region!.charOffset! + region!.charLength!), region!.snippet!.text);
    assert.equal(
      lines.slice(0, region!.startLine! - 1).join('\n').length +
        Number(region!.startLine! > 1) +
        region!.startColumn! -
        1,
      region!.charOffset,
    );
    // A finding that is a whole line needs no more context than itself.
    if (contextRegion)
      assert.ok(
        contextRegion.snippet!.text!.length > region!.charLength! &&
          contextRegion.snippet!.text!.includes(region!.snippet!.text!),
      );
    else assert.equal(region!.snippet!.text, lines[region!.startLine! - 1]);
    assert.equal(artifactLocation!.uri, 'with%20space/%C3%A9%20%231.brief');
    assert.equal(run.artifacts![artifactLocation!.index!]!.location!.uri, artifactLocation!.uri);
  }
});

test('fingerprints tell results apart and survive a shift', async (t) => {
  const folder = makeFolder(t);
  const prints = async (): Promise<readonly string[]> =>
    (await sarifOf(folder)).run.results!.map(
      ({ partialFingerprints }) => partialFingerprints!['briefwrightStatement/v1']!,
    );
  const before = await prints();
  assert.equal(new Set(before).size, before.length);
  folder.write('with space/é #1.brief', briefing.replace('\nThe port', '\n# Harbour\n\nThe port'));
  assert.deepEqual(await prints(), before);
});

test('what could not be checked is a notification', async (t) => {
  const { run } = await sarifOf(makeFolder(t));
  const [invocation] = run.invocations!;
  assert.equal(invocation!.executionSuccessful, false);
  assert.match(
    invocation!.toolExecutionNotifications![0]!.message.text!,
    /^bad\.brief could not be checked: not UTF-8/,
  );
  assert.match(invocation!.toolConfigurationNotifications![0]!.message.text!, /profil/);
  assert.deepEqual(invocation!.toolConfigurationNotifications![0]!.locations![0]!.physicalLocation!.region, {
    startLine: 1,
    startColumn: 1,
  });
});

test('no absolute path is told', async (t) => {
  const folder = makeFolder(t);
  const { text } = await sarifOf(folder, ['.', folder.at('with space')]);
  assert.ok(!text.includes(folder.path));
  assert.doesNotMatch(text, /file:\/\//);
});
