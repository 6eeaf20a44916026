// `briefwright import` in folders: what is written where, what is reported, and what is never touched.

import assert from 'node:assert/strict';
import { symlinkSync, unwatchFile } from 'node:fs';
import test from 'node:test';
import { parseBrief } from '../../server/src/core/model/brief.ts';
import { createDocument } from '../../server/src/core/text/document.ts';
import { createFolder } from '../support/cli.ts';
import { paragraph, run, wordFile } from './word-file.ts';

interface Report {
  readonly summary: Readonly<Record<string, number>>;
  readonly files: readonly {
    readonly path: string;
    readonly output: string;
    readonly counts?: Readonly<
      Record<string, { readonly found: number; readonly cited: number; readonly kept: number; readonly left: number }>
    >;
    readonly registry?: Readonly<Record<string, number>>;
    readonly notices: readonly string[];
  }[];
  readonly failures: readonly { readonly path: string; readonly line?: number; readonly message: string }[];
}

const report = `The quay [closed](https://port.example/quay?utm_source=x) on 3 May, and [reopened][r] later.
It was [closed](http://www.port.example/quay/) for a day.[^1] Nobody *was* hurt (Sound Radio, 4 May 2026).

| Quay | Ships |
| --- | --- |
| North | [4](https://port.example/table) |

- Rope is scarce, says <https://rope.example/a>.
- \`curl https://code.example/\` prints the tide.

[r]: https://port.example/open
[^1]: Coast Guard, “Incident”, 5 May 2026, https://coast.example/1, and https://coast.example/2.
`;

test('Markdown: the words stay byte for byte, one page is one source, and all that is named is cited', async (context) => {
  const folder = createFolder(context, { 'a.md': report.replaceAll('\n', '\r\n'), 'b.md': `\uFEFF${report}` });
  const { code, json } = await folder.runJson(['import', 'a.md', 'b.md']);
  assert.equal(code, 0);
  const { files } = json as unknown as Report;
  assert.deepEqual(
    files.map(({ path, output }) => [path, output]),
    [
      ['a.md', 'a.brief'],
      ['b.md', 'b.brief'],
    ],
  );
  for (const name of ['a', 'b']) {
    const after = folder.read(`${name}.brief`);
    const body = after.slice(after.search(/^---\r?\n\r?\n/m)).replace(/^---\s+/, '');
    assert.equal(body.replaceAll(/ \[@[^\]]*:: \?\]/g, ''), folder.read(`${name}.md`).replace(/^\uFEFF/, ''));
  }
  const text = folder.read('b.brief');
  assert.match(text, /later\. \[@port; @port-open :: \?\]\nIt was/);
  assert.match(text, /for a day\.\[\^1\] \[@port; @coast; @coast-2 :: \?\] Nobody/);
  assert.match(text, /2026\)\. \[@sound-radio :: \?\]\n/);
  assert.match(text, /rope\.example\/a>\. \[@rope :: \?\]\n/);
  assert.equal(text.match(/port\.example\/quay/g)!.length, 3, 'the page is declared once');
  assert.doesNotMatch(text, /url: .*code\.example/);
  for (const { found, cited, kept, left } of Object.values(files[0]!.counts!)) assert.equal(found, cited + kept + left);
  assert.deepEqual(files[0]!.counts!['notes'], { found: 1, cited: 1, kept: 0, left: 0 });
  assert.deepEqual(files[0]!.counts!['tables'], { found: 1, cited: 0, kept: 1, left: 0 });
  const lint = await folder.runJson(['lint', '--only', 'unsourced-claim', 'b.brief']);
  for (const { start, end } of lint.json.files[0]!.findings)
    assert.doesNotMatch(text.slice(start.offset, end.offset), /\]\(http|\[\^|\(Sound/);
});

test('Pandoc: citations, a bibliography beside the document, and one that lies elsewhere', async (context) => {
  const document = (bibliography: string): string =>
    `---\ntitle: Tides\nauthor: Ida\ndate: 2026-05-06\nbibliography: ${bibliography}\n---\n\nThe tide rose [see @lund, p. 4]. As @lund [p. 5] says, it fell.\n`;
  const folder = createFolder(context, {
    'work/a.md': document('lund.bib'),
    'work/b.md': document('[lund.ris]'),
    'work/c.md': document('../other.bib'),
    'work/lund.bib': '@book{lund, title = {Tide}, author = {Lund, Per}, date = {2024}}',
    'work/lund.ris':
      'TY  - BOOK\nID  - lund\nTI  - Tide\nAU  - Lund, Per\nER  -\nTY  - BOOK\nID  - other\nTI  - Uncited\nER  -\n',
    'other.bib': '@book{lund, title = {Secret}, author = {Lund, Per}}',
  });
  const { code, json } = await folder.runJson(['import', 'work/a.md', 'work/b.md', 'work/c.md']);
  assert.equal(code, 0);
  assert.equal(
    folder.read('work/a.brief'),
    '---\nbriefing: 1\ntitle: Tides\nauthors: Ida\ndate: 2026-05-06\nbibliography: lund.bib\nregistry: ["lund.bib"]\n---\n\n' +
      'The tide rose [@lund p. 4 :: ?]. As @lund [p. 5] says, it fell. [@lund p. 5 :: ?]\n',
  );
  assert.match(
    folder.read('work/b.brief'),
    /sources:\n {2}lund:\n {4}title: Tide\n {4}author: Per Lund\n {4}type: book\n---/,
  );
  assert.doesNotMatch(folder.read('work/c.brief'), /Secret|registry/);
  assert.match(
    (json as unknown as Report).files[2]!.notices.join(),
    /other\.bib` was not read: it lies outside the folder/,
  );
  const named = await folder.run(['import', 'work/c.md', 'other.bib', '--force']);
  assert.equal(named.code, 0);
  assert.match(folder.read('work/c.brief'), /registry: \["\.\.\/other\.bib"\]/);
});

test('a note of a note program: its list of sources, its marking, and its bibliography', async (context) => {
  const front = [
    'title: The port',
    'date: 2026-05-06',
    'tlp: "amber"',
    'sources:',
    '  - Sound Radio',
    '  - "[[Desk/Coast Guard|Coast Guard]]"',
    '  - "Harbour log: https://port.example/log."',
    '  - https://rope.example/price',
    '  - {name: Call with the pilot, date: 2026-05-03, phone: "none"}',
    '  - Sound Radio',
    'rating: 6',
  ].join('\n');
  const entry = 'Berg, I., & Holm, A. (2026, May 4). *The quay closes.* Courier Reports. https://courier.example/quay';
  const folder = createFolder(context, {
    'a.md': `---\n${front}\n---\n\nThe quay closed, the [log](https://port.example/log) says.\n\n## References\n\n${entry}\n`,
    'nested.md': '---\ntitle: T\ndate: 2026-05-06\nsources:\n  - [a, b]\n---\n\nIt [rained](https://rain.example/1).\n',
  });
  const { json } = await folder.runJson(['import', 'a.md', 'nested.md']);
  const { files } = json as unknown as Report;
  assert.deepEqual(files[0]!.notices, [
    'An entry of the bibliography is declared as a source; cite it where the text rests on it.',
  ]);
  assert.match(files[1]!.notices.join(), /No source can be added/);
  const text = folder.read('a.brief');
  assert.match(text, /^marking: TLP:AMBER$/m);
  assert.match(text, /^rating: 6$/m);
  assert.match(text, /log\) says\. \[@harbour-log :: \?\]/);
  assert.ok(text.endsWith(`${entry}\n`), 'an entry gets no tag');
  const { sources } = parseBrief(createDocument('a.brief', text)).frontMatter;
  const told = [...sources.values()].map(({ id, title, url, publisher, date, note }) =>
    [id, title, url, publisher, date, note].filter((value) => value !== undefined).join(' | '),
  );
  assert.deepEqual(told, [
    'sound-radio | Sound Radio',
    'coast-guard | Coast Guard',
    'harbour-log | Harbour log | https://port.example/log',
    'rope | https://rope.example/price',
    'call-with-the-pilot | Call with the pilot | 2026-05-03 | phone: none',
    'courier | The quay closes | https://courier.example/quay | Courier Reports | 2026-05-04',
  ]);
});

test('a bibliography behind a link that leads out is not read', async (context) => {
  const folder = createFolder(context, {
    'work/a.md': '---\nbibliography: b.bib\n---\n\nThe tide rose [@lund].\n',
    'secret.bib': '@book{lund, title = {Secret}}',
  });
  symlinkSync(folder.at('secret.bib'), folder.at('work/b.bib'));
  const { stdout } = await folder.run(['import', 'work/a.md']);
  assert.match(stdout, /was not read: it lies outside/);
  assert.doesNotMatch(folder.read('work/a.brief'), /Secret|registry/);
});

test('a name in brackets is no citation where there is no bibliography', async (context) => {
  const folder = createFolder(context, { 'a.md': 'The change was made by [@ida] on Monday.\n' });
  const { stdout } = await folder.run(['import', 'a.md']);
  assert.match(stdout, /no source has the key: `@ida`/);
  assert.match(folder.read('a.brief'), /made by \[@ida\] on Monday\.\n$/);
});

test('files that fail cost themselves, and nothing is left half written', async (context) => {
  const good = wordFile({ body: paragraph(run('It sank.')) });
  const folder = createFolder(context, {
    'good.docx': good,
    'cut.docx': good.subarray(0, 300),
    'old.doc': 'x',
    'page.pdf': 'x',
    'latin.md': Buffer.from('caf\xe9', 'latin1'),
    'done.brief': 'x',
    'is.md': '---\nbriefing: 1\n---\n',
    'other.xml': '<a/>',
    'folder/x.md': 'Words.\n',
  });
  const names = [
    'cut.docx',
    'good.docx',
    'old.doc',
    'page.pdf',
    'latin.md',
    'done.brief',
    'is.md',
    'other.xml',
    'folder',
    'none.md',
  ];
  const { code, stdout, stderr } = await folder.run(['import', ...names]);
  assert.equal(code, 2);
  assert.match(stdout, /^good\.docx → good\.brief\n/);
  for (const name of names.filter((one) => one !== 'good.docx'))
    assert.match(stderr, new RegExp(`^briefwright: ${name}: `, 'm'));
  assert.match(stderr, /cut\.docx: it is damaged/);
  assert.match(stderr, /old\.doc: this format is not read; save it as \.docx/);
  assert.match(stderr, /folder: it is a folder; name its files: folder\/\*\.md/);
  assert.doesNotMatch(stderr, /\n\s+at |internal/);
});

test('nothing that is there is overwritten without --force', async (context) => {
  const folder = createFolder(context, {
    'a.md': 'It sank.\n',
    'a.brief': 'mine',
    'b.html': '<p>It sank.</p>',
    'b.txt': 'It rose.',
  });
  const refused = await folder.run(['import', 'a.md']);
  assert.equal(refused.code, 2);
  assert.match(refused.stderr, /a\.brief: it is there already/);
  assert.equal(folder.read('a.brief'), 'mine');
  assert.equal((await folder.run(['import', 'a.md', '--force'])).code, 0);
  assert.match(folder.read('a.brief'), /It sank\./);
  const same = await folder.run(['import', 'b.html', 'b.txt', '--force']);
  assert.equal(same.code, 2);
  assert.match(same.stderr, /b\.brief` was just written from another file/);
  assert.match(folder.read('b.brief'), /It sank/);
});

test('--to and --out say where', async (context) => {
  const folder = createFolder(context, {
    'in/a.md': 'It sank.\n',
    'in/b.md': 'It rose.\n',
    'r.ris': 'TY  - BOOK\nID  - k\nTI  - T\nER  -\n',
  });
  assert.equal((await folder.run(['import', 'in/a.md', '--to', 'x/y.brief.md'])).code, 0);
  assert.match(folder.read('x/y.brief.md'), /It sank/);
  assert.equal((await folder.run(['import', 'in/a.md', 'in/b.md', 'r.ris', '--out', 'out'])).code, 0);
  assert.match(folder.read('out/b.brief'), /It rose/);
  assert.match(folder.read('out/r-sources.yaml'), /^sources:\n {2}k:\n/);
  for (const [args, message] of [
    [['in/a.md', 'in/b.md', '--to', 'x.brief'], /use --out/],
    [['in/a.md', '--to', 'x.yaml'], /ends in \.brief/],
    [['in/a.md', '--to', 'x.brief', '--out', 'y'], /cannot be used together/],
    [['in/a.md', '--watch'], /leave out the documents/],
    [['r.ris', '--to', 'r.json'], /registries in YAML/],
    [['in/a.md', '--max-size', 'x'], /whole number/],
  ] as const) {
    const { code, stderr } = await folder.run(['import', ...args]);
    assert.equal(code, 2, args.join(' '));
    assert.match(stderr, message);
  }
});

test('a registry takes in what is new, and odd entries are named with their lines', async (context) => {
  const folder = createFolder(context, {
    's.yaml': 'sources:\n  lund:\n    title: Mine\n    reliability: B\n',
    'l.bib': '@book{lund, title = {Theirs}}\n@book{new, title = {N}}\n@book{open, title = {O',
  });
  const { code, json } = await folder.runJson(['import', 'l.bib', '--to', 's.yaml']);
  const { files, failures } = json as unknown as Report;
  assert.equal(code, 2);
  assert.deepEqual(files[0]!.registry, {
    entries: 3,
    added: 1,
    updated: 0,
    unchanged: 0,
    kept: 1,
    repeated: 0,
    unread: 1,
  });
  assert.deepEqual(
    failures.map(({ path, line }) => [path, line]),
    [['l.bib', 3]],
  );
  assert.equal(
    folder.read('s.yaml'),
    'sources:\n  lund:\n    title: Mine\n    reliability: B\n  new:\n    title: N\n    type: book\n',
  );
});

test('--watch follows a bibliography', async (context) => {
  const entry = (title: string): string => `@book{lund, title = {${title}}}\n`;
  const folder = createFolder(context, { 'l.bib': entry('First') });
  context.after(() => unwatchFile(folder.at('l.bib')));
  void folder.run(['import', 'l.bib', '--to', 's.yaml', '--watch']);
  const until = async (title: string): Promise<void> => {
    for (let wait = 0; wait < 200; wait++) {
      try {
        if (folder.read('s.yaml').includes(title)) return;
      } catch {
        // Not written yet.
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    assert.fail(`${title} was not taken over`);
  };
  await until('title: First');
  // A clock of the disk may count in seconds: the size tells too.
  folder.write('l.bib', `${entry('Second and longer')}@book{more, title = {More}}\n`);
  await until('title: Second and longer');
  assert.match(folder.read('s.yaml'), /more:\n/);
});

test('progress is shown on a terminal alone, and taken away again', async (context) => {
  const names = ['a', 'b', 'c', 'd'].map((name) => `${name}.md`);
  const folder = createFolder(context, Object.fromEntries(names.map((name) => [name, 'It sank.\n'])));
  const shown = await folder.run(['import', ...names, '--out', 'x'], { isTerminal: true });
  assert.match(shown.stderr, /\r\u001b\[2K4 of 4: d\.md/);
  assert.ok(shown.stderr.endsWith('\r\u001b[2K'));
  assert.equal((await folder.run(['import', ...names, '--out', 'y'])).stderr, '');
});
