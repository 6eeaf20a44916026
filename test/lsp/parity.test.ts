// The same text gives the same findings and fixes in the editor and on the command line: every seed, every case of every rule's fixture,
// and folders with configurations, ignore files, registries and archived texts.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import type * as lsp from 'vscode-languageserver';
import { createNodeHost } from '../../server/src/host/node-host.ts';
import { createFolder, today, type CliFolder, type JsonFinding, type JsonPlace } from '../support/cli.ts';
import { actionAbilities } from '../support/code-actions.ts';
import { readMarkers } from '../support/fixture.ts';
import { connectServer, pullingClient, type LspClient } from '../support/lsp-client.ts';
import { readRuleFixture } from '../support/rule-fixture.ts';

const severities = ['error', 'warning', 'info', 'hint'];

/** Without tab stops, so that the texts of fixes can be compared. */
const editor: lsp.ClientCapabilities = { ...pullingClient, textDocument: { ...pullingClient.textDocument, codeAction: actionAbilities } };

async function begin(t: TestContext, folder: CliFolder): Promise<LspClient> {
  const client = connectServer(t, { ...createNodeHost(), home: pathToFileURL(folder.at('home')).href, today: () => today });
  await client.start(folder.path, editor);
  return client;
}

const fromServer = ({ code, severity, message, range: { start, end } }: lsp.Diagnostic): unknown => ({
  rule: code,
  severity: severities[severity! - 1],
  message,
  at: [start.line + 1, start.character + 1, end.line + 1, end.character + 1],
});

const fromCommandLine = ({ rule, severity, message, start, end }: JsonFinding): unknown => ({ rule, severity, message, at: [start.line, start.column, end.line, end.column] });

interface Edit {
  readonly path: string;
  readonly start: JsonPlace;
  readonly end: JsonPlace;
  readonly newText: string;
}

/** The fixes of each finding of an open file: title, and each edit with the file that it is of. */
async function fixesFromServer(client: LspClient, folder: CliFolder, uri: string, findings: readonly JsonFinding[]): Promise<readonly unknown[]> {
  const range: lsp.Range = { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } };
  const actions = await client.request<lsp.CodeAction[]>('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [], only: ['quickfix'] } });
  const fixes = actions.filter(({ title }) => !/^(?:Disable|Fix all) /.test(title));
  return findings.map((finding) => fixes.filter(({ diagnostics }) => diagnostics!.some((one) => JSON.stringify(fromServer(one)) === JSON.stringify(fromCommandLine(finding)))).map(({ title, edit }) => ({
    title,
    edits: Object.entries(edit!.changes!).flatMap(([at, edits]) => edits.map(({ range: { start, end }, newText }) => [decodeURIComponent(at.slice(uriOf(folder, '').length)), start.line + 1, start.character + 1, end.line + 1, end.character + 1, newText])),
  })));
}

const fixesFromCommandLine = ({ fixes }: JsonFinding): unknown =>
  fixes.map(({ title, edits }) => ({
    title,
    edits: (edits as readonly Edit[]).map(({ path: at, start, end, newText }) => [at, start.line, start.column, end.line, end.column, newText]),
  }));

/** Compares what is said of every file the command line checks, open in the editor or not. */
async function assertParity(t: TestContext, files: Readonly<Record<string, string>>): Promise<number> {
  const folder = createFolder(t, files);
  const { json } = await folder.runJson(['lint']);
  const client = await begin(t, folder);
  const all = await client.request<{ readonly items: readonly (lsp.WorkspaceFullDocumentDiagnosticReport)[] }>('workspace/diagnostic', { previousResultIds: [] });
  const broken = new Set(all.items.filter(({ items }) => items.some(({ code }) => code === undefined)).map(({ uri }) => uri));
  const said = new Map(all.items.filter(({ uri }) => !broken.has(uri)).map(({ uri, items }) => [uri, items.map(fromServer)]));
  assert.deepEqual([...said.keys()].sort(), json.files.map(({ path: name }) => uriOf(folder, name)).sort());
  for (const { path: name, findings } of json.files) {
    const uri = uriOf(folder, name);
    assert.deepEqual(said.get(uri), findings.map(fromCommandLine), `${name}, closed`);
    await client.open(uri, folder.read(name));
    assert.deepEqual((await client.pull(uri)).items.map(fromServer), findings.map(fromCommandLine), `${name}, open`);
    assert.deepEqual(await fixesFromServer(client, folder, uri, findings), findings.map(fixesFromCommandLine), `fixes in ${name}`);
  }
  assert.equal(broken.size > 0, json.failures.length > 0, 'what cannot be checked');
  return json.files.reduce((sum, { findings }) => sum + findings.length, 0);
}

function uriOf(folder: CliFolder, name: string): string {
  return `${pathToFileURL(folder.path).href}/${name.split('/').map(encodeURIComponent).join('/')}`;
}

test('every seed', async (t) => {
  const names = readdirSync('seeds', { recursive: true }).map((file) => String(file).split(path.sep).join('/')).filter((file) => file.endsWith('.brief'));
  const found = await assertParity(t, Object.fromEntries(names.map((name) => [name, readFileSync(`seeds/${name}`, 'utf8')])));
  assert.ok(found > 10);
});

test('every case of every rule, with LF and with CR LF', async (t) => {
  const files: Record<string, string> = {};
  for (const fixture of readdirSync('test/rules')) {
    const id = fixture.replace(/\.md$/, '');
    for (const [index, { brief, config }] of readRuleFixture(readFileSync(`test/rules/${fixture}`, 'utf8')).entries()) {
      const { text } = readMarkers(brief, id);
      files[`${id}/${index}/lf.brief`] = text;
      files[`${id}/${index}/crlf.brief`] = text.replaceAll('\n', '\r\n');
      // `only` is a flag of the command line, not a key of configurations.
      if (config !== undefined && !/^only|^skip/m.test(config)) files[`${id}/${index}/.briefwrightrc`] = config;
    }
  }
  assert.ok((await assertParity(t, files)) > 100);
});

const cited = '---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\nregistry: REGISTRY\n---\n\nThe port closed. [@wire :: high] The pier burnt. Two ships sank. [@wires :: high]\n';
const registry = 'wire:\n  title: T\n  publisher: P\n  date: 2026-05-04\n  type: report\n  url: https://example.org/\n';

test('configurations, ignore files and registries', async (t) => {
  await assertParity(t, {
    '.briefwrightrc': 'profile: draft\nignores: [old/]\noverrides: [{files: "*.brief.md", rules: {unsourced-claim: hint}}, {files: final/, profile: release}]\n',
    '.gitignore': 'built/\n!built/kept.brief\n*.tmp.brief\n',
    'a.brief': cited.replace('REGISTRY', 'shared/r.yaml'),
    'b.brief.md': cited.replace('REGISTRY', '../outside.yaml'),
    'c c.brief': cited.replace('REGISTRY', 'missing.yaml'),
    'déjà/vu.brief': cited.replace('REGISTRY', 'https://example.org/r.yaml'),
    'final/a.brief': cited.replace('REGISTRY', '../shared/broken.yaml'),
    'final/bib.brief': cited.replace('REGISTRY', '../shared/r.bib'),
    'final/package.json': '{"briefwright": {"rules": {"missing-confidence": "off"}}}',
    'inner/briefwright.config.yaml': 'root: true\nextends: ../shared/base.yaml\nregistry: [../shared/r.yaml]\n',
    'inner/deep/a.brief': cited.replace('REGISTRY', '[]'),
    'old/a.brief': cited,
    'built/kept.brief': cited,
    'x.tmp.brief': cited,
    'node_modules/p/a.brief': cited,
    '.hidden/a.brief': cited,
    'md/yes.md': cited.replace('REGISTRY', '../shared/r.yaml'),
    'md/no.md': '# No\n\nThe port closed.\n',
    'shared/r.yaml': registry,
    'shared/broken.yaml': 'wire: [\n',
    'shared/r.bib': '@report{wire, title = {T}, institution = {P}, year = {2026}, url = {https://example.org/}}\n',
    'shared/base.yaml': 'rules: {unsourced-claim: info}\n',
  });
});

test('a broken configuration leaves its files unchecked, and says so', async (t) => {
  await assertParity(t, { 'bad/.briefwrightrc': 'profile: drft\n', 'bad/a.brief': cited, 'loop/.briefwrightrc': 'extends: other.yaml\n', 'loop/other.yaml': 'extends: .briefwrightrc\n', 'loop/a.brief': cited, 'good/a.brief': cited });
});

test('archived texts', async (t) => {
  const source = (id: string, more: string): string => `  ${id}: {title: ${id}, publisher: P, date: 2026-05-04, type: report${more}}\n`;
  const claims = 'The harbour master closed the port at noon.\n\nNo pilot was on duty that night. Two tugs lay at the quay.\n\n> We will not withdraw.\n\n[:: high] The wind came from the west.\n';
  const text = `---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\nregistry: [shared/r.yaml]\nsources:\n${source('wire', ', text: archive/wire.txt')}${source('gone', ', text: ../gone.txt')}${source('old', ', status: retracted, text: archive/log.txt')}${source('log', ', text: archive/log.txt')}---\n\n${claims}`;
  const log = '# Log\n\nThe harbour master closed the port at noon, as the wind came from the west.\n\nOne of two tugs lay at the quay; no pilot was on duty.\n';
  await assertParity(t, {
    'a.brief': text,
    'desk/crlf.brief': text.replace('shared/', '../shared/').replaceAll('archive/', '../archive/').replaceAll('\n', '\r\n'),
    'archive/log.txt': log,
    'archive/wire.txt': `\ufeff${log.replaceAll('\n', '\r\n')}`,
    'shared/r.yaml': `${source('radio', ', text: radio.md').trim()}\n`,
    'shared/radio.md': '- “We will not withdraw,” she said.\n\n- Nothing else.\n',
  });
});
