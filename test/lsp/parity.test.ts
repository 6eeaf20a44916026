// The same text gives the same findings, messages and fixes in the editor and on the command line: every seed, every case of
// every rule's fixture, and folders with configurations, ignore files, registries and archived texts.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type * as lsp from 'vscode-languageserver';
import { createNodeHost } from '../../server/src/host/node-host.ts';
import { type CliFolder, createFolder, type JsonEdit, type JsonFinding, today } from '../support/cli.ts';
import { readMarkers } from '../support/fixture.ts';
import { connectServer, type LspClient, pullingClient } from '../support/lsp-client.ts';
import { textAfter } from '../support/random-changes.ts';
import { readRuleFixture } from '../support/rule-fixture.ts';

/** Takes plain edits, asks for those that are not sent at once. */
const fixingClient: lsp.ClientCapabilities = {
  ...pullingClient,
  textDocument: {
    ...pullingClient.textDocument,
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      isPreferredSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
};

const severities = ['error', 'warning', 'info', 'hint'];

async function begin(t: TestContext, folder: CliFolder): Promise<LspClient> {
  const client = connectServer(t, {
    ...createNodeHost(),
    home: pathToFileURL(folder.at('home')).href,
    today: () => today,
  });
  await client.start(folder.path, fixingClient);
  return client;
}

const fromServer = ({ code, severity, message, range: { start, end } }: lsp.Diagnostic): unknown => ({
  rule: code,
  severity: severities[severity! - 1],
  message,
  at: [start.line + 1, start.character + 1, end.line + 1, end.character + 1],
});

const fromCommandLine = ({ rule, severity, message, start, end }: JsonFinding): unknown => ({
  rule,
  severity,
  message,
  at: [start.line, start.column, end.line, end.column],
});

/** Entries of the lightbulb that are no fix of a rule. */
const ownEntries = /^(?:Apply all|Disable|Explain) /;

/** Every fix of the file as the editor gets it, by the finding it fixes, in the order in which it is offered. */
async function fixesFromServer(
  client: LspClient,
  folder: CliFolder,
  uri: string,
): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const range = { start: { line: 0, character: 0 }, end: { line: 2 ** 31 - 1, character: 0 } };
  const actions = await client.request<readonly lsp.CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context: { diagnostics: [], only: ['quickfix'] },
  });
  const byFinding = new Map<string, unknown[]>();
  for (const action of actions) {
    if (ownEntries.test(action.title)) continue;
    const { edit } = action.edit ? action : await client.request<lsp.CodeAction>('codeAction/resolve', action);
    assert.equal(action.diagnostics?.length, 1, action.title);
    const key = JSON.stringify(fromServer(action.diagnostics![0]!));
    const fixes = byFinding.get(key) ?? [];
    fixes.push({
      // The lightbulb also says which of several sentences a fix is for.
      title: action.title.replace(/ \(in “[^“”]*”\)$/, ''),
      isPreferred: action.isPreferred === true,
      edits: Object.entries(edit!.changes!).flatMap(([file, edits]) =>
        edits.map((one) => editFromServer(folder, file, one)),
      ),
    });
    byFinding.set(key, fixes);
  }
  return byFinding;
}

const editFromServer = (folder: CliFolder, uri: string, { range: { start, end }, newText }: lsp.TextEdit): unknown => ({
  path: path.relative(folder.path, fileURLToPath(uri)).split(path.sep).join('/'),
  at: [start.line + 1, start.character + 1, end.line + 1, end.character + 1],
  newText,
});

/** Of several safe fixes the first is the one that an editor may make unasked. */
function fixesFromCommandLine({ fixes }: JsonFinding): readonly unknown[] {
  const preferred = fixes.find(({ kind }) => kind === 'safe');
  return fixes.map((fix) => ({
    title: fix.title,
    isPreferred: fix === preferred,
    edits: byFile(fix.edits).map(({ path: file, start, end, newText }) => ({
      path: file,
      at: [start.line, start.column, end.line, end.column],
      newText,
    })),
  }));
}

/** In the order in which the files come up first. */
function byFile(edits: readonly JsonEdit[]): readonly JsonEdit[] {
  return [...new Set(edits.map(({ path: file }) => file))].flatMap((file) =>
    edits.filter(({ path: own }) => own === file),
  );
}

/** The text after all safe fixes, as the editor makes them. */
async function fixedByServer(client: LspClient, uri: string, text: string): Promise<string> {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const [all] = await client.request<readonly lsp.CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context: { diagnostics: [], only: ['source.fixAll.briefwright'] },
  });
  const edits = all?.edit?.changes?.[uri] ?? [];
  // From the last to the first, so that each stands where it says.
  return [...edits]
    .reverse()
    .reduce((after, { range: place, newText }) => textAfter(after, { range: place, text: newText }, 'utf-16'), text);
}

/** Compares what is said of every file the command line checks, open in the editor or not. */
async function assertParity(
  t: TestContext,
  files: Readonly<Record<string, string>>,
  prepare: (folder: CliFolder) => void = () => {},
): Promise<{ readonly findings: number; readonly fixes: number; readonly mended: number }> {
  const folder = createFolder(t, files);
  prepare(folder);
  const { json } = await folder.runJson(['lint']);
  const client = await begin(t, folder);
  const all = await client.request<{ readonly items: readonly lsp.WorkspaceFullDocumentDiagnosticReport[] }>(
    'workspace/diagnostic',
    { previousResultIds: [] },
  );
  const broken = new Set(
    all.items.filter(({ items }) => items.some(({ code }) => code === undefined)).map(({ uri }) => uri),
  );
  const said = new Map(
    all.items.filter(({ uri }) => !broken.has(uri)).map(({ uri, items }) => [uri, items.map(fromServer)]),
  );
  assert.deepEqual([...said.keys()].sort(), json.files.map(({ path: name }) => uriOf(folder, name)).sort());
  let fixes = 0;
  const mended = new Map<string, string>();
  for (const { path: name, findings } of json.files) {
    const uri = uriOf(folder, name);
    assert.deepEqual(said.get(uri), findings.map(fromCommandLine), `${name}, closed`);
    await client.open(uri, folder.read(name));
    assert.deepEqual((await client.pull(uri)).items.map(fromServer), findings.map(fromCommandLine), `${name}, open`);
    const offered = await fixesFromServer(client, folder, uri);
    for (const finding of findings) {
      const expected = fixesFromCommandLine(finding);
      assert.deepEqual(
        offered.get(JSON.stringify(fromCommandLine(finding))) ?? [],
        expected,
        `${name}: fixes of ${finding.rule} at ${finding.start.line}:${finding.start.column}`,
      );
      fixes += expected.length;
    }
    assert.equal(
      [...offered.values()].flat().length,
      findings.reduce((sum, finding) => sum + finding.fixes.length, 0),
      `${name}: fixes of no finding`,
    );
    mended.set(name, await fixedByServer(client, uri, folder.read(name)));
  }
  const changed = [...mended].filter(([name, text]) => text !== folder.read(name)).length;
  await folder.run(['lint', '--fix']);
  for (const [name, text] of mended) assert.equal(text, folder.read(name), `${name}: all safe fixes`);
  assert.equal(broken.size > 0, json.failures.length > 0, 'what cannot be checked');
  return { findings: json.files.reduce((sum, { findings }) => sum + findings.length, 0), fixes, mended: changed };
}

function uriOf(folder: CliFolder, name: string): string {
  return `${pathToFileURL(folder.path).href}/${name.split('/').map(encodeURIComponent).join('/')}`;
}

test('every seed', async (t) => {
  const names = readdirSync('seeds', { recursive: true })
    .map((file) => String(file).split(path.sep).join('/'))
    .filter((file) => file.endsWith('.brief'));
  const { findings, fixes } = await assertParity(
    t,
    Object.fromEntries(names.map((name) => [name, readFileSync(`seeds/${name}`, 'utf8')])),
  );
  assert.ok(findings > 10 && fixes > 10);
});

test('every case of every rule, with LF and with CR LF', async (t) => {
  const files: Record<string, string> = {};
  for (const fixture of readdirSync('test/rules')) {
    const id = fixture.replace(/\.md$/, '');
    for (const [index, { brief, config, before }] of readRuleFixture(
      readFileSync(`test/rules/${fixture}`, 'utf8'),
    ).entries()) {
      const { text } = readMarkers(brief, id);
      files[`${id}/${index}/lf.brief`] = text;
      files[`${id}/${index}/crlf.brief`] = text.replaceAll('\n', '\r\n');
      if (before !== undefined) files[`${id}/${index}/before.brief`] = before;
      // `only` is a flag of the command line, not a key of configurations.
      if (config !== undefined && !/^only|^skip/m.test(config)) files[`${id}/${index}/.briefwrightrc`] = config;
    }
  }
  const { findings, fixes, mended } = await assertParity(t, files);
  assert.ok(findings > 100 && fixes > 100 && mended > 5);
});

const cited =
  '---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\nregistry: REGISTRY\n---\n\nThe port closed. [@wire :: high] The pier burnt. Two ships sank. [@wires :: high]\n';
const registry = 'wire:\n  title: T\n  publisher: P\n  date: 2026-05-04\n  type: report\n  url: https://example.org/\n';

test('configurations, ignore files and registries', async (t) => {
  await assertParity(t, {
    '.briefwrightrc':
      'profile: draft\nignores: [old/]\noverrides: [{files: "*.brief.md", rules: {unsourced-claim: hint}}, {files: final/, profile: release}]\n',
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

test('a repository whose `.git` is a link, to a folder or to nothing', {
  skip: process.platform === 'win32',
}, async (t) => {
  const files = {
    '.briefwrightrc': 'rules: {unsourced-claim: hint, missing-confidence: info}\n',
    'bare/HEAD': '',
    'sub/linked/a.brief': cited.replace('REGISTRY', '../r.yaml'),
    'sub/dangling/a.brief': cited.replace('REGISTRY', '../r.yaml'),
    'sub/r.yaml': registry,
  };
  const levels = async (folder: CliFolder): Promise<unknown> => {
    const { json } = await folder.runJson(['lint']);
    return json.files.map(({ path: name, findings }) => [
      name,
      findings.find(({ rule }) => rule === 'unsourced-claim')?.severity,
    ]);
  };
  await assertParity(t, files, (folder) => {
    symlinkSync('../../bare', folder.at('sub/linked/.git'));
    symlinkSync('nowhere', folder.at('sub/dangling/.git'));
  });
  const folder = createFolder(t, files);
  symlinkSync('../../bare', folder.at('sub/linked/.git'));
  symlinkSync('nowhere', folder.at('sub/dangling/.git'));
  assert.deepEqual(await levels(folder), [
    ['sub/dangling/a.brief', 'hint'],
    ['sub/linked/a.brief', 'error'],
  ]);
});

test('configurations and briefings that are links, to files, folders or nothing', {
  skip: process.platform === 'win32',
}, async (t) => {
  await assertParity(
    t,
    {
      'a/a.brief': cited,
      'b/a.brief': cited,
      'c/a.brief': cited,
      'real/settings.yaml': 'profile: draft\n',
    },
    (folder) => {
      symlinkSync('../real/settings.yaml', folder.at('a/.briefwrightrc'));
      symlinkSync('../real', folder.at('b/.briefwrightrc'));
      symlinkSync('a.brief', folder.at('c/b.brief'));
      symlinkSync('../a', folder.at('c/folder.brief'));
    },
  );
});

test('archived texts', async (t) => {
  const source = (id: string, more: string): string =>
    `  ${id}: {title: ${id}, publisher: P, date: 2026-05-04, type: report${more}}\n`;
  const claims =
    'The harbour master closed the port at noon.\n\nNo pilot was on duty that night. Two tugs lay at the quay.\n\n> We will not withdraw.\n\n[:: high] The wind came from the west.\n';
  const text = `---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\nregistry: [shared/r.yaml]\nsources:\n${source('wire', ', text: archive/wire.txt')}${source('gone', ', text: ../gone.txt')}${source('old', ', status: retracted, text: archive/log.txt')}${source('log', ', text: archive/log.txt')}---\n\n${claims}`;
  const log =
    '# Log\n\nThe harbour master closed the port at noon, as the wind came from the west.\n\nOne of two tugs lay at the quay; no pilot was on duty.\n';
  await assertParity(t, {
    'a.brief': text,
    'desk/crlf.brief': text
      .replace('shared/', '../shared/')
      .replaceAll('archive/', '../archive/')
      .replaceAll('\n', '\r\n'),
    'archive/log.txt': log,
    'archive/wire.txt': `\ufeff${log.replaceAll('\n', '\r\n')}`,
    'shared/r.yaml': `${source('radio', ', text: radio.md').trim()}\n`,
    'shared/radio.md': '- “We will not withdraw,” she said.\n\n- Nothing else.\n',
  });
});

test('editions before', async (t) => {
  const edition = (level: string, supersedes = ''): string =>
    `---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\ncutoff: 2026-05-06\n${supersedes === '' ? '' : `supersedes: ${supersedes}\n`}sources: {log: {title: T, publisher: P, date: 2026-05-04, type: report, access: issuer}}\n---\n\nThe port closed. [@log :: ${level}]{#closed}\n`;
  const { findings } = await assertParity(t, {
    'old/one.brief': edition('low'),
    'old/two.brief': edition('moderate', 'one.brief'),
    'three.brief': edition('high', 'old/two.brief'),
    'missing.brief': edition('high', 'gone.brief'),
    'itself.brief': edition('high', 'itself.brief'),
    'outside.brief': edition('high', '../outside.brief'),
    'address.brief': edition('high', 'https://example.org/a.brief'),
    'folder.brief': edition('high', 'old'),
  });
  assert.equal(findings, 7);
});

test('a broken configuration leaves its files unchecked, and says so', async (t) => {
  await assertParity(t, {
    'bad/.briefwrightrc': 'profile: drft\n',
    'bad/a.brief': cited,
    'loop/.briefwrightrc': 'extends: other.yaml\n',
    'loop/other.yaml': 'extends: .briefwrightrc\n',
    'loop/a.brief': cited,
    'good/a.brief': cited,
  });
});
