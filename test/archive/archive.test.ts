// The command: which sources it takes, what it writes and where, and what it says.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { chmodSync, readdirSync, symlinkSync } from 'node:fs';
import { test } from 'node:test';
import { type CliFolder, type CliRun, createFolder } from '../support/cli.ts';
import { article } from '../support/pages/article.ts';
import { type PageServer, redirects, sends, servePages } from '../support/pages/page-server.ts';
import { smallPdf } from '../support/pages/small-pdf.ts';

const says = 'Log of 3 May\n\nThe harbour master closed the port at noon.\n';
const digest = createHash('sha256').update(says).digest('hex');
const plain = { 'content-type': 'text/plain; charset=utf-8' };

const briefing = (head: string, body = 'The port closed. [@log :: high]'): string =>
  `---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\n${head}---\n\n${body}\n`;

const archive = (folder: CliFolder, ...args: readonly string[]): Promise<CliRun> =>
  folder.run(['archive', '--allow-private', ...args]);

const serveLog = (
  t: Parameters<typeof servePages>[0],
  more: Parameters<typeof servePages>[1] = {},
): Promise<PageServer> => servePages(t, { '/log': sends(says, plain), ...more });

test('a copy, its digest and the day are written behind the other keys; nothing else changes', async (t) => {
  const server = await serveLog(t);
  const before = briefing(
    `sources:\n  # the port's own\n  log:\n    title: 'Log'   # as printed\n    url: ${server.at('/log')}\n\n  wire: {title: "W"}\n`,
  );
  const folder = createFolder(t, { 'desk/a.brief': before });
  const { code, stdout, stderr } = await archive(folder, 'desk/a.brief');
  assert.equal(code, 0, stderr);
  assert.match(stdout, /^@log: 2 paragraphs, 58 bytes → desk\/archive\/log\.txt$/m);
  assert.equal(folder.read('desk/archive/log.txt'), says);
  assert.equal(
    folder.read('desk/a.brief'),
    before.replace('/log\n', `/log\n    text: archive/log.txt\n    sha256: ${digest}\n    accessed: 2026-05-06\n`),
  );
  assert.deepEqual(readdirSync(folder.at('desk/archive')), ['log.txt']);
  const { stdout: list } = await folder.run(['inspect', 'desk/a.brief']);
  assert.match(list, /"log"/);
  const again = await archive(folder, 'desk/a.brief');
  assert.deepEqual([again.code, server.requests.length], [0, 1]);
  assert.match(again.stdout, /@log: has a copy \(archive\/log\.txt\); --again/);
});

test('CR LF, a byte order mark, flow style, quotation marks and empty keys stay as they are', async (t) => {
  const server = await serveLog(t);
  const head = `sources:\n  log: {title: "A, b", url: "${server.at('/log')}"} # one line\n  two:\n    url: "${server.at('/log')}"\n    text:\n    sha256: ""\n    accessed: '2026-01-02'\n    note: last\n`;
  const before = `\uFEFF${briefing(head)}`.replaceAll('\n', '\r\n');
  const folder = createFolder(t, { 'a.brief': before });
  assert.equal((await archive(folder, 'a.brief')).code, 0);
  const expected = before
    .replace('log"} #', `log", text: archive/log.txt, sha256: ${digest}, accessed: 2026-05-06} #`)
    .replace('text:\r\n', 'text: archive/two.txt\r\n')
    .replace('sha256: ""', `sha256: "${digest}"`)
    .replace("'2026-01-02'", "'2026-05-06'");
  assert.equal(folder.read('a.brief'), expected);
});

test('a cited source of a registry is written there, its copy beside it; what nobody cites is left', async (t) => {
  const server = await serveLog(t);
  const registry = `# shared\nlog:\n  title: Log\n  url: ${server.at('/log')}\nother:\n  title: Other\n  url: ${server.at('/other')}\n`;
  const folder = createFolder(t, {
    'desk/a.brief': briefing('registry: ../shared/sources.yaml\n'),
    'desk/b.brief': briefing('registry: ../shared/sources.yaml\n'),
    'shared/sources.yaml': registry,
  });
  assert.equal((await archive(folder)).code, 0);
  assert.equal(folder.read('shared/archive/log.txt'), says);
  assert.equal(
    folder.read('shared/sources.yaml'),
    registry.replace('/log\n', `/log\n  text: archive/log.txt\n  sha256: ${digest}\n  accessed: 2026-05-06\n`),
  );
  assert.equal(server.requests.length, 1);
  const named = await archive(folder, 'desk/a.brief', '@other');
  assert.equal(named.code, 1);
  assert.match(named.stderr, /shared\/sources\.yaml: @other: The page at this address no longer exists \(404\)/);
});

test('a registry can be named itself, in YAML or JSON; foreign formats are told before anything is fetched', async (t) => {
  const server = await serveLog(t);
  const json = `{\n  "log": {\n    "title": "Log",\n    "url": "${server.at('/log')}"\n  }\n}\n`;
  const csl = JSON.stringify([{ id: 'log', type: 'report', title: 'Log', URL: server.at('/log') }]);
  const folder = createFolder(t, {
    's.json': json,
    'csl.json': csl,
    'c.brief': briefing('registry: csl.json\n'),
    'x.bib': `@misc{log, title={L}, url={${server.at('/log')}}}`,
    'b.brief': briefing('registry: x.bib\n'),
  });
  assert.equal((await archive(folder, 's.json')).code, 0);
  assert.deepEqual(JSON.parse(folder.read('s.json')).log, {
    title: 'Log',
    url: server.at('/log'),
    text: 'archive/log.txt',
    sha256: digest,
    accessed: '2026-05-06',
  });
  for (const name of ['c.brief', 'b.brief', 'csl.json']) {
    const { code, stderr } = await archive(folder, name);
    assert.equal(code, 1, name);
    assert.match(stderr, /nothing was fetched\. Declare the source as `id:`/, name);
  }
  assert.equal(server.requests.length, 1);
  assert.equal(folder.read('csl.json'), csl);
});

test('an unknown key, two files, a key without a name, and --from without one key are usage errors', async (t) => {
  const folder = createFolder(t, { 'a.brief': briefing('sources:\n  log: {title: L, url: "http://127.0.0.1:9/"}\n') });
  const misspelt = await archive(folder, 'a.brief', '@lag');
  assert.deepEqual([misspelt.code, misspelt.stdout], [2, '']);
  assert.match(misspelt.stderr, /no source `lag` is declared there; did you mean `@log`\?/);
  for (const args of [
    ['a.brief', 'b.brief'],
    ['a.brief', '@'],
    ['a.brief', '--from', 'x'],
    ['a.brief', '@log', '@b', '--from', 'x'],
    ['-'],
    ['--timeout', '0'],
    ['--timeout', 'x'],
    ['no.brief'],
    ['--today', 'x'],
  ]) {
    const { code, stderr } = await archive(folder, ...args);
    assert.equal(code, 2, args.join(' '));
    assert.match(stderr, /^briefwright: /, args.join(' '));
  }
});

test('addresses of this machine need --allow-private', async (t) => {
  const server = await serveLog(t);
  const before = briefing(
    `sources:\n  log: {title: L, url: "${server.at('/log')}"}\n  name: {title: L, url: "http://localhost:${server.port}/log"}\n  odd: {title: L, url: "http://0x7f.1:${server.port}/log"}\n  six: {title: L, url: "http://[::ffff:127.0.0.1]:${server.port}/log"}\n`,
  );
  const folder = createFolder(t, { 'a.brief': before });
  const { code, stderr } = await folder.run(['archive', 'a.brief']);
  assert.equal(code, 1);
  assert.equal(stderr.match(/leads to this machine itself .*--allow-private/g)?.length, 4, stderr);
  assert.deepEqual([server.requests.length, folder.read('a.brief')], [0, before]);
});

test('the address at the end is kept: as `url` where the page has moved for good, else in a note', async (t) => {
  const server = await serveLog(t, { '/moved': redirects('/log', 301), '/for-now': redirects('/log', 302) });
  const folder = createFolder(t, {
    'a.brief': briefing(
      `sources:\n  moved:\n    url: ${server.at('/moved')}#p2\n  now:\n    url: ${server.at('/for-now')}\n  noted:\n    url: ${server.at('/for-now')}\n    note: Mine\n`,
    ),
  });
  const { code, stdout } = await archive(folder, 'a.brief');
  assert.equal(code, 0);
  const text = folder.read('a.brief');
  assert.ok(text.includes(`  moved:\n    url: "${server.at('/log')}#p2"\n`), text);
  assert.ok(
    text.includes(`  now:\n    url: ${server.at('/for-now')}\n`) &&
      text.includes(`note: "Read at ${server.at('/log')}"`),
    text,
  );
  assert.ok(text.includes('note: Mine\n'), text);
  assert.equal(stdout.match(/; read at http/g)?.length, 3);
});

test('--again keeps the copy before beside the new one', async (t) => {
  let text = says;
  const server = await servePages(t, { '/log': (response) => void response.writeHead(200, plain).end(text) });
  const folder = createFolder(t, { 'a.brief': briefing(`sources:\n  log:\n    url: ${server.at('/log')}\n`) });
  await archive(folder, 'a.brief', '--today', '2026-05-01');
  const same = await archive(folder, 'a.brief', '--again');
  assert.match(same.stdout, /@log: unchanged/);
  assert.deepEqual(readdirSync(folder.at('archive')), ['log.txt']);
  assert.match(folder.read('a.brief'), /accessed: 2026-05-06/);
  text = 'Another text.\n';
  const other = await archive(folder, 'a.brief', '@log', '--again', '--today', '2026-05-09');
  assert.match(other.stdout, /the previous copy is archive\/log\.2026-05-06\.txt/);
  assert.deepEqual([folder.read('archive/log.txt'), folder.read('archive/log.2026-05-06.txt')], [text, says]);
  assert.match(
    folder.read('a.brief'),
    new RegExp(
      `text: archive/log\\.txt\n    sha256: ${createHash('sha256').update(text).digest('hex')}\n    accessed: 2026-05-09\n`,
    ),
  );
});

test('no file is overwritten: another name is taken', async (t) => {
  const server = await serveLog(t);
  const folder = createFolder(t, {
    'a.brief': briefing(
      `sources:\n  log: {url: "${server.at('/log')}"}\n  "a:b/c": {url: "${server.at('/log')}"}\n  con: {url: "${server.at('/log')}"}\n`,
    ),
    'archive/log.txt': 'mine\n',
  });
  assert.equal((await archive(folder, 'a.brief')).code, 0);
  assert.deepEqual(readdirSync(folder.at('archive')).sort(), ['a-b-c.txt', 'log-2.txt', 'log.txt', 'source-con.txt']);
  assert.equal(folder.read('archive/log.txt'), 'mine\n');
  assert.match(folder.read('a.brief'), /text: archive\/log-2\.txt/);
});

test('--from reads a saved page or PDF without the network', async (t) => {
  const server = await serveLog(t);
  const folder = createFolder(t, {
    'a.brief': briefing(
      `sources:\n  log:\n    url: ${server.at('/log')}\n    accessed: 2026-04-30\n  book:\n    title: Book\n`,
    ),
    'in/saved.html': article,
    'in/book.pdf': smallPdf([[['Page one.']], [['Page two.']]]),
  });
  const page = await folder.run(['archive', 'a.brief', '@log', '--from', 'in/saved.html']);
  assert.equal(page.code, 0, page.stderr);
  assert.match(folder.read('archive/log.txt'), /^Port shut after collision\n\nThe harbour master closed/);
  assert.match(folder.read('a.brief'), /accessed: 2026-04-30\n    text: archive\/log\.txt/);
  const book = await folder.run(['archive', 'a.brief', '@book', '--from', 'in/book.pdf']);
  assert.match(book.stdout, /2 paragraphs on 2 pages/);
  assert.equal(folder.read('archive/book.txt'), 'Page one.\n\f\nPage two.\n');
  assert.equal(server.requests.length, 0);
  for (const [from, pattern] of [
    ['in', /it is a folder/],
    ['in/none.html', /no such file/],
  ] as const) {
    const { code, stderr } = await folder.run(['archive', 'a.brief', '@book', '--again', '--from', from]);
    assert.equal(code, 1);
    assert.match(stderr, pattern);
  }
});

test('--dry-run asks nothing and writes nothing', async (t) => {
  const server = await serveLog(t);
  const before = briefing(`sources:\n  log: {url: "${server.at('/log')}"}\n  book: {title: B}\n`);
  const folder = createFolder(t, { 'a.brief': before });
  const { code, stdout, stderr } = await archive(folder, '--dry-run');
  assert.deepEqual(
    [code, stdout, stderr],
    [0, `@log: would fetch ${server.at('/log')}\n@book: has no url\n`, '1 planned, 1 skipped\n'],
  );
  assert.deepEqual([server.requests.length, folder.read('a.brief')], [0, before]);
  assert.ok(!readdirSync(folder.path).includes('archive'));
});

test('--json says what was done, and what was not', async (t) => {
  const server = await serveLog(t, { '/png': sends('x', { 'content-type': 'image/png' }), '/few': '<p>Closed.</p>' });
  const folder = createFolder(t, {
    'a.brief': briefing(
      `sources:\n  log: {url: "${server.at('/log')}"}\n  png: {url: "${server.at('/png')}"}\n  few: {url: "${server.at('/few')}"}\n`,
    ),
  });
  const { code, stdout, stderr } = await archive(folder, 'a.brief', '--json');
  assert.deepEqual([code, stderr], [1, '']);
  const { schemaVersion, summary, sources, failures } = JSON.parse(stdout);
  assert.deepEqual(
    [schemaVersion, summary, failures],
    [1, { sources: 3, archived: 2, unchanged: 0, planned: 0, skipped: 0, failed: 1 }, []],
  );
  assert.deepEqual(sources[0], {
    key: 'log',
    declaredIn: 'a.brief',
    url: server.at('/log'),
    state: 'archived',
    path: 'archive/log.txt',
    sha256: digest,
    bytes: 58,
    words: 12,
    paragraphs: 2,
    accessed: '2026-05-06',
    warnings: [],
  });
  assert.match(sources[1].message, /a picture/);
  assert.match(sources[2].warnings[0], /only one word/);
});

test('a page behind a login is not taken for the page; the other sources are', async (t) => {
  const server = await serveLog(t, { '/wall': '<form><p>Sign in</p><input type="password"></form>' });
  const before = briefing(`sources:\n  wall:\n    url: ${server.at('/wall')}\n  log:\n    url: ${server.at('/log')}\n`);
  const folder = createFolder(t, { 'a.brief': before });
  const { code, stderr } = await archive(folder, 'a.brief');
  assert.equal(code, 1);
  assert.match(stderr, /@wall: The page has only 2 words: it may need a login.*--from/);
  assert.match(stderr, /1 archived, 1 failed/);
  assert.ok(!folder.read('a.brief').includes('wall.txt') && folder.read('a.brief').includes('log.txt'));
});

test('an answer that changes the protocol ends that address alone', async (t) => {
  const server = await serveLog(t, {
    '/socket': (_, { socket }) =>
      void socket.write('HTTP/1.1 101 Switching Protocols\r\nconnection: Upgrade\r\nupgrade: websocket\r\n\r\n'),
  });
  const head = (path: string): string => `    url: ${server.at(path)}\n`;
  const folder = createFolder(t, {
    'a.brief': briefing(`sources:\n  a:\n${head('/log')}  b:\n${head('/socket')}  c:\n${head('/log')}`),
  });
  const { code, stderr } = await archive(folder, 'a.brief');
  assert.equal(code, 1);
  assert.match(stderr, /^briefwright: a\.brief: @b: The site answered 101 instead of a page\. .*--from\.$/m);
  assert.match(stderr, /2 archived, 1 failed/);
  assert.deepEqual(readdirSync(folder.at('archive')).sort(), ['a.txt', 'c.txt']);
});

test('where the declaration or the copy cannot be written, neither is', async (t) => {
  const server = await serveLog(t);
  const before = briefing(`sources:\n  log:\n    url: ${server.at('/log')}\n`);
  const folder = createFolder(t, {
    'a.brief': before,
    'out/b.brief': before,
    'odd/c.brief': briefing(`sources:\n  base: &b\n    url: ${server.at('/log')}\n  log: *b\n`, 'A. [@log :: high]'),
  });
  chmodSync(folder.at('a.brief'), 0o444);
  const readOnly = await archive(folder, 'a.brief');
  assert.equal(readOnly.code, 1);
  assert.match(readOnly.stderr, /a\.brief: it is read-only.*Nothing was kept/);
  assert.deepEqual([readdirSync(folder.at('archive')), folder.read('a.brief')], [[], before]);
  const elsewhere = createFolder(t);
  symlinkSync(elsewhere.path, folder.at('out/archive'));
  const linked = await archive(folder, 'out/b.brief');
  assert.match(linked.stderr, /outside the workspace/);
  assert.deepEqual(readdirSync(elsewhere.path), ['.git']);
  const alias = await archive(folder, 'odd/c.brief', '@log');
  assert.equal(alias.code, 1);
  assert.match(alias.stderr, /cannot be added to safely/);
});

test('what somebody writes meanwhile is not lost', async (t) => {
  const folder = createFolder(t);
  const server = await servePages(t, {
    '/log': (response) => {
      folder.write('a.brief', `${folder.read('a.brief')}\nMore. [note]\n`);
      response.writeHead(200, plain).end(says);
    },
  });
  folder.write('a.brief', briefing(`sources:\n  log:\n    url: ${server.at('/log')}\n`));
  const { code, stderr } = await archive(folder, 'a.brief');
  assert.equal(code, 1);
  assert.match(stderr, /changed since it was read/);
  assert.match(folder.read('a.brief'), /More\. \[note\]\n$/);
  assert.deepEqual(readdirSync(folder.at('archive')), []);
});

test('a source that is declared twice is archived where it counts', async (t) => {
  const server = await serveLog(t);
  const own = `  log:\n    url: ${server.at('/log')}\n`;
  const folder = createFolder(t, {
    'a.brief': briefing(`registry: s.yaml\nsources:\n${own}  log:\n    url: ${server.at('/second')}\n`),
    's.yaml': `log:\n  url: ${server.at('/third')}\n`,
  });
  assert.equal((await archive(folder, 'a.brief')).code, 0);
  assert.equal(server.requests.length, 1);
  assert.match(folder.read('a.brief'), /\/log\n    text: archive\/log\.txt\n/);
});

test('a file where the folder of copies should be is told', async (t) => {
  const server = await serveLog(t);
  const folder = createFolder(t, {
    'a.brief': briefing(`sources:\n  log: {url: "${server.at('/log')}"}\n`),
    archive: 'a file\n',
  });
  const { code, stderr } = await archive(folder, 'a.brief');
  assert.equal(code, 1);
  assert.match(stderr, /The copy archive\/log\.txt was not kept/);
});
