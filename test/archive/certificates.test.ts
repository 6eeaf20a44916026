// Servers whose certificate is as it should be, and such whose is not, asked by the program as it ships.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { buildServer } from '../support/built-server.ts';
import { type CliFolder, createFolder } from '../support/cli.ts';
import { type Certificate, makeCertificate } from '../support/pages/certificate.ts';
import { type Answer, type PageServer, sends, servePages } from '../support/pages/page-server.ts';

const program = path.join(buildServer().dist, 'cli.js');
const says = 'The harbour master closed the port at noon.\n';
const page: Readonly<Record<string, Answer>> = { '/log': sends(says, { 'content-type': 'text/plain' }) };

const good = makeCertificate('localhost', '2020-01-01', '2049-12-31');
const expired = makeCertificate('localhost', '2020-01-01', '2021-01-01');
const notYet = makeCertificate('localhost', '2049-01-01', '2049-12-31');
const other = makeCertificate('example.org', '2020-01-01', '2049-12-31');
/** Nobody vouches for these two. */
const unknown = makeCertificate('localhost', '2019-01-01', '2049-12-31');
const orphan = makeCertificate('localhost', '2020-01-01', '2049-12-31', 'Nobody');

test('a page is kept from a server whose certificate is good, and from no other', async (t) => {
  const serve = (certificate?: Certificate): Promise<PageServer> => servePages(t, page, certificate);
  const servers = {
    expired: await serve(expired),
    good: await serve(good),
    notyet: await serve(notYet),
    orphan: await serve(orphan),
    other: await serve(other),
    unknown: await serve(unknown),
    plain: await serve(),
  };
  const heads = Object.entries(servers).map(([key, server]) => `  ${key}:\n    url: ${server.at('/log')}\n`);
  // Speaks no TLS at all.
  heads.splice(1, 0, `  none:\n    url: https://localhost:${servers.plain.port}/log\n`);
  const folder = createFolder(t, {
    'a.brief': `---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\nsources:\n${heads.join('')}---\n`,
    'trusted.pem': [good, expired, notYet, other].map(({ cert }) => cert).join(''),
  });
  const { code, stderr } = await archive(folder);
  assert.equal(code, 1, stderr);
  const told = stderr.split('\n').filter((line) => line.startsWith('briefwright: '));
  const expected: Readonly<Record<string, RegExp>> = {
    expired: /CERT_HAS_EXPIRED/,
    none: /may not speak https \(EPROTO\)/,
    notyet: /CERT_NOT_YET_VALID/,
    orphan: /UNABLE_TO_VERIFY_LEAF_SIGNATURE/,
    other: /ERR_TLS_CERT_ALTNAME_INVALID/,
    unknown: /DEPTH_ZERO_SELF_SIGNED_CERT/,
  };
  assert.equal(told.length, Object.keys(expected).length, stderr);
  for (const [index, [key, reason]] of Object.entries(expected).entries()) {
    assert.match(told[index]!, new RegExp(`^briefwright: a\\.brief: @${key}: `));
    assert.match(told[index]!, reason);
    if (key !== 'none') assert.match(told[index]!, /: Its certificate cannot be trusted \([A-Z_]+\).*--from\.$/);
  }
  assert.match(stderr, /^2 archived, 6 failed$/m);
  assert.deepEqual(readdirSync(folder.at('archive')).sort(), ['good.txt', 'plain.txt']);
  for (const name of ['good', 'plain']) assert.equal(folder.read(`archive/${name}.txt`), says);
  assert.equal(folder.read('a.brief').match(/text:/g)?.length, 2);
  // Nothing was even asked of the others.
  assert.deepEqual(
    Object.entries(servers).map(([key, { requests }]) => [key, requests.length]),
    [
      ['expired', 0],
      ['good', 1],
      ['notyet', 0],
      ['orphan', 0],
      ['other', 0],
      ['unknown', 0],
      ['plain', 1],
    ],
  );
});

/** Vouched for are the certificates in trusted.pem; a proxy or lax checks that this machine asks for count for nothing here. */
async function archive(folder: CliFolder): Promise<{ readonly code: unknown; readonly stderr: string }> {
  const child = spawn(process.execPath, [program, 'archive', '--allow-private', 'a.brief'], {
    cwd: folder.path,
    env: { PATH: process.env['PATH'], NODE_EXTRA_CA_CERTS: folder.at('trusted.pem') },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (chunk) => (stderr += chunk));
  const code = await new Promise((resolve) => child.on('exit', (exit, signal) => resolve(exit ?? signal)));
  return { code, stderr };
}
