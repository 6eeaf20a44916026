// What a reporter says that it needs is all that it needs: its report is the same when more was worked out for others.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatNames, loadReporter } from '../../server/src/cli/lint/reporters/formats.ts';
import { needsOf, type Reporter } from '../../server/src/cli/lint/reporters/reporter.ts';
import { createFolder } from '../support/cli.ts';

/** A claim whose best fix only the archived text of a shared source that nobody cites can tell, a safe fix, and a related place. */
const briefing = `---
briefing: 1
title: Harbour
date: 2026-05-06
cutoff: 2026-05-06
sources:
  log: {title: Log, publisher: Port, date: 2026-05-03, access: issuer}
registry: shared.yaml
---

The harbour master closed the port at night. [@log :: high]{#shut}

The pilot boat was damaged near the inner pier.

<!-- briefwright-disable-next-line booster -- it was louder once -->
Two tugs sank. [@log :: high]{#shut}
`;
const shared = 'sources:\n  boat: {title: Boat, publisher: Port, date: 2026-05-03, access: issuer, text: boat.txt}\n';
const files = {
  'a.brief': briefing,
  'shared.yaml': shared,
  'boat.txt': 'Weather fair.\n\nThe pilot boat was damaged near the inner pier.\n',
};

for (const format of formatNames) {
  test(`${format} shows nothing that it does not say it needs`, async (t) => {
    const folder = createFolder(t, files);
    const alone = await folder.run(['lint', '--format', format, '--color', 'never']);
    const all = formatNames.flatMap((name) => ['--format', `${name}:out/${name}`]);
    const beside = await folder.run(['lint', ...all]);
    assert.equal(beside.code, alone.code);
    assert.equal(folder.read(`out/${format}`), alone.stdout);
    assert.notEqual(alone.stdout, '');
  });
}

test('every format says in a phrase whom it is for', async () => {
  for (const format of formatNames) {
    const { audience } = (await loadReporter(format))!;
    assert.match(audience, /^[a-z].*[^.]$/, format);
  }
  assert.equal(await loadReporter('toString'), undefined);
});

test('a run works out what any of its reporters needs, and no more', () => {
  const reporter = (source: boolean, details: boolean, fixes: boolean): Reporter => ({
    audience: 'a test',
    needs: { source, details, fixes },
    print: () => '',
  });
  const [none, source, fixes] = [
    reporter(false, false, false),
    reporter(true, false, false),
    reporter(false, true, true),
  ];
  assert.deepEqual(needsOf([]), { source: false, details: false, fixes: false });
  assert.deepEqual(needsOf([none]), none.needs);
  assert.deepEqual(needsOf([none, source]), source.needs);
  assert.deepEqual(needsOf([source, fixes]), { source: true, details: true, fixes: true });
});

test('JSON: every edit of a fix, and where related places lie', async (t) => {
  const folder = createFolder(t, {
    'a.brief':
      '---\nbriefing: 1\ntitle: Harbour\ndate: 2026-05-06\nsources:\n  log: {title: Log}\nregistry: shared/sources.yaml\n---\n\nThe port closed.\n',
    'shared/sources.yaml': 'log:\n  title: Other\n',
  });
  const { stdout } = await folder.run([
    'lint',
    '--no-config',
    '--only',
    'unsourced-claim,duplicate-id',
    '--format',
    'json',
  ]);
  const { findings } = (
    JSON.parse(stdout) as {
      files: {
        findings: {
          rule: string;
          related: { path: string; message: string; start: object; end: object }[];
          fixes: { title: string; kind: string; edits: { path: string; newText: string }[] }[];
        }[];
      }[];
    }
  ).files[0]!;
  const twice = findings.find(({ rule }) => rule === 'duplicate-id')!;
  assert.deepEqual(twice.related, [
    {
      path: 'shared/sources.yaml',
      message: '“log” is declared in the registry here',
      start: { offset: 0, line: 1, column: 1 },
      end: { offset: 3, line: 1, column: 4 },
    },
  ]);
  const claim = findings.find(({ rule }) => rule === 'unsourced-claim')!;
  const added = claim.fixes.find(({ title }) => title === 'Cite a new source')!;
  assert.equal(added.kind, 'suggested');
  assert.deepEqual(
    added.edits.map(({ path }) => path),
    ['a.brief', 'a.brief'],
  );
  assert.ok(added.edits.some(({ newText }) => / \[@[\w-]+ :: \?\]/.test(newText)));
  assert.ok(added.edits.some(({ newText }) => /title:/.test(newText)));
});
