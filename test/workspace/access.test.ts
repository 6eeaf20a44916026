// What may be read and written, as a table: each kind of file, each way out of the workspace, on the command line and in the server.
// Every file that the program opens is looked at where the system is asked for it, so nothing can be read unseen.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fs, { mkdirSync, realpathSync, symlinkSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { createNodeHost } from '../../server/src/host/node-host.ts';
import { type CliFolder, createFolder } from '../support/cli.ts';
import { connectServer } from '../support/lsp-client.ts';

const briefing = (more = '', body = 'The port closed.'): string =>
  `---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\n${more}---\n\n${body}\n`;

/** One kind of file that is not the briefing asked about. */
interface Kind {
  /** What it holds where it is read. */
  readonly content: string;
  /** The name under which the folder has it, for what is found by its name; a link may stand there. */
  readonly foundAs?: string;
  /** The text of `a.brief` that names it, or files beside that do. */
  readonly namedBy?: (written: string) => Readonly<Record<string, string>>;
}

const kinds: Readonly<Record<string, Kind>> = {
  'a briefing': { content: briefing(), foundAs: 'b.brief' },
  'Markdown that may be a briefing': { content: briefing(), foundAs: 'b.md' },
  'a configuration': { content: 'profile: draft\n', foundAs: '.briefwrightrc.yaml' },
  'package.json': { content: '{"briefwright": {"profile": "draft"}}', foundAs: 'package.json' },
  'an ignore file': { content: 'nothing.brief\n', foundAs: '.briefwrightignore' },
  'what a configuration extends': {
    content: 'profile: draft\n',
    namedBy: (written) => ({ '.briefwrightrc.yaml': `extends: [${JSON.stringify(written)}]\n` }),
  },
  'a registry': {
    content: 'log: {title: Log}\n',
    namedBy: (written) => ({ 'a.brief': briefing(`registry: ${JSON.stringify(written)}\n`) }),
  },
  'a registry that a configuration names': {
    content: 'log: {title: Log}\n',
    namedBy: (written) => ({ '.briefwrightrc.yaml': `registry: ${JSON.stringify(written)}\n` }),
  },
  'an archived text': {
    content: 'The port closed at noon.\n',
    namedBy: (written) => ({
      'a.brief': briefing(
        `sources:\n  log: {title: Log, text: ${JSON.stringify(written)}}\n`,
        'They said “the port closed at noon”. [@log :: high]',
      ),
    }),
  },
  'an earlier edition': {
    content: briefing(),
    namedBy: (written) => ({ 'a.brief': briefing(`supersedes: ${JSON.stringify(written)}\n`) }),
  },
};

/** A way to a file that is not to be read; puts it there and gives its path as `desk/a.brief` writes it. */
type Way = (folder: CliFolder, content: string) => string;

const ways: Readonly<Record<string, Way>> = {
  'steps up': (folder, content) => put(folder, 'away/file', content, '../away/file'),
  'steps up through a folder': (folder, content) => put(folder, 'away/file', content, 'sub/../../away/file'),
  'an absolute path': (folder, content) => put(folder, 'away/file', content, folder.at('away/file')),
  'a link to a file': (folder, content) => {
    put(folder, 'away/file', content, '');
    symlinkSync('../away/file', folder.at('desk/link'));
    return 'link';
  },
  'a link to a link': (folder, content) => {
    put(folder, 'away/file', content, '');
    symlinkSync(folder.at('away/file'), folder.at('desk/first'));
    symlinkSync('first', folder.at('desk/second'));
    return 'second';
  },
  'a link to a folder': (folder, content) => {
    put(folder, 'away/file', content, '');
    symlinkSync('../away', folder.at('desk/link'));
    return 'link/file';
  },
  'a hidden folder': (folder, content) => put(folder, 'desk/.git/file', content, '.git/file'),
  'a hidden file, through a hidden folder': (folder, content) => put(folder, 'desk/.env', content, '.git/../.env'),
  'a link to a hidden file': (folder, content) => {
    put(folder, 'desk/.secret/file', content, '');
    symlinkSync('.secret/file', folder.at('desk/link'));
    return 'link';
  },
};

function put(folder: CliFolder, name: string, content: string, written: string): string {
  folder.write(name, content);
  return written;
}

/** Whether `file` is one that nobody may read; both are real. */
function isForbidden(file: string, folder: CliFolder): boolean {
  return /^(?:away|desk\/\.(?:git|secret|env))(?:\/|$)/.test(path.relative(folder.path, file).replaceAll('\\', '/'));
}

/** Real paths of the files and folders of `folder` that were opened while `work` ran. */
async function openedBy(folder: CliFolder, work: () => Promise<unknown>): Promise<readonly string[]> {
  const opened: string[] = [];
  const { openSync, readdirSync, readFileSync } = fs;
  const note = (file: unknown): void => {
    if (typeof file !== 'string' || !file.startsWith(folder.path)) return;
    opened.push(fs.existsSync(file) ? realpathSync(file) : file);
  };
  const spied = { openSync, readdirSync, readFileSync };
  const spy =
    <A extends readonly unknown[], R>(real: (...args: A) => R) =>
    (...args: A): R => {
      note(args[0]);
      return real(...args);
    };
  Object.assign(fs, { openSync: spy(openSync), readdirSync: spy(readdirSync), readFileSync: spy(readFileSync) });
  syncBuiltinESMExports();
  try {
    await work();
  } finally {
    Object.assign(fs, spied);
    syncBuiltinESMExports();
  }
  return opened;
}

/** Who looks at the folder. */
const places: Readonly<Record<string, (folder: CliFolder, t: TestContext) => Promise<unknown>>> = {
  'on the command line': (folder) => folder.run(['lint', '--format', 'pretty', '.'], { cwd: 'desk' }),
  'in the server': async (folder, t) => {
    const client = connectServer(t, { ...createNodeHost(), home: pathToFileURL(folder.at('home')).href });
    await client.start(folder.at('desk'));
    await client.next(({ method }) => method === 'workspace/diagnostic/refresh');
    const uri = pathToFileURL(folder.at('desk/a.brief')).href;
    await client.open(uri, folder.read('desk/a.brief'));
    await client.pull(uri);
    await client.request('workspace/diagnostic', { previousResultIds: [] });
    await client.request('textDocument/hover', { textDocument: { uri }, position: { line: 6, character: 2 } });
    await client.request('shutdown');
  },
};

function createDesk(t: TestContext): CliFolder {
  const folder = createFolder(t, { 'desk/.git/HEAD': '', 'desk/a.brief': briefing() });
  mkdirSync(folder.at('desk/sub'));
  mkdirSync(folder.at('away'));
  return folder;
}

for (const [what, { content, foundAs, namedBy }] of Object.entries(kinds)) {
  for (const [where, look] of Object.entries(places)) {
    test(`${what} in the workspace is read ${where}`, async (t) => {
      const folder = createDesk(t);
      const name = foundAs ?? 'file';
      folder.write(`desk/${name}`, content);
      for (const [file, text] of Object.entries(namedBy?.(name) ?? {})) folder.write(`desk/${file}`, text);
      const opened = await openedBy(folder, () => look(folder, t));
      assert.ok(opened.includes(folder.at(`desk/${name}`)), opened.join('\n'));
    });
    for (const [how, go] of Object.entries(ways)) {
      if (foundAs !== undefined && !how.includes('link')) continue;
      test(`${what} is not read ${where} by ${how}`, async (t) => {
        const folder = createDesk(t);
        const written = go(folder, content);
        if (foundAs !== undefined) symlinkSync(written, folder.at(`desk/${foundAs}`));
        for (const [file, text] of Object.entries(namedBy?.(written) ?? {})) folder.write(`desk/${file}`, text);
        const opened = await openedBy(folder, () => look(folder, t));
        assert.ok(opened.includes(folder.at('desk')), 'nothing was looked at');
        assert.deepEqual(
          opened.filter((file) => isForbidden(file, folder)),
          [],
        );
      });
    }
  }
}

for (const [how, go] of Object.entries(ways)) {
  test(`what is not read by ${how} is said, and the run does not count as clean`, async (t) => {
    const folder = createDesk(t);
    const written = go(folder, 'log: {title: Log}\n');
    folder.write('desk/a.brief', briefing(`registry: ${JSON.stringify(written)}\n`));
    const { code, stdout } = await folder.run(['lint', '--format', 'compact', '.'], { cwd: 'desk' });
    assert.equal(code, 1, stdout);
    assert.match(stdout, /lies outside the workspace|it is hidden/);
  });
}

test('a briefing, a folder and an ignore file behind a link are failures of the run, named or found', async (t) => {
  const folder = createDesk(t);
  folder.write('away/b.brief', briefing());
  symlinkSync('../away/b.brief', folder.at('desk/b.brief'));
  symlinkSync('../away', folder.at('desk/linked'));
  symlinkSync('../away/b.brief', folder.at('desk/.briefwrightignore'));
  for (const operand of ['.', 'b.brief', 'linked', 'linked/b.brief']) {
    const { code, stderr } = await folder.run(['lint', operand], { cwd: 'desk' });
    assert.equal(code, 2, operand);
    assert.match(stderr, /a link that leads out of the workspace/, operand);
  }
  assert.match((await folder.run(['lint', '.'], { cwd: 'desk' })).stderr, /\.briefwrightignore: it is a link/);
});

test('another repository behind a link is no part of this one; named by its own path it may be read', async (t) => {
  const folder = createDesk(t);
  folder.write('away/.git/HEAD', '');
  folder.write('away/b.brief', briefing());
  symlinkSync('../away', folder.at('desk/linked'));
  assert.equal((await folder.run(['lint', 'linked/b.brief'], { cwd: 'desk' })).code, 2);
  assert.notEqual((await folder.run(['lint', '../away/b.brief'], { cwd: 'desk' })).code, 2);
});

for (const command of [['lint', '--fix'], ['fmt']] as const) {
  test(`${command.join(' ')} writes through a link within the workspace, and through none that leads out`, async (t) => {
    const rough = briefing('sources: {log: {title: Log}}\n', 'The port closed [@log::high].');
    const folder = createDesk(t);
    for (const name of ['away/out.brief', 'desk/.git/hidden.brief', 'desk/sub/in.brief']) folder.write(name, rough);
    symlinkSync('../away/out.brief', folder.at('desk/out.brief'));
    symlinkSync('.git/hidden.brief', folder.at('desk/hidden.brief'));
    symlinkSync('sub/in.brief', folder.at('desk/in.brief'));
    for (const name of ['out.brief', 'hidden.brief', 'in.brief'])
      await folder.run([...command, name, '--no-config'], { cwd: 'desk' });
    assert.equal(folder.read('away/out.brief'), rough);
    assert.equal(folder.read('desk/.git/hidden.brief'), rough);
    if (command[0] === 'fmt') assert.notEqual(folder.read('desk/sub/in.brief'), rough);
    assert.ok(fs.lstatSync(folder.at('desk/in.brief')).isSymbolicLink());
  });
}

const copyNames: readonly (readonly [written: string, why: RegExp])[] = [
  ['log.txt', /only written below the folder `archive`/],
  ['Makefile', /only written below the folder `archive`/],
  ['archive/../log.txt', /only written below the folder `archive`/],
  ['archive', /only written below the folder `archive`/],
  ['sources.yaml', /only written below the folder `archive`/],
  ['.git/hooks/pre-commit', /it is hidden/],
  ['archive/../.vscode/settings.json', /it is hidden/],
  ['.briefwrightrc.yaml', /it is hidden/],
  ['archive/.hidden/log.txt', /it is hidden/],
  ['archive/.log.txt', /it is hidden/],
  ['archive/run.sh', /end in \.txt or \.md/],
  ['archive/Makefile', /end in \.txt or \.md/],
  ['archive/linked.txt', /reached through a link/],
  ['archive/folder/log.txt', /reached through a link/],
  ['archive/out/log.txt', /outside the workspace/],
  ['../away/archive/log.txt', /outside the workspace/],
];

test('archive --again writes a copy where copies lie, and nowhere else, whatever a declaration says', async (t) => {
  for (const [written, why] of copyNames) {
    const folder = createDesk(t);
    const source = `sources:\n  log: {title: Log, url: "https://example.org/", text: ${JSON.stringify(written)}}\n`;
    folder.write('desk/a.brief', briefing(source));
    folder.write('desk/page.txt', 'Words of a page.\n');
    folder.write('desk/real.txt', 'Mine.\n');
    mkdirSync(folder.at('desk/archive'));
    symlinkSync('../real.txt', folder.at('desk/archive/linked.txt'));
    symlinkSync('../sub', folder.at('desk/archive/folder'));
    symlinkSync('../../away', folder.at('desk/archive/out'));
    const before = listing(folder.path);
    const { code, stderr } = await folder.run(['archive', 'a.brief', '@log', '--again', '--from', 'page.txt'], {
      cwd: 'desk',
    });
    assert.equal(code, 1, written);
    assert.match(stderr, why, written);
    assert.deepEqual(listing(folder.path), before, written);
  }
});

test('archive --again overwrites the copy that was declared, and no other file', async (t) => {
  const folder = createDesk(t);
  folder.write('desk/page.txt', 'Words of a page.\n');
  const again = async (digest: string): Promise<string> => {
    folder.write(
      'desk/a.brief',
      briefing(`sources:\n  log:\n    title: Log\n    url: https://example.org/\n    text: archive/log.txt\n${digest}`),
    );
    folder.write('desk/archive/log.txt', 'Kept.\n');
    const { stderr } = await folder.run(['archive', 'a.brief', '@log', '--again', '--from', 'page.txt'], {
      cwd: 'desk',
    });
    return stderr;
  };
  assert.match(await again(''), /no `sha256` says/);
  assert.match(await again(`    sha256: ${'0'.repeat(64)}\n`), /its digest is not the declared one/);
  assert.equal(folder.read('desk/archive/log.txt'), 'Kept.\n');
  const declared = createHash('sha256').update('Kept.\n').digest('hex');
  await again(`    sha256: ${declared}\n`);
  assert.equal(folder.read('desk/archive/log.txt'), 'Words of a page.\n');
  assert.equal(folder.read(`desk/archive/log.${declared.slice(0, 8)}.txt`), 'Kept.\n');
});

/** Every file below `folder`, with what it holds. */
function listing(folder: string): readonly string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => `${file}\n${fs.readFileSync(file, 'utf8')}`)
    .sort();
}
