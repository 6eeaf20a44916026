// An editor that watches no files, or refuses to, is answered with what is on disk all the same: it is looked at again when a briefing
// is opened, saved or asked about, and not at every keystroke.

import assert from 'node:assert/strict';
import { rmSync, truncateSync } from 'node:fs';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type * as lsp from 'vscode-languageserver';
import { createNodeHost } from '../../server/src/host/node-host.ts';
import { type CliFolder, createFolder, today } from '../support/cli.ts';
import { connectServer, type LspClient, pullingClient } from '../support/lsp-client.ts';

/** As `pullingClient`, without a word about files. */
const watchingNothing: lsp.ClientCapabilities = {
  ...pullingClient,
  workspace: { configuration: true, diagnostics: { refreshSupport: true } },
};

/** Gets what is pushed, and asks for nothing. */
const plainClient: lsp.ClientCapabilities = {};

interface Desk {
  readonly folder: CliFolder;
  readonly client: LspClient;
  uriOf(name: string): string;
  /** The rules that are broken in the open briefing `name`, asked for after `seconds`. */
  rules(name: string, seconds?: number): Promise<readonly unknown[]>;
  /** How often the disk was asked whether something changed. */
  looks(): number;
  wait(seconds: number): void;
}

async function begin(
  t: TestContext,
  files: Readonly<Record<string, string>>,
  capabilities: lsp.ClientCapabilities = watchingNothing,
): Promise<Desk> {
  const folder = createFolder(t, { '.git/HEAD': '', ...files });
  let clock = 0;
  let looks = 0;
  const host = createNodeHost();
  const client = connectServer(t, {
    ...host,
    home: pathToFileURL(folder.at('home')).href,
    today: () => today,
    now: () => host.now() + clock,
    stamp: (uri) => (looks++, host.stamp(uri)),
  });
  await client.start(folder.path, capabilities);
  const wait = (seconds: number): void => void (clock += seconds * 1000);
  const uriOf = (name: string): string => pathToFileURL(folder.at(name)).href;
  return {
    folder,
    client,
    uriOf,
    wait,
    looks: () => looks,
    async rules(name, seconds = 2) {
      wait(seconds);
      return rulesOf((await client.pull(uriOf(name))).items);
    },
  };
}

const rulesOf = (items: readonly lsp.Diagnostic[]): readonly unknown[] => items.map(({ code }) => code ?? 'broken');

const source = 'title: T, publisher: P, date: 2026-05-04, type: report, access: issuer';
const briefing = (more: string, body = 'The port closed. [@log :: high]{#closed}\n'): string =>
  `---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\ncutoff: 2026-05-06\n${more}---\n\n${body}`;
const own = `sources: {log: {${source}}}\n`;

/** What is on disk at first, what happens to it, and what is found in `a.brief` before and after. */
const cases: readonly {
  readonly what: string;
  readonly files: Readonly<Record<string, string>>;
  readonly change: (folder: CliFolder) => void;
  readonly before: readonly unknown[];
  readonly after: readonly unknown[];
}[] = [
  {
    what: 'a registry',
    files: { 'a.brief': briefing('registry: r.yaml\n'), 'r.yaml': `logs: {${source}}\n` },
    change: (folder) => folder.write('r.yaml', `log: {${source}}\n`),
    before: ['unknown-source'],
    after: [],
  },
  {
    what: 'a registry that was not there',
    files: { 'a.brief': briefing('registry: r.yaml\n') },
    change: (folder) => folder.write('r.yaml', `log: {${source}}\n`),
    before: ['invalid-front-matter'],
    after: [],
  },
  {
    what: 'a configuration',
    files: { 'a.brief': briefing('', 'The port closed.\n'), '.briefwrightrc': 'rules: {unsourced-claim: off}\n' },
    change: (folder) => folder.write('.briefwrightrc', 'rules: {unsourced-claim: hint}\n'),
    before: [],
    after: ['unsourced-claim'],
  },
  {
    what: 'a configuration that was not there',
    files: { 'a.brief': briefing('', 'The port closed.\n') },
    change: (folder) => folder.write('.briefwrightrc', 'rules: {unsourced-claim: off}\n'),
    before: ['unsourced-claim'],
    after: [],
  },
  {
    what: 'a configuration that changes, by what it extends',
    files: {
      'a.brief': briefing('', 'The port closed.\n'),
      '.briefwrightrc': 'extends: base.yaml\n',
      'base.yaml': 'rules: {unsourced-claim: off}\n',
    },
    change: (folder) => folder.write('base.yaml', 'profile: review\n'),
    before: [],
    after: ['unsourced-claim'],
  },
  {
    what: 'an archived text that goes',
    files: {
      'a.brief': briefing(`sources: {log: {${source}, text: log.txt}}\n`),
      'log.txt': 'The port closed.\n',
    },
    change: (folder) => rmSync(folder.at('log.txt')),
    before: [],
    after: ['archive-missing'],
  },
  {
    what: 'an archived text that comes',
    files: { 'a.brief': briefing(`sources: {log: {${source}, text: log.txt}}\n`) },
    change: (folder) => folder.write('log.txt', 'The port closed.\n'),
    before: ['archive-missing'],
    after: [],
  },
  {
    what: 'an edition',
    files: {
      'a.brief': briefing(`supersedes: old.brief\n${own}`),
      'old.brief': briefing(own),
    },
    change: (folder) => folder.write('old.brief', briefing(own, 'The port closed. [@log :: low]{#closed}\n')),
    before: [],
    after: ['unexplained-change'],
  },
];

for (const { what, files, change, before, after } of cases) {
  test(`${what} is noticed when the briefing is asked about`, async (t) => {
    const { folder, client, rules, uriOf } = await begin(t, files);
    await client.open(uriOf('a.brief'), folder.read('a.brief'));
    assert.deepEqual(await rules('a.brief'), before);
    change(folder);
    assert.deepEqual(await rules('a.brief'), after);
    assert.deepEqual(await rules('a.brief'), after, 'and it stays so');
  });

  test(`${what} is noticed when the briefing is saved, and pushed`, async (t) => {
    const { folder, client, uriOf } = await begin(t, files, plainClient);
    const uri = uriOf('a.brief');
    const becomes = async (wanted: readonly unknown[], from: number): Promise<void> => {
      const isWanted = (params: lsp.PublishDiagnosticsParams): boolean =>
        params.uri === uri && JSON.stringify(rulesOf(params.diagnostics)) === JSON.stringify(wanted);
      await client.next(
        ({ method, params }) =>
          method === 'textDocument/publishDiagnostics' && isWanted(params as lsp.PublishDiagnosticsParams),
        from,
      );
    };
    await client.open(uri, folder.read('a.brief'));
    await becomes(before, 0);
    change(folder);
    const from = client.received.length;
    await client.notify('textDocument/didSave', { textDocument: { uri } });
    await becomes(after, from);
  });
}

test('what changed while a briefing was closed is noticed as it is opened', async (t) => {
  const { folder, client, rules, uriOf } = await begin(t, {
    'a.brief': briefing('registry: r.yaml\n'),
    'b.brief': briefing('registry: r.yaml\n'),
    'r.yaml': `log: {${source}}\n`,
  });
  await client.open(uriOf('a.brief'), folder.read('a.brief'));
  assert.deepEqual(await rules('a.brief'), []);
  folder.write('r.yaml', `logs: {${source}}\n`);
  await client.open(uriOf('b.brief'), folder.read('b.brief'));
  assert.deepEqual(await rules('b.brief', 0), ['unknown-source']);
  assert.deepEqual(await rules('a.brief', 0), ['unknown-source'], 'what was read is shared');
});

test('an ignore file that comes takes briefings out, and one that goes lets them in again', async (t) => {
  const { folder, client, rules, uriOf } = await begin(t, {
    'a.brief': briefing(own),
    'built/b.brief': briefing('', 'The port closed.\n'),
  });
  const reported = async (): Promise<readonly string[]> => {
    await rules('a.brief');
    const { items } = await client.request<{ items: readonly lsp.WorkspaceFullDocumentDiagnosticReport[] }>(
      'workspace/diagnostic',
      { previousResultIds: [] },
    );
    return items.map(({ uri }) => uri.slice(`${uriOf('')}/`.length)).sort();
  };
  await client.open(uriOf('a.brief'), folder.read('a.brief'));
  assert.deepEqual(await reported(), ['a.brief', 'built/b.brief']);
  folder.write('.gitignore', 'built/\n');
  assert.deepEqual(await reported(), ['a.brief']);
  rmSync(folder.at('.gitignore'));
  assert.deepEqual(await reported(), ['a.brief', 'built/b.brief']);
});

test('the disk is not looked at with every keystroke, and no more once nothing changes', async (t) => {
  const { folder, client, rules, uriOf, looks, wait } = await begin(t, {
    'a.brief': briefing('registry: r.yaml\n'),
    'r.yaml': `log: {${source}}\n`,
  });
  const text = folder.read('a.brief');
  await client.open(uriOf('a.brief'), text);
  assert.deepEqual(await rules('a.brief'), []);
  await client.request('workspace/diagnostic', { previousResultIds: [] });
  const ofOne = await (async (): Promise<number> => {
    const from = looks();
    await rules('a.brief');
    return looks() - from;
  })();
  assert.ok(ofOne > 0 && ofOne < 100, String(ofOne));
  const from = looks();
  const refreshes = client.received.length;
  wait(2);
  for (let version = 2; version < 32; version++) {
    await client.change(uriOf('a.brief'), version, [{ text: `${text}\n\nMore ${version}.\n` }]);
    await client.pull(uriOf('a.brief'));
  }
  // A slow machine may take more than a second over it.
  assert.ok(looks() - from <= 10 * ofOne, `${looks() - from} looks, ${ofOne} each time`);
  assert.ok(looks() > from);
  assert.deepEqual(
    client.received.slice(refreshes).filter(({ method }) => method.endsWith('/refresh')),
    [],
  );
});

test('what is too large is refused without an option that no editor has; the command line names it', async (t) => {
  const { folder, client, uriOf, wait } = await begin(t, { 'a.brief': briefing('registry: r.yaml\n'), 'r.yaml': '' });
  truncateSync(folder.at('r.yaml'), 11 * 1024 * 1024);
  await client.open(uriOf('a.brief'), folder.read('a.brief'));
  wait(2);
  const said = (await client.pull(uriOf('a.brief'))).items.map(({ message }) => String(message)).join('\n');
  assert.match(said, /it has 11 MB but the limit is 10 MB/);
  assert.doesNotMatch(said, /--/);
  const { stdout } = await folder.run(['lint', 'a.brief', '--format', 'compact']);
  assert.match(stdout, /it has 11 MB but the limit is 10 MB; raise it with --max-size/);
});
