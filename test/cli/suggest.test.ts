// `suggest`: what is offered for claims without a source, as text and as JSON, and how the run ends.

import assert from 'node:assert/strict';
import { existsSync, symlinkSync } from 'node:fs';
import test from 'node:test';
import type { Suggested } from '../../server/src/core/suggest.ts';
import { type CliFolder, createFolder } from '../support/cli.ts';

const header = (sources: string): string => `---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\nsources:\n${sources}---\n\n`;
const log = '  log: {title: Log, publisher: P, date: 2026-05-03, text: archive/log.txt}\n';
const wire = '  wire: {title: Port shut, publisher: P, date: 2026-05-04, text: archive/wire.txt}\n';
const bare = '  talk: {title: Talk, publisher: P, date: 2026-05-04}\n';
const texts = {
  'archive/log.txt':
    'Log of 3 May\n\nWeather fair.\n\nIt rained.  The harbour master\nclosed the port at noon. Two tugs were sent out.\n',
  'archive/wire.txt': 'The port was closed on Monday, the agency says.\n\nNobody was hurt.\n',
};
const body =
  'The harbour master closed the port.\n\nThe minister resigned over pensions.\n\nIt rained. [@log :: high]\n';

interface Json extends Suggested {
  readonly tool: { readonly name: string };
  readonly failures: readonly { readonly path: string; readonly message: string }[];
}

async function json(
  folder: CliFolder,
  args: readonly string[] = ['a.brief'],
): Promise<{ readonly code: number; readonly stderr: string; readonly json: Json }> {
  const { code, stdout, stderr } = await folder.run(['suggest', '--json', ...args]);
  return { code, stderr, json: JSON.parse(stdout) as Json };
}

test('each claim without a source has its passages, the closest first, and one says where nothing comes close', async (t) => {
  const folder = createFolder(t, { 'a.brief': header(log + wire + bare) + body, ...texts });
  const { code, stdout, stderr } = await folder.run(['suggest', 'a.brief']);
  assert.equal(code, 0);
  assert.equal(stderr, '');
  const scores = [...stdout.matchAll(/^ {2}(\d\.\d\d) {2}(@\w+ ¶ \d)/gm)].map(
    ([, score, place]) => [Number(score), place] as const,
  );
  assert.deepEqual(
    scores.map(([, place]) => place),
    ['@log ¶ 3', '@wire ¶ 1'],
  );
  assert.ok(scores[0]![0] > scores[1]![0] && scores[0]![0] <= 1, stdout);
  assert.match(stdout, /^a\.brief:11:1: The harbour master closed the port\.\n/);
  assert.match(stdout, /\(archive\/log\.txt:5:13\)\n {8}“The harbour master closed the port at noon\.”\n/);
  assert.match(
    stdout,
    /\n\na\.brief:13:1: The minister resigned over pensions\.\n {2}no close match in the archived texts\n/,
  );
  assert.match(
    stdout,
    /2 claims without a source, 1 with a close passage; 5 paragraphs of 2 out of 3 sources\ssearched\./,
  );
  assert.equal(folder.read('a.brief'), header(log + wire + bare) + body);
});

test('JSON has the same, with places in the files on disk', async (t) => {
  const folder = createFolder(t, {
    'a.brief': (header(log + wire) + body).replaceAll('\n', '\r\n'),
    ...texts,
    'archive/log.txt': texts['archive/log.txt'].replaceAll('\n', '\r\n'),
  });
  const { code, json: answer } = await json(folder);
  assert.equal(code, 0);
  assert.deepEqual(
    [answer.schemaVersion, answer.tool.name, answer.path, answer.searched],
    [1, 'briefwright', 'a.brief', { sources: 2, withText: 2, paragraphs: 5 }],
  );
  const [first, second] = answer.claims;
  const briefing = folder.read('a.brief');
  assert.equal(briefing.slice(first!.start.offset, first!.end.offset), first!.text);
  const [passage] = first!.passages;
  assert.deepEqual(
    [passage!.source, passage!.locator, passage!.status, passage!.path, passage!.text],
    ['log', '¶ 3', 'current', 'archive/log.txt', 'The harbour master closed the port at noon.'],
  );
  assert.equal(
    folder.read('archive/log.txt').slice(passage!.start.offset, passage!.end.offset),
    'The harbour master\r\nclosed the port at noon.',
  );
  assert.deepEqual(second!.passages, []);
  assert.deepEqual(answer.failures, []);
  assert.equal((await json(folder, ['a.brief', '--limit', '1'])).json.claims[0]!.passages.length, 1);
});

test('what was taken back comes last and says so; what bears another mark is not shown', async (t) => {
  const marked = log.replace('text:', 'status: retracted, text:') + wire.replace('text:', 'marking: TLP:RED, text:');
  const folder = createFolder(t, { 'a.brief': header(marked.replace('TLP:RED', '"TLP:RED"')) + body, ...texts });
  const { json: answer } = await json(folder);
  assert.deepEqual(
    answer.claims[0]!.passages.map(({ source, status, text }) => [source, status, text === null]),
    [
      ['wire', 'current', true],
      ['log', 'retracted', false],
    ],
  );
  const { stdout } = await folder.run(['suggest', 'a.brief']);
  assert.match(stdout, /not shown: the source has a different handling mark/);
  assert.match(stdout, /@log ¶ 3, retracted/);
  assert.doesNotMatch(stdout, /the agency says/);
});

test('a text that cannot be read is said, the others are searched, and the run is not clean', async (t) => {
  const outside = '  out: {title: Out, publisher: P, date: 2026-05-04, text: ../secret.txt}\n';
  const folder = createFolder(t, {
    'repo/.git/HEAD': '',
    'repo/a.brief': header(log + outside + wire.replace('wire.txt', 'gone.txt')) + body,
    'repo/archive/log.txt': texts['archive/log.txt'],
    'secret.txt': 'The harbour master closed the port.\n',
  });
  symlinkSync('/etc/hostname', folder.at('repo/archive/link.txt'));
  const { code, json: answer, stderr } = await json(folder, ['repo/a.brief']);
  assert.equal(code, 2);
  assert.deepEqual(
    answer.claims[0]!.passages.map(({ source }) => source),
    ['log'],
  );
  assert.deepEqual(
    answer.failures.map(({ message }) => /“(\w+)”/.exec(message)![1]),
    ['out', 'wire'],
  );
  assert.match(stderr, /the archived text of “wire” was not searched: archive\/gone\.txt: /);
});

test('nothing to do, nothing to search, and what cannot be asked', async (t) => {
  const folder = createFolder(t, {
    'a.brief': `${header(bare)}It rained. [@talk :: low]\n`,
    'b.brief': header(bare) + body,
    'c.brief': header(log),
    ...texts,
  });
  assert.match(
    (await folder.run(['suggest', 'a.brief'])).stdout,
    /^Every claim names a source; 0 paragraphs of 0 out of 1 source searched\.\n$/,
  );
  const none = await folder.run(['suggest', 'b.brief']);
  assert.match(none.stdout, /no source has an archived text that could be searched\.\n$/);
  assert.equal(none.code, 0);
  for (const args of [
    ['a.brief', 'b.brief'],
    ['gone.brief'],
    [],
    ['a.brief', '--limit', '0'],
    ['a.brief', '--limit', 'x'],
  ]) {
    const { code, stdout } = await folder.run(['suggest', ...args]);
    assert.deepEqual([code, stdout], [2, ''], args.join(' '));
  }
  const stdin = await folder.run(['suggest', '-', '--stdin-filename', 'd.brief'], { stdin: header(log) + body });
  assert.match(stdin.stdout, /@log ¶ 3/);
  assert.equal(existsSync(folder.at('d.brief')), false);
});

test('nothing in a text or a claim can write to the terminal', async (t) => {
  const folder = createFolder(t, {
    'a.brief': `${header(log)}The harbour master\u001b[31m closed the port.\n`,
    'archive/log.txt': 'The harbour\u001b[31m master\u202e closed the port.\n',
  });
  const { stdout } = await folder.run(['suggest', 'a.brief']);
  assert.match(stdout, /@log ¶ 1/);
  assert.doesNotMatch(stdout, /[\u001b\u202e]/);
});
