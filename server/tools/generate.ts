// Writes everything that can be derived: the list of rules, their catalogue, the tables of README and docs/vscode.md, the
// configuration schema, the grammars, the words to translate, the icon, and what the extension's manifest says of rules and highlights.
// `npm run generate` writes; with --check it only says what is stale and exits 1.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { configSchema } from './config-schema.ts';
import { formatTable } from './format-table.ts';
import { grammars } from './grammar.ts';
import { iconFile, iconPixels, pixelsOf } from './icon.ts';
import { l10nBundle } from './l10n-bundle.ts';
import { deriveManifest, type Manifest } from './manifest.ts';
import { commandTable, settingTable, type TableManifest } from './manifest-tables.ts';
import { ruleCatalogue, ruleTable } from './rule-catalogue.ts';
import { ruleRegistry } from './rule-registry.ts';

const isCheck = process.argv.includes('--check');
const stale: string[] = [];

function put(file: string, content: string | Uint8Array): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return;
  stale.push(file);
  if (isCheck) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Replaces what stands between `<!-- NAME -->` and `<!-- /NAME -->`. */
function putBetween(file: string, name: string, content: string): void {
  const text = readFileSync(file, 'utf8');
  const start = text.indexOf(`<!-- ${name} -->`);
  const end = text.indexOf(`<!-- /${name} -->`);
  if (start < 0 || end < start) throw new Error(`${file} has no markers <!-- ${name} -->`);
  put(file, `${text.slice(0, start)}<!-- ${name} -->\n\n${content}\n${text.slice(end)}`);
}

/** What the client is made of, by path. */
function clientSources(): Readonly<Record<string, string>> {
  const files = readdirSync('client', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return Object.fromEntries(files.map((file) => [file, readFileSync(path.join('client', file), 'utf8')]));
}

const ruleFiles = readdirSync('server/src/core/lint/rules').filter((file) => file.endsWith('.ts'));
const registry = await ruleRegistry(ruleFiles);
put('server/src/core/lint/registry.generated.ts', registry.source);
put('docs/rules.md', ruleCatalogue(registry.rules, registry.examples));
put('schemas/briefwright.schema.json', configSchema(registry.rules));
for (const [file, grammar] of Object.entries(grammars(registry.rules))) put(`syntaxes/${file}`, grammar);
const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;
const derived = deriveManifest(readJson<Manifest>('package.json'), readJson('package.nls.json'), registry.rules);
put('package.json', `${JSON.stringify(derived.manifest, null, 2)}\n`);
put('package.nls.json', `${JSON.stringify(derived.texts, null, 2)}\n`);
const tabled = derived.manifest as unknown as TableManifest;
putBetween('docs/vscode.md', 'commands', commandTable(tabled, derived.texts));
putBetween('docs/vscode.md', 'settings', settingTable(tabled, derived.texts));
put('l10n/bundle.l10n.json', l10nBundle(clientSources()));
// Compression differs between versions of Node, pixels do not.
const icon = 'media/icon.png';
if (!existsSync(icon) || !Buffer.from(pixelsOf(readFileSync(icon)) ?? []).equals(iconPixels())) put(icon, iconFile());
if (existsSync('README.md')) {
  putBetween('README.md', 'rules', ruleTable(registry.rules));
  putBetween('README.md', 'formats', await formatTable());
}

if (stale.length > 0) {
  console.log(`${isCheck ? 'stale, run `npm run generate`' : 'written'}: ${stale.join(', ')}`);
  if (isCheck) process.exitCode = 1;
}
