// What is generated is not stale: the list of rules, their catalogue, the README's table, the configuration schema,
// the grammars, the words to translate, the icon, and what the extension's manifest says of rules and highlights.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { configSchema } from '../server/tools/config-schema.ts';
import { grammars } from '../server/tools/grammar.ts';
import { iconPixels, pixelsOf } from '../server/tools/icon.ts';
import { l10nBundle } from '../server/tools/l10n-bundle.ts';
import { deriveManifest, type Manifest } from '../server/tools/manifest.ts';
import { commandTable, settingTable, type TableManifest } from '../server/tools/manifest-tables.ts';
import { ruleCatalogue, ruleTable } from '../server/tools/rule-catalogue.ts';
import { ruleRegistry } from '../server/tools/rule-registry.ts';
import { filesBelow } from './support/source-files.ts';

const files = readdirSync('server/src/core/lint/rules').filter((file) => file.endsWith('.ts'));
const registry = await ruleRegistry(files);
const stale = 'is stale; run `npm run generate`';

const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;
const derived = deriveManifest(readJson<Manifest>('package.json'), readJson('package.nls.json'), registry.rules);

for (const [file, content] of [
  ['server/src/core/lint/registry.generated.ts', registry.source],
  ['docs/rules.md', ruleCatalogue(registry.rules, registry.examples)],
  ['schemas/briefwright.schema.json', configSchema(registry.rules)],
  ...Object.entries(grammars(registry.rules)).map(([file, content]) => [`syntaxes/${file}`, content] as const),
  [
    'l10n/bundle.l10n.json',
    l10nBundle(
      Object.fromEntries(
        filesBelow('client')
          .filter((file) => file.endsWith('.ts'))
          .map((file) => [file, readFileSync(file, 'utf8')]),
      ),
    ),
  ],
  ['package.json', `${JSON.stringify(derived.manifest, null, 2)}\n`],
  ['package.nls.json', `${JSON.stringify(derived.texts, null, 2)}\n`],
] as const) {
  test(`${file} is what the rules make it`, () =>
    assert.equal(readFileSync(file, 'utf8'), content, `${file} ${stale}`));
}

test('the icon is what its drawing makes it', () => {
  assert.ok(
    Buffer.from(pixelsOf(readFileSync('media/icon.png')) ?? []).equals(iconPixels()),
    `media/icon.png ${stale}`,
  );
});

test('README.md has the table of rules', () => {
  if (existsSync('README.md'))
    assert.ok(readFileSync('README.md', 'utf8').includes(`\n${ruleTable(registry.rules)}`), `README.md ${stale}`);
});

test('docs/vscode.md has the tables of commands and settings', () => {
  const page = readFileSync('docs/vscode.md', 'utf8');
  const manifest = derived.manifest as unknown as TableManifest;
  for (const table of [commandTable(manifest, derived.texts), settingTable(manifest, derived.texts)])
    assert.ok(page.includes(`\n${table}`), `docs/vscode.md ${stale}`);
});

test('the order in which files are listed changes nothing', async () => {
  assert.equal((await ruleRegistry([...files].reverse())).source, registry.source);
});

test('a rule whose file is named after something else is refused', async () => {
  await assert.rejects(ruleRegistry(['no-such-rule.ts']), /no-such-rule/);
});
