// What somebody sees who runs the tool on old texts for the first time: one finding a paragraph, not all of hundreds, and ways on.

import assert from 'node:assert/strict';
import test from 'node:test';
import { createFolder } from '../../support/cli.ts';

const head = '---\nbriefing: 1\ntitle: Port of Nordvik\ndate: 2026-05-06\ncutoff: 2026-05-05\n---\n\n';
const paragraph = 'The harbour master closed the port. Two tugs sank near the pier.\nAn insurer pulled out of it.\n';
const many =
  head + Array.from({ length: 40 }, (_, number) => `Ship ${number + 1} left the port on 3 May.\n\n`).join('');
const terminal = { isTerminal: true, columns: 100 };

test('pretty tells a paragraph without any tag once, with the fix that covers it; other formats tell each sentence', async (t) => {
  const folder = createFolder(t, {
    'a.brief': `${head.replace('---\n\n', 'sources:\n  log: {title: Log of the harbour master}\n---\n\n')}${paragraph}`,
  });
  const { stdout } = await folder.run(['lint', '--only', 'unsourced-claim', '--format', 'pretty']);
  assert.equal(
    stdout,
    [
      'error[unsourced-claim]: 3 sentences without a source in this paragraph, so a reader cannot tell',
      'where they come from or how sure you are. One tag at its start covers them all: [@source :: level].',
      '  --> a.brief:10:1',
      '   |',
      '10 | The harbour master closed the port. Two tugs sank near the pier.',
      '   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
      '11 | An insurer pulled out of it.',
      '   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
      '   = help: Cover the whole paragraph with log',
    ].join('\n') + stdout.slice(stdout.indexOf('\n   = why')),
  );
  assert.match(stdout, /\n3 errors in 1 file\.\n$/);
  const { json } = await folder.runJson(['lint', '--only', 'unsourced-claim']);
  assert.equal(json.files[0]!.findings.length, 3);
});

test('a paragraph with one tag is told sentence by sentence, and so is one with a comment', async (t) => {
  const folder = createFolder(t, {
    'a.brief': `${head}${paragraph.replace('port.', 'port. [@log :: high]')}`,
    'b.brief': `${head}${paragraph.replace('\n', ' <!-- why -->\n')}`,
  });
  const { stdout } = await folder.run(['lint', '--only', 'unsourced-claim', '--format', 'pretty', '--all']);
  assert.equal(stdout.match(/^error\[/gm)?.length, 5);
});

test('with `report: paragraph` in the configuration, one finding a paragraph is all there is', async (t) => {
  const folder = createFolder(t, {
    '.briefwrightrc.yaml': 'rules:\n  unsourced-claim: [error, {report: paragraph}]\n  unused-source: off\n',
    'a.brief': `${head}${paragraph}\nThe [log](https://example.org/log) says that it snowed.\n`,
  });
  const { json } = await folder.runJson(['lint']);
  assert.deepEqual(
    json.files[0]!.findings.map(({ message, start, end }) => [message.slice(0, 37), start.line, end.line]),
    [
      ['The paragraph “The harbour master clo', 8, 9],
      ['“The log says that it snowed” cites a', 11, 11],
    ],
  );
  assert.deepEqual(
    json.files[0]!.findings[0]!.fixes.map(({ title }) => title),
    ['Cover the whole paragraph with a new source', 'Mark the whole paragraph as a note'],
  );
  await folder.run(['lint', '--baseline', 'write']);
  folder.write('a.brief', folder.read('a.brief').replace('out of it.', 'out of it. The crane fell.'));
  assert.equal((await folder.run(['lint', '--baseline', 'check'])).code, 1, 'a sentence more is new');
});

test('of many findings pretty shows the gravest and counts the rest; --all shows all', async (t) => {
  const folder = createFolder(t, { 'a.brief': many, 'b.brief': `${head}It rained. [@log :: high]\n` });
  const { stdout } = await folder.run(['lint', '--format', 'pretty']);
  assert.equal(stdout.match(/^error\[unsourced-claim\]/gm)?.length, 3);
  assert.match(stdout, /error\[unknown-source\]/);
  assert.match(stdout, /… and 37 more in 1 file: 37 × unsourced-claim\. To see them: --all;/);
  assert.match(stdout, /\n41 errors in 2 files\.\n$/);
  const all = await folder.run(['lint', '--format', 'pretty', '--all']);
  assert.equal(all.stdout.match(/^error\[/gm)?.length, 41);
  assert.doesNotMatch(all.stdout, /… and/);
  const few = createFolder(t, { 'a.brief': many.split('Ship 31')[0]! });
  assert.equal((await few.run(['lint', '--format', 'pretty'])).stdout.match(/^error\[/gm)?.length, 30);
});

test('the first run on a terminal without a configuration ends with three ways on', async (t) => {
  const folder = createFolder(t, { 'a.brief': many });
  const ways =
    /Three ways on:\n {2}1\. .*--baseline write.*\n {2}2\. .*--since main.*\n {2}3\. .*--profile draft a\.brief\n/;
  assert.match((await folder.run(['lint'], terminal)).stderr, ways);
  assert.equal((await folder.run(['lint'])).stderr, '', 'no terminal');
  assert.equal((await folder.run(['lint', 'a.brief'], terminal)).stderr, '', 'a file was named');
  folder.write('.briefwrightrc.yaml', 'profile: review\n');
  assert.equal((await folder.run(['lint'], terminal)).stderr, '', 'configured');
});

test('`start` says in ten lines what there is, and writes nothing', async (t) => {
  const folder = createFolder(t, { 'a.brief': many, 'desk/b.brief': head + paragraph, 'README.md': 'It rained.\n' });
  const { code, stdout, stderr } = await folder.run(['start']);
  assert.deepEqual([code, stderr], [0, '']);
  assert.equal(
    stdout,
    [
      '2 briefings and 1 other Markdown file in this folder.',
      '43 statements; 0 of 43 claims with a source and a confidence level.',
      '43 findings: 43 × unsourced-claim.',
      'Most in a.brief (40), desk/b.brief (3).',
      '',
      'Three ways on:',
      '  1. only what is new counts:    briefwright lint --baseline write   (commit .briefwright-baseline.jsonl; then: --baseline check)',
      '  2. only what changes counts:   briefwright lint --since main       (or any other branch or commit of git)',
      '  3. one briefing after another: briefwright lint --profile draft a.brief',
      '',
    ].join('\n'),
  );
  const inDesk = await folder.run(['start', 'desk']);
  assert.match(inDesk.stdout, /^1 briefing in desk\.\n/);
});

test('`start` looks at other Markdown where there are no briefings yet', async (t) => {
  const folder = createFolder(t, { 'a.md': 'The port closed at noon.\n', 'b.md': '# Empty\n' });
  const { code, stdout } = await folder.run(['start']);
  assert.equal(code, 0);
  assert.match(
    stdout,
    /^No briefings yet in this folder, but 2 Markdown files\. With `briefing: 1` in its front matter, each is one\.\n/,
  );
  assert.match(stdout, /1 × unsourced-claim/);
  const empty = createFolder(t, { 'a.txt': '' });
  const nothing = await empty.run(['start']);
  assert.deepEqual([nothing.code, nothing.stdout], [2, '']);
  assert.match(nothing.stderr, /there is no Markdown file and no briefing in this folder/);
});

test('Markdown that a hook names and that is no briefing is passed over with --force-exclude, and never accused', async (t) => {
  const folder = createFolder(t, { 'README.md': 'The port closed at noon.\n', 'a.md': head + paragraph });
  const { code, stdout, stderr } = await folder.run(['lint', '--force-exclude', 'README.md']);
  assert.deepEqual([code, stdout], [0, '']);
  assert.equal(stderr, 'no file was checked: 1 Markdown file without `briefing: 1` (--force-exclude)\n');
  const both = await folder.run(['lint', '--force-exclude', 'README.md', 'a.md', '--format', 'compact']);
  assert.equal(both.code, 1);
  assert.doesNotMatch(both.stdout, /README/);
  assert.match((await folder.run(['lint', 'README.md', '--format', 'compact'])).stdout, /README/, 'asked for by name');
  const piped = ['lint', '--force-exclude', '--stdin', '--stdin-filename', 'README.md'];
  assert.equal((await folder.run(piped, { stdin: 'The port closed at noon.\n' })).code, 0);
  assert.equal((await folder.run(piped, { stdin: head + paragraph })).code, 1);
});
