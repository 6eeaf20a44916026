// What `lint` says of archived texts that it must not or cannot read, of those that changed, and of quotations in those it reads.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, ftruncateSync, mkdirSync, openSync, symlinkSync } from 'node:fs';
import test from 'node:test';
import { createFolder } from '../support/cli.ts';

const says = 'Log of 3 May\n\nThe harbour master did not close the port at noon.\n';

function briefing(body: string, ...texts: readonly (readonly [text: string, sha256?: string])[]): string {
  const sources = texts
    .map(
      ([text, sha256], i) =>
        `  s${i}: {title: T, publisher: P, date: 2026-05-03, text: ${JSON.stringify(text)}${sha256 === undefined ? '' : `, sha256: ${sha256}`}}\n`,
    )
    .join('');
  return `---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\nsources:\n${sources}---\n\n${body}\n`;
}

const rules = [
  'archive-missing',
  'archive-changed',
  'quote-not-found',
  'quote-altered',
  'locator-out-of-range',
  'unchecked-evidence',
];
const only = rules.flatMap((rule) => ['--only', rule]);

test('each file that is not read says why', async (t) => {
  const names = [
    'gone.txt',
    '../secret.txt',
    '/etc/hostname',
    'link.txt',
    'https://example.org/log.txt',
    'sub',
    'pipe',
    'binary.txt',
    'latin.txt',
    'huge.txt',
    '/dev/zero',
    'log.txt',
  ];
  const folder = createFolder(t, {
    'repo/.git/HEAD': '',
    'repo/a.brief': briefing('The port closed. [@s0 :: high]', ...names.map((name) => [name] as const)),
    'repo/log.txt': says,
    'repo/binary.txt': Uint8Array.from({ length: 200 }, (_, i) => i % 7),
    'repo/latin.txt': new Uint8Array([0x63, 0xe9, 0x0a]),
    'secret.txt': says,
  });
  symlinkSync('../secret.txt', folder.at('repo/link.txt'));
  mkdirSync(folder.at('repo/sub'));
  if (process.platform !== 'win32') execFileSync('mkfifo', [folder.at('repo/pipe')]);
  const huge = openSync(folder.at('repo/huge.txt'), 'w');
  ftruncateSync(huge, 1024 ** 3);
  closeSync(huge);
  const { code, json } = await folder.runJson(['lint', ...only], { cwd: 'repo' });
  assert.equal(code, 1);
  const why = json.files[0]!.findings.map(
    ({ rule, message }) =>
      `${rule} ${/“(s\d+)”/.exec(message)![1]} ${/does not exist|outside the workspace|it is not a path|it is a folder|not a regular file|binary|not UTF-8|the limit is/.exec(message)?.[0]}`,
  );
  assert.deepEqual(why, [
    'archive-missing s0 does not exist',
    'archive-missing s1 outside the workspace',
    'archive-missing s2 outside the workspace',
    'archive-missing s3 outside the workspace',
    'archive-missing s4 it is not a path',
    'archive-missing s5 it is a folder',
    ...(process.platform === 'win32' ? [] : ['archive-missing s6 not a regular file']),
    'archive-missing s7 binary',
    'archive-missing s8 not UTF-8',
    'archive-missing s9 the limit is',
    'archive-missing s10 outside the workspace',
  ]);
});

test('a digest is that of the bytes; other line breaks alone are no change', async (t) => {
  const digest = createHash('sha256').update(says).digest('hex');
  const folder = createFolder(t, {
    'a.brief': briefing(
      'The port closed. [@s0 :: high]',
      ['log.txt', digest],
      ['crlf.txt', digest],
      ['changed.txt', digest],
      ['bom.txt', createHash('sha256').update(`\ufeff${says}`).digest('hex')],
    ),
    'log.txt': says,
    'crlf.txt': says.replaceAll('\n', '\r\n'),
    'changed.txt': says.replace('not ', ''),
    'bom.txt': `\ufeff${says}`,
  });
  const { json } = await folder.runJson(['lint', ...only]);
  assert.deepEqual(
    json.files[0]!.findings.map(({ rule, message }) => `${rule} ${/“(s\d)”/.exec(message)![1]}`),
    ['archive-changed s2'],
  );
});

test('quotations are looked up without a format that names fixes, and --fix touches none', async (t) => {
  const body =
    'It says “The harbour master did close the port”. [@s0 ¶ 2 :: high] It says “The harbour master did not close the port”. [@s0 ¶ 9 :: high]';
  const folder = createFolder(t, { 'a.brief': briefing(body, ['log.txt']), 'log.txt': says });
  const { code, stdout } = await folder.run(['lint', '--format', 'compact', '--fix', ...only]);
  assert.equal(code, 1);
  assert.match(stdout, /quote-not-found[^]*locator-out-of-range/);
  assert.doesNotMatch(stdout, /quote-altered|unchecked/);
  assert.ok(folder.read('a.brief').includes(body));
});
