// Shared registries: found, read once, and never from outside the workspace.

import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { test } from 'node:test';
import { type CliFolder, createFolder } from '../support/cli.ts';

const briefing = (registry: string, key = 'log'): string =>
  `---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\nregistry: ${registry}\n---\n\nThe port closed on 3 May. [@${key} :: high]\n`;

const yaml = "log:\n  title: Harbour master's log\n  publisher: Port of Example\n  date: 2026-05-03\n  type: report\n";

/** What `unknown-source` and `invalid-front-matter` say of each file. */
async function messages(folder: CliFolder, args: readonly string[] = [], cwd = ''): Promise<readonly string[]> {
  const { json } = await folder.runJson(['lint', ...args, '--only', 'unknown-source,invalid-front-matter'], { cwd });
  return json.files.flatMap(({ path, findings }) => findings.map(({ rule, message }) => `${path} ${rule}: ${message}`));
}

test('YAML, CSL-JSON and BibTeX are read, relative to the briefing', async (t) => {
  const folder = createFolder(t, {
    'a/x.brief': briefing('../shared/sources.yaml'),
    'a/y.brief': briefing('lib.json', 'csl'),
    'a/z.brief': briefing('[lib.json, ../shared/lib.bib]', 'bib'),
    'shared/sources.yaml': yaml,
    'a/lib.json': JSON.stringify([
      { id: 'csl', type: 'report', title: 'Log', publisher: 'Port', issued: { 'date-parts': [[2026, 5, 3]] } },
    ]),
    'shared/lib.bib': '@report{bib, title = {Log}, institution = {Port}, date = {2026-05-03}}\n',
  });
  assert.deepEqual(await messages(folder), []);
});

test('a registry of the configuration holds for all below, relative to the configuration', async (t) => {
  const folder = createFolder(t, {
    'desk/.briefwrightrc.yaml': 'registry: shared/sources.yaml\n',
    'desk/shared/sources.yaml': yaml,
    'desk/a/x.brief': briefing('[]'),
    'y.brief': briefing('[]'),
  });
  const said = await messages(folder);
  assert.equal(said.length, 1);
  assert.match(said[0]!, /^y\.brief unknown-source: /);
});

test('what cannot be read is said in the briefing that asks for it, and accuses no key', async (t) => {
  const folder = createFolder(t, {
    'a.brief': briefing('gone.yaml'),
    'b.brief': briefing('bad.yaml'),
    'bad.yaml': new Uint8Array([0x61, 0xff]),
    'c.brief': briefing('sub'),
    'd.brief': briefing('sources.yaml'),
    'sources.yaml': yaml,
  });
  mkdirSync(folder.at('sub'));
  const said = await messages(folder);
  assert.equal(said.length, 3);
  assert.match(said[0]!, /^a\.brief invalid-front-matter: .*gone\.yaml.*no such file/);
  assert.match(said[1]!, /^b\.brief invalid-front-matter: .*not UTF-8 at byte 2/);
  assert.match(said[2]!, /^c\.brief invalid-front-matter: .*it is a folder/);
});

test('a registry outside the workspace is refused, by path and through links', async (t) => {
  const folder = createFolder(t, {
    'repo/.git/HEAD': '',
    'repo/a.brief': briefing('../secret.yaml'),
    'repo/b.brief': briefing('link.yaml'),
    'repo/c.brief': briefing('dir/secret.yaml'),
    'repo/d.brief': briefing('/etc/hostname'),
    'repo/e.brief': briefing('https://example.org/sources.yaml'),
    'secret.yaml': yaml,
  });
  symlinkSync('../secret.yaml', folder.at('repo/link.yaml'));
  symlinkSync('..', folder.at('repo/dir'));
  const said = await messages(folder, [], 'repo');
  assert.equal(said.length, 5);
  for (const one of said.slice(0, 4)) assert.match(one, /outside the workspace/);
  assert.match(said[4]!, /not a path/);
});

test('a registry too large or a pipe is refused without reading it', async (t) => {
  const folder = createFolder(t, {
    'a.brief': briefing('big.yaml'),
    'big.yaml': `${yaml}# ${'x'.repeat(11 * 1024 * 1024)}\n`,
  });
  assert.match((await messages(folder))[0]!, /it has 11 MB but the limit is 10 MB/);
});

test('a broken entry leaves the others, and is reported where the registry is named', async (t) => {
  const folder = createFolder(t, {
    'a.brief': briefing('lib.bib', 'good'),
    'lib.bib': '@report{good, title = {Log}, date = {2026}}\n@report{bad, title = {Log\n',
  });
  const [message, ...others] = await messages(folder);
  assert.match(message!, /The registry lib\.bib was not read in full: lib\.bib:2:9: /);
  assert.deepEqual(others, []);
});
