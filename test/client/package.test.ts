// The VSIX: what is in it, how much it weighs, and that the same files make the same package. Needs the packer, which
// `npm run package` installs; a machine that cannot get it skips this and says so.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { unzippedText, type ZipEntry, zipEntries } from '../support/zip-entries.ts';

mkdirSync('.build', { recursive: true });
const folder = path.resolve(mkdtempSync('.build/package-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const file = path.join(folder, 'first.vsix');
const made = spawnSync(process.execPath, ['server/tools/package.mjs', file], { encoding: 'utf8' });
const why =
  made.status === 0
    ? false
    : /npm ci|ENOTFOUND|network/.test(made.stderr) && !process.env['CI']
      ? 'the packer is not installed and cannot be fetched'
      : false;

const expected = [
  '[Content_Types].xml',
  'extension.vsixmanifest',
  ...[
    'LICENSE.txt',
    'changelog.md',
    'dist/THIRD-PARTY-NOTICES.txt',
    'dist/bom.json',
    'dist/client.js',
    'dist/desk.js',
    'dist/extension-server.js',
    'dist/graph.js',
    'dist/importer.js',
    'dist/preview.css',
    'dist/preview.js',
    'l10n/bundle.l10n.json',
    'language-configuration-front-matter.json',
    'language-configuration.json',
    'media/briefing-dark.svg',
    'media/briefing-light.svg',
    'media/icon.png',
    'media/walkthrough/desk.md',
    'media/walkthrough/findings.md',
    'media/walkthrough/preview.md',
    'media/walkthrough/sources.md',
    'media/walkthrough/start.md',
    'media/walkthrough/tags.md',
    'package.json',
    'package.nls.json',
    'readme.md',
    'schemas/briefwright.schema.json',
    'seeds/templates/osint.brief',
    'seeds/templates/policy.brief',
    'snippets/briefing.json',
    'snippets/front-matter.json',
    'syntaxes/briefing-fence-tags.json',
    'syntaxes/briefing-fence.json',
    'syntaxes/briefing.json',
  ].map((name) => `extension/${name}`),
];

const kilobytes = (entries: readonly ZipEntry[]): number => entries.reduce((sum, { packed }) => sum + packed, 0) / 1000;

test('the package holds what the list says, and nothing else', { skip: why }, () => {
  assert.equal(made.status, 0, made.stderr);
  const names = zipEntries(readFileSync(file)).map(({ name }) => name);
  assert.deepEqual([...names].sort(), [...expected].sort());
});

test('it weighs at most 2.1 MB, and what a start loads at most 775 kB', { skip: why }, () => {
  const archive = readFileSync(file);
  const entries = zipEntries(archive);
  assert.ok(archive.length <= 2_100_000, `${archive.length} bytes`);
  const atStart = entries.filter(({ name }) =>
    /\/dist\/(?:client|extension-server)\.js$|\/package(?:\.nls)?\.json$|\/l10n\//.test(name),
  );
  assert.ok(kilobytes(atStart) <= 775, `${kilobytes(atStart)} kB`);
  assert.match(unzippedText(archive, 'extension/dist/graph.js'), /WebAssembly/);
  for (const name of ['client.js', 'extension-server.js']) {
    assert.doesNotMatch(
      unzippedText(archive, `extension/dist/${name}`),
      /WebAssembly/,
      `${name} holds the graph engine`,
    );
    assert.doesNotMatch(
      unzippedText(archive, `extension/dist/${name}`),
      /accept-encoding|readability/i,
      `${name} holds what fetches pages`,
    );
  }
});

test('the same files make the same package', { skip: why }, () => {
  const again = path.join(folder, 'second.vsix');
  const { status, stderr } = spawnSync(process.execPath, ['server/tools/package.mjs', again], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  assert.ok(readFileSync(again).equals(readFileSync(file)));
});
