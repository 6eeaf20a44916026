// `lint` from the outside: what it prints, in which order, and how it ends.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatNames } from '../../server/src/cli/lint/reporters/formats.ts';
import { createFolder } from '../support/cli.ts';

const head = `---
briefing: 1
title: Harbour
date: 2026-05-06
cutoff: 2026-05-06
sources:
  log:
    title: Harbour master's log
    publisher: Port of Example
    date: 2026-05-03
    access: issuer
---

`;
const clean = `${head}The port closed at night. [@log p. 4 :: high]\n`;
const unsourced = `${head}The port closed at night.\n`;
const noConfidence = `${head}The port closed at night. [@log p. 4]\n`;

test('a clean briefing ends with 0 and says nothing off the terminal', async (t) => {
  const { code, stdout, stderr } = await createFolder(t, { 'a.brief': clean }).run(['lint', 'a.brief']);
  assert.deepEqual({ code, stdout, stderr }, { code: 0, stdout: '', stderr: '' });
});

test('an error ends with 1, warnings within the limit with 0', async (t) => {
  const folder = createFolder(t, { 'a.brief': unsourced });
  assert.equal((await folder.run(['lint', 'a.brief'])).code, 1);
  assert.equal((await folder.run(['lint', 'a.brief', '--profile', 'draft'])).code, 0);
  const limited = await folder.run(['lint', 'a.brief', '--profile', 'draft', '--max-warnings', '0']);
  assert.equal(limited.code, 1);
  assert.match(limited.stderr, /1 warning, but at most 0 are allowed/);
});

test('compact prints one line a finding', async (t) => {
  const { stdout } = await createFolder(t, { 'a.brief': unsourced }).run([
    'lint',
    'a.brief',
    '--only',
    'unsourced-claim',
  ]);
  assert.match(stdout, /^a\.brief:14:1: error .+ \[unsourced-claim\]\n$/);
});

test('the default format follows the terminal and GitHub', async (t) => {
  const folder = createFolder(t, { 'a.brief': unsourced });
  const args = ['lint', 'a.brief', '--only', 'unsourced-claim'];
  assert.match(
    (await folder.run(args, { isTerminal: true, env: { NO_COLOR: '1' } })).stdout,
    /^error\[unsourced-claim\]: .*\n(?:.*\n)* +--> a\.brief:14:1\n/,
  );
  assert.match(
    (await folder.run(args, { env: { GITHUB_ACTIONS: 'true' } })).stdout,
    /^::error file=a\.brief,line=14,endLine=14,col=1,endColumn=26,title=unsourced-claim \(BRF2001\)::/,
  );
});

test('json has the promised shape, places are those of the file on disk', async (t) => {
  const folder = createFolder(t, { 'a.brief': `\uFEFF${unsourced.replaceAll('\n', '\r\n')}` });
  const { json, code } = await folder.runJson(['lint', 'a.brief', '--only', 'unsourced-claim']);
  const finding = json.files[0]!.findings[0]!;
  const source = folder.read('a.brief');
  assert.equal(code, 1);
  assert.deepEqual(Object.keys(json), ['schemaVersion', 'tool', 'summary', 'files', 'failures']);
  assert.deepEqual(json.summary, {
    files: 1,
    statements: 1,
    claims: 1,
    sourced: 0,
    errors: 1,
    warnings: 0,
    infos: 0,
    hints: 0,
    fixable: 0,
    leftAlone: {},
  });
  assert.deepEqual(Object.keys(finding), ['rule', 'code', 'severity', 'message', 'start', 'end', 'related', 'fixes']);
  assert.equal(source.slice(finding.start.offset, finding.end.offset), 'The port closed at night.');
  assert.deepEqual([finding.start.line, finding.start.column, finding.end.column], [14, 1, 26]);
  assert.deepEqual(json.failures, []);
});

test('LF and CR LF give the same findings, edits in the breaks of the file', async (t) => {
  const folder = createFolder(t, { 'a.brief': noConfidence, 'b.brief': noConfidence.replaceAll('\n', '\r\n') });
  const { json } = await folder.runJson(['lint']);
  const shape = json.files.map(({ findings }) =>
    findings.map(({ rule, message, start, fixes }) => [rule, message, start.line, start.column, fixes.length]),
  );
  assert.deepEqual(shape[0], shape[1]);
});

test('the order of arguments changes no byte', async (t) => {
  const folder = createFolder(t, {
    'b.brief': unsourced,
    'a/c.brief': noConfidence,
    'a.brief': clean,
    'é.brief': unsourced,
  });
  for (const format of formatNames) {
    const one = await folder.run(['lint', 'b.brief', 'a', 'a.brief', 'é.brief', '--format', format]);
    const other = await folder.run([
      'lint',
      'é.brief',
      '.',
      'a/c.brief',
      'b.brief',
      'a.brief',
      'b.brief',
      '--format',
      format,
    ]);
    assert.equal(one.stdout, other.stdout);
  }
});

test('one bad file does not stop the others: findings are printed, the end is 2', async (t) => {
  const folder = createFolder(t, {
    'a.brief': unsourced,
    'bad.brief': new Uint8Array([0x61, 0xff]),
    'z.brief': unsourced,
  });
  const { code, stdout, stderr } = await folder.run([
    'lint',
    'z.brief',
    'bad.brief',
    'gone.brief',
    'a.brief',
    '--only',
    'unsourced-claim',
  ]);
  assert.equal(code, 2);
  assert.deepEqual(
    stdout.split('\n').map((line) => line.split(':')[0]),
    ['a.brief', 'z.brief', ''],
  );
  assert.equal(
    stderr,
    'briefwright: bad.brief: not UTF-8 at byte 2 (line 1); save it as UTF-8\nbriefwright: gone.brief: no such file or folder\n',
  );
  const { json } = await folder.runJson(['lint', 'a.brief', 'bad.brief']);
  assert.deepEqual(json.failures, [{ path: 'bad.brief', message: 'not UTF-8 at byte 2 (line 1); save it as UTF-8' }]);
});

test('several reports are written in one run', async (t) => {
  const folder = createFolder(t, { 'a.brief': unsourced });
  const { stdout, code } = await folder.run([
    'lint',
    '--format',
    'compact',
    '--format',
    'json:out/r.json',
    '--format',
    'sarif:out/r.sarif',
  ]);
  assert.equal(code, 1);
  assert.match(stdout, /^a\.brief:/);
  assert.equal(JSON.parse(folder.read('out/r.json')).schemaVersion, 1);
  assert.equal(JSON.parse(folder.read('out/r.sarif')).version, '2.1.0');
  const two = await folder.run(['lint', '--format', 'json', '--format', 'sarif']);
  assert.deepEqual([two.code, two.stdout], [2, '']);
  const blocked = await folder.run(['lint', '--format', 'json:a.brief/x.json']);
  assert.deepEqual(
    [blocked.code, blocked.stderr],
    [2, 'briefwright: a.brief/x.json: the report could not be written: part of its path is a file, not a folder\n'],
  );
});

test('rules are set, chosen and left out', async (t) => {
  const folder = createFolder(t, { 'a.brief': unsourced });
  const severityWith = async (...args: string[]) =>
    (await folder.runJson(['lint', 'a.brief', ...args])).json.files[0]!.findings.find(
      ({ rule }) => rule === 'unsourced-claim',
    )?.severity;
  assert.equal(await severityWith(), 'error');
  assert.equal(await severityWith('--rule', 'unsourced-claim=info'), 'info');
  assert.equal(await severityWith('--rule', 'BRF2001=hint'), 'hint');
  assert.equal(await severityWith('--rule', 'unsourced-claim=off'), undefined);
  assert.equal(await severityWith('--skip', 'unsourced-claim'), undefined);
  assert.equal(await severityWith('--only', 'unknown-source,unsourced-claim'), 'error');
  assert.equal(await severityWith('--only', 'unknown-source'), undefined);
});

test('quiet leaves the errors', async (t) => {
  const folder = createFolder(t, { 'a.brief': unsourced.replace('type: report', 'typ: report') });
  const { json } = await folder.runJson(['lint', '--quiet']);
  assert.ok(json.files[0]!.findings.length > 0);
  assert.ok(json.files[0]!.findings.every(({ severity }) => severity === 'error'));
  assert.equal(json.summary['warnings'], 0);
});

test('options that make no sense end with 2, one sentence and the nearest name', async (t) => {
  const folder = createFolder(t, { 'a.brief': clean });
  const cases: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [['lint', '--fxi'], /unknown option '--fxi'\s+\(Did you mean --fix\?\)/],
    [['lnt'], /unknown command 'lnt'\s+\(Did you mean lint\?\)/],
    [['a.brief'], /`a\.brief` is not a command\. To check it: briefwright lint a\.brief/],
    [['lint', '--format', 'jsn'], /there is no format `jsn`\. Did you mean `json`\?/],
    [['lint', '--format', 'json:'], /has no file name/],
    [['lint', '--profile', 'relase'], /there is no profile `relase`\. Did you mean `release`\?/],
    [['lint', '--preset', 'x'], /there is no preset `x`\. Use one of newsroom, cti\./],
    [['lint', '--rule', 'unsourced-claim'], /takes a rule and a level/],
    [['lint', '--rule', 'unsorced-claim=off'], /there is no rule `unsorced-claim`\. Did you mean `unsourced-claim`\?/],
    [['lint', '--rule', 'unsourced-claim=warn'], /there is no level `warn`/],
    [['lint', '--only', 'nothing-like-it-at-all'], /there is no rule .* lists them/],
    [['lint', '--max-warnings', 'few'], /takes a whole number/],
    [['lint', '--today', '2026-02-30'], /takes a day/],
    [['lint', '--fix', '--diff'], /--fix and --diff cannot be used together/],
    [['lint', '--stdin', '--fix'], /cannot write to standard input/],
    [['lint', '--stdin', 'a.brief'], /cannot be checked in one run/],
    [['lint', '--stdin-filename', 'a.brief'], /needs `--stdin`/],
    [['lint', '--color', 'blue'], /Allowed choices are auto, always, never/],
    [['explain', 'unsourced-clam'], /Did you mean `unsourced-claim`\?/],
    [['explain'], /missing required argument 'rule'/],
    [[], /Usage: briefwright/],
  ];
  for (const [args, message] of cases) {
    const { code, stdout, stderr } = await folder.run(args);
    assert.deepEqual([code, stdout], [2, ''], args.join(' '));
    assert.match(stderr, message);
    assert.doesNotMatch(stderr, /\n\s+at /);
  }
});

test('standard input is checked under the name and configuration it is given', async (t) => {
  const folder = createFolder(t, { 'sub/.briefwrightrc.yaml': 'rules: {unsourced-claim: info}\n' });
  const named = await folder.runJson(
    ['lint', '--stdin', '--stdin-filename', 'sub/a.brief', '--only', 'unsourced-claim'],
    { stdin: unsourced },
  );
  assert.deepEqual(
    [named.code, named.json.files[0]!.path, named.json.files[0]!.findings[0]!.severity],
    [0, 'sub/a.brief', 'info'],
  );
  const unnamed = await folder.runJson(['lint', '-'], { stdin: unsourced });
  assert.deepEqual([unnamed.code, unnamed.json.files[0]!.path], [1, '<stdin>']);
  const empty = await folder.run(['lint', '--stdin'], { stdin: '' });
  assert.equal(empty.stderr, '');
  const binary = await folder.run(['lint', '--stdin'], { stdin: new Uint8Array([0xff, 0xfe, 0x61, 0]) });
  assert.deepEqual([binary.code, binary.stderr], [2, 'briefwright: <stdin>: it is UTF-16; save it as UTF-8\n']);
});

test('a bug of ours is a sentence, and a stack only for those who ask', async (t) => {
  const folder = createFolder(t);
  const stdin = 5 as unknown as string;
  const { code, stdout, stderr } = await folder.run(['lint', '-'], { stdin });
  assert.deepEqual([code, stdout], [2, '']);
  assert.match(stderr, /^briefwright: internal error: .*\nThis is a bug in Briefwright, .*Please report it/);
  assert.doesNotMatch(stderr, /\n\s+at /);
  assert.match((await folder.run(['lint', '-'], { stdin, env: { BRIEFWRIGHT_DEBUG: '1' } })).stderr, /\n\s+at /);
});

test('a large file is refused', async (t) => {
  const folder = createFolder(t, { 'a.brief': `${clean}\n${'x'.repeat(11 * 1024 * 1024)}` });
  const refused = await folder.run(['lint']);
  assert.deepEqual(
    [refused.code, refused.stderr],
    [2, 'briefwright: a.brief: it has 11 MB but the limit is 10 MB; raise it with --max-size\n'],
  );
});

test('what a document holds does not act on the terminal', async (t) => {
  const folder = createFolder(t, { 'a.brief': `${head}The port closed \u202eon\u001b 3 May.\n` });
  for (const format of ['pretty', 'compact', 'github']) {
    const { stdout, stderr } = await folder.run(['lint', '--format', format, '--color', 'never']);
    assert.doesNotMatch(stdout + stderr, /[\u001b\u202e]/);
  }
  assert.match((await folder.run(['lint', '--format', 'pretty'])).stdout, /The port closed <U\+202E>on␛ 3 May\./);
});

test('colours follow --color, FORCE_COLOR, NO_COLOR and the terminal', async (t) => {
  const folder = createFolder(t, { 'a.brief': unsourced });
  const isColored = async (args: readonly string[], env: Record<string, string>, isTerminal: boolean) =>
    (await folder.run(['lint', '--format', 'pretty', ...args], { env, isTerminal })).stdout.includes('\u001b[');
  assert.equal(await isColored([], {}, true), true);
  assert.equal(await isColored([], {}, false), false);
  assert.equal(await isColored([], { NO_COLOR: '1' }, true), false);
  assert.equal(await isColored([], { NO_COLOR: '1', FORCE_COLOR: '1' }, false), true);
  assert.equal(await isColored([], { FORCE_COLOR: '0' }, true), false);
  assert.equal(await isColored([], { TERM: 'dumb' }, true), false);
  assert.equal(await isColored(['--color', 'always'], { NO_COLOR: '1' }, false), true);
  assert.equal(await isColored(['--color', 'never'], { FORCE_COLOR: '1' }, true), false);
});

test('pretty ends with a summary and the next step', async (t) => {
  const folder = createFolder(t, { 'a.brief': clean });
  assert.equal(
    (await folder.run(['lint', '--format', 'pretty'])).stdout,
    'No problems in 1 file; 1 of 1 claim sourced.\n',
  );
  folder.write('b.brief', unsourced.replace('date: 2026-05-06', 'date: 6 May 2026'));
  assert.match(
    (await folder.run(['lint', '--format', 'pretty'])).stdout,
    /\n2 errors and 1 hint in 2 files; 1 can be fixed with --fix\.\n$/,
  );
});

test('json and the summary line count what nobody checked, by reason', async (t) => {
  const folder = createFolder(t, { 'c.brief': `${clean}\n- [ ] Ask the pilot\n\n<pre>It froze.</pre>\n` });
  const withRest = await folder.run(['lint', '--format', 'json', 'c.brief']);
  const leftAlone = { task: 1, unchecked: 2 };
  assert.deepEqual(JSON.parse(withRest.stdout).summary.leftAlone, leftAlone);
  assert.deepEqual(JSON.parse(withRest.stdout).files[0].leftAlone, leftAlone);
  assert.match(
    (await folder.run(['lint', '--format', 'pretty', 'c.brief'])).stdout,
    /\n1 warning in 1 file\. Not checked: 1 task, 2 words that could not be read\.\n$/,
  );
});

test('GitHub gets paths from the repository, escaped, and a summary page', async (t) => {
  const folder = createFolder(t, { 'sub/100%,a.brief': unsourced });
  const env = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: folder.path, GITHUB_STEP_SUMMARY: folder.at('summary.md') };
  const { stdout } = await folder.run(['lint', '--only', 'unsourced-claim'], { cwd: 'sub', env });
  assert.match(stdout, /^::error file=sub\/100%25%2Ca\.brief,line=14/);
  assert.match(stdout, /\n1 error in 1 file\.\n$/);
  assert.match(folder.read('summary.md'), /\| 100%,a\.brief:14:1 \| error \| .* \| unsourced-claim \|/);
});

test('help and version end with 0', async (t) => {
  const folder = createFolder(t);
  for (const args of [['--help'], ['help', 'lint'], ['lint', '--help'], ['--version']]) {
    const { code, stdout, stderr } = await folder.run(args);
    assert.deepEqual([code, stderr], [0, '']);
    assert.notEqual(stdout, '');
  }
});

test('rules are listed and explained from their own files', async (t) => {
  const folder = createFolder(t);
  const list = JSON.parse((await folder.run(['rules', '--json'])).stdout);
  assert.ok(
    list.rules.some((rule: { id: string; code: string }) => rule.id === 'unsourced-claim' && rule.code === 'BRF2001'),
  );
  assert.match((await folder.run(['rules'])).stdout, /unsourced-claim +BRF2001 +warning +error +error/);
  const { stdout, code } = await folder.run(['explain', 'brf2001']);
  assert.equal(code, 0);
  assert.match(stdout, /^# unsourced-claim \(BRF2001\)\n/);
  assert.match(stdout, /## Why\n/);
});

test('init writes a configuration and a briefing that pass, and overwrites nothing', async (t) => {
  for (const template of ['policy', 'osint']) {
    const folder = createFolder(t);
    const first = await folder.run(['init', 'new', '--template', template]);
    assert.deepEqual([first.code, first.stderr], [0, '']);
    assert.match(first.stdout, new RegExp(`^wrote new/\\.briefwrightrc\\.yaml\nwrote new/${template}\\.brief\n`));
    const checked = await folder.run(['lint', 'new']);
    assert.deepEqual([checked.code, checked.stderr], [0, '']);
    folder.write(`new/${template}.brief`, 'mine');
    const again = await folder.run(['init', 'new', '--template', template]);
    assert.equal(again.code, 2);
    assert.match(again.stderr, /already exists; left unchanged/);
    assert.equal(folder.read(`new/${template}.brief`), 'mine');
  }
});
