// The reports that other programs read, to the byte where these depend on it: annotations of GitHub, and the places in JSON and SARIF
// of a finding over several lines.

import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Log } from 'sarif';
import { type CliFolder, createFolder } from '../support/cli.ts';

const briefing = `---
briefing: 1
title: Harbour
date: 2026-05-06
---

The port closed
on 3 May.

It 🚢 rained. [@log, x:y 100% :: high]
`;

const makeFolder = (t: TestContext): CliFolder => createFolder(t, { 'a,b/c: d.brief': briefing });

const lint = ['lint', '--no-config', '--only', 'unsourced-claim,unknown-source'];

test('GitHub: columns only within one line; commas and colons are escaped in properties, not in messages', async (t) => {
  const { stdout } = await makeFolder(t).run([...lint, '--format', 'github']);
  const [overLines, onOne] = stdout.split('\n');
  assert.match(
    overLines!,
    /^::error file=a%2Cb\/c%3A d\.brief,line=7,endLine=8,title=unsourced-claim \(BRF2001\)::“[^”]+” has no source/,
  );
  assert.match(
    onOne!,
    /^::error file=a%2Cb\/c%3A d\.brief,line=10,endLine=10,col=17,endColumn=20,title=unknown-source \(BRF2002\)::No source/,
  );
  assert.match(onOne!, /“log”, so a reader/);
});

test('GitHub: warnings, and notices for what is milder', async (t) => {
  for (const [level, command] of [
    ['warning', 'warning'],
    ['info', 'notice'],
    ['hint', 'notice'],
  ] as const) {
    const { stdout } = await makeFolder(t).run([...lint, '--format', 'github', '--rule', `unsourced-claim=${level}`]);
    assert.match(stdout, new RegExp(`^::${command} file=.*title=unsourced-claim`, 'm'));
  }
});

test('SARIF: the region runs over both lines, in columns of the file; hints and notices are notes', async (t) => {
  const { stdout } = await makeFolder(t).run([...lint, '--format', 'sarif', '--rule', 'unknown-source=hint']);
  const { results } = (JSON.parse(stdout) as Log).runs[0]!;
  const [overLines, onOne] = results!;
  const { region } = overLines!.locations![0]!.physicalLocation!;
  assert.deepEqual(region, {
    startLine: 7,
    startColumn: 1,
    endLine: 8,
    endColumn: 10,
    charOffset: briefing.indexOf('The port'),
    charLength: 'The port closed\non 3 May.'.length,
    snippet: { text: 'The port closed\non 3 May.' },
  });
  assert.equal(overLines!.locations![0]!.physicalLocation!.contextRegion, undefined, 'the lines hold nothing more');
  assert.equal(overLines!.level, 'error');
  assert.equal(onOne!.level, 'note');
  assert.deepEqual(onOne!.properties, { severity: 'hint' });
  assert.deepEqual(onOne!.locations![0]!.physicalLocation!.contextRegion, {
    startLine: 10,
    startColumn: 1,
    endLine: 10,
    endColumn: 'It 🚢 rained. [@log, x:y 100% :: high]'.length + 1,
    snippet: { text: 'It 🚢 rained. [@log, x:y 100% :: high]' },
  });
});

test('JSON: places of a finding over several lines, and its fixes', async (t) => {
  const { stdout } = await makeFolder(t).run([...lint, '--format', 'json']);
  const report = JSON.parse(stdout) as {
    readonly summary: Readonly<Record<string, unknown>>;
    readonly files: readonly { readonly findings: readonly Readonly<Record<string, unknown>>[] }[];
  };
  const [overLines] = report.files[0]!.findings;
  const start = briefing.indexOf('The port');
  assert.deepEqual(Object.keys(overLines!), [
    'rule',
    'code',
    'severity',
    'message',
    'start',
    'end',
    'related',
    'fixes',
  ]);
  assert.deepEqual(overLines!['start'], { offset: start, line: 7, column: 1 });
  assert.deepEqual(overLines!['end'], { offset: start + 'The port closed\non 3 May.'.length, line: 8, column: 10 });
  const fixes = overLines!['fixes'] as readonly { readonly title: string; readonly edits: readonly unknown[] }[];
  assert.deepEqual(fixes.find(({ title }) => title === 'Mark as a gap')?.edits, [
    {
      path: 'a,b/c: d.brief',
      start: { offset: start + 'The port closed\non 3 May.'.length, line: 8, column: 10 },
      end: { offset: start + 'The port closed\non 3 May.'.length, line: 8, column: 10 },
      newText: ' [gap]',
    },
  ]);
});
