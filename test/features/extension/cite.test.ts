// Sources cited at `<|>` or for what `<|…|>` touches: the text before and after, and why nothing is cited where nothing is.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultConfig } from '../../../server/src/core/lint/config/config.ts';
import { lint } from '../../../server/src/core/lint/lint.ts';
import { parseBrief } from '../../../server/src/core/model/brief.ts';
import { emptyWorkspace } from '../../../server/src/core/model/workspace.ts';
import { createDocument } from '../../../server/src/core/text/document.ts';
import { type CiteAnswer, type CiteResult, cite } from '../../../server/src/features/extension/cite.ts';
import type { CitedThing } from '../../../server/src/features/extension/named-sources.ts';
import { createScene, type Scene } from '../../support/feature.ts';

const page = { address: 'https://www.example.org/news/port-shut.html' };

function ask(scene: Scene, sources: readonly CitedThing[]): CiteAnswer {
  return cite.run(scene.snapshot, { textDocument: { uri: scene.cursor.uri }, range: scene.selection, sources })!;
}

function resultOf(scene: Scene, sources: readonly CitedThing[]): CiteResult {
  const answer = ask(scene, sources);
  assert.ok('edits' in answer, JSON.stringify(answer));
  return answer;
}

/** The text after citing; sources that are declared without a word of the front matter. */
function body(marked: string, ...sources: readonly CitedThing[]): string {
  const scene = createScene(marked);
  return scene.after([...resultOf(scene, sources).edits]).replace(/^---\n.*?\n---\n\n/s, '');
}

function obstacle(marked: string, ...sources: readonly CitedThing[]): string {
  const answer = ask(createScene(marked), sources.length === 0 ? [{ key: 'wire' }] : sources);
  return 'obstacle' in answer ? answer.obstacle : 'none';
}

const wire = { key: 'wire' };

const header = (sources: string): string => `---\nbriefing: 1\ntitle: T\ndate: 2026-05-06\n${sources}---\n\n`;

test('behind the statement that the cursor is in or behind', () => {
  assert.equal(body('It shut.<|>', wire), 'It shut. [@wire :: ?]');
  assert.equal(body('It shut. <|>', wire), 'It shut. [@wire :: ?] ');
  assert.equal(body('It <|>shut. It rained.', wire), 'It shut. [@wire :: ?] It rained.');
  assert.equal(body('It shut. <|>It rained.', wire), 'It shut. [@wire :: ?] It rained.');
  assert.equal(body('<|>It shut.', wire), 'It shut. [@wire :: ?]');
  assert.equal(body('It shut\non <|>Monday. It rained.', wire), 'It shut\non Monday. [@wire :: ?] It rained.');
  assert.equal(body('- It <|>shut.\n- It rained.', wire), '- It shut. [@wire :: ?]\n- It rained.');
});

test('into the tag that is there, before the assessment', () => {
  assert.equal(body('It <|>shut. [@log p. 4 :: high]', wire), 'It shut. [@log p. 4; @wire :: high]');
  assert.equal(body('It shut. [@log p. 4 :: hi<|>gh]', wire), 'It shut. [@log p. 4; @wire :: high]');
  assert.equal(body('It shut. [@log p. 4 :: high]<|>', wire), 'It shut. [@log p. 4; @wire :: high]');
  assert.equal(body('It <|>shut. [:: high]', wire), 'It shut. [@wire :: high]');
  assert.equal(
    body('So <|>it is. [#shut; but @log :: low]{#so}', wire),
    'So it is. [#shut; but @log; @wire :: low]{#so}',
  );
  assert.equal(body('It <|>shut. [but @wire :: low]', wire), 'It shut. [but @wire; @wire :: low]');
});

test('where a tag is being typed', () => {
  assert.equal(body('It shut. [<|>]', wire), 'It shut. [@wire :: ?]');
  assert.equal(body('It shut. [@log;<|>]', wire), 'It shut. [@log; @wire]');
  assert.equal(body('It shut. [@log; <|> :: high]', wire), 'It shut. [@log; @wire :: high]');
  assert.equal(body('It shut. [@log; <|>but @wire :: high]', page), 'It shut. [@log; @example; but @wire :: high]');
});

test('on a line of its own it may become the tag of a block', () => {
  assert.equal(
    body('It shut. [@log :: high]\n\n<|>\n\nIt rained.', wire),
    'It shut. [@log :: high]\n\n[@wire :: ?]\n\nIt rained.',
  );
});

test('for each statement that a selection holds words of; its words stay', () => {
  assert.equal(
    body('It <|>shut. It rained|>. It poured.'.replace('<|>', '<|'), wire),
    'It shut. [@wire :: ?] It rained. [@wire :: ?] It poured.',
  );
  assert.equal(body('<|It shut.|> It rained.', wire), 'It shut. [@wire :: ?] It rained.');
  assert.equal(body('<|It shut. |>It rained.', wire), 'It shut. [@wire :: ?] It rained.');
  assert.equal(body('<|It shut. [@log :: high]\n\nCall them.|>', wire), 'It shut. [@log; @wire :: high]\n\nCall them.');
  assert.equal(body('<|Call them.|>', wire), 'Call them. [@wire :: ?]');
});

test('a statement under the tag of its block keeps what that says', () => {
  assert.equal(
    body('[@log ch. 2 :: moderate] It shut. It <|>rained.', wire),
    '[@log ch. 2 :: moderate] It shut. It rained. [@log ch. 2; @wire :: moderate]',
  );
  assert.equal(
    body('These left [@log :: high]:\n\n- The ship <|>sailed.', wire),
    'These left [@log :: high]:\n\n- The ship sailed. [@log; @wire :: high]',
  );
});

test('several sources in one tag', () => {
  assert.equal(body('It shut.<|>', wire, { key: 'log' }, wire), 'It shut. [@wire; @log :: ?]');
  assert.equal(body('It <|>shut. [@log :: high]', wire, { key: 'log' }), 'It shut. [@log; @wire :: high]');
});

test('the key of a source that is declared on the way is one tab stop, typed in both places', () => {
  const { edits } = resultOf(createScene(`${header('sources:\n  log:\n    title: Log\n')}It <|>shut.`), [page]);
  assert.deepEqual(
    edits.map(({ snippet }) => snippet),
    [
      '  ${1:example}:\n    title: ${2}\n    url: https://www.example.org/news/port-shut.html\n',
      ' [@${1:example} :: ${3|?,high,moderate,low|}]',
    ],
  );
});

test('a level is chosen from the scale of the briefing', () => {
  const { edits } = resultOf(createScene(`${header('scale: ipcc\nsources: {wire: {title: W}}\n')}It <|>shut.`), [wire]);
  assert.deepEqual(
    edits.map(({ snippet }) => snippet),
    [' [@wire :: ${1|?,very high,high,medium,low,very low|}]'],
  );
});

test('the place to choose a level is a tab stop; nothing that is there is touched', () => {
  const scene = createScene('<|It cost $5} :: 3]. It rained.|>');
  const { edits } = resultOf(scene, [wire]);
  assert.deepEqual(
    edits.map(({ newText, snippet }) => [newText, snippet]),
    [
      [' [@wire :: ?]', ' [@wire :: ${1|?,high,moderate,low|}]'],
      [' [@wire :: ?]', ' [@wire :: ${2|?,high,moderate,low|}]'],
    ],
  );
  for (const { range } of [
    ...edits,
    ...resultOf(createScene(`${header('sources:\n  log:\n    title: Log\n')}It <|>shut.`), [page]).edits,
  ])
    assert.deepEqual(range.start, range.end);
  assert.equal(resultOf(createScene('It <|>shut. [@log :: high]'), [wire]).edits[0]?.snippet, undefined);
});

test('a declaration is whole lines at the start of a line, where no editor indents it', () => {
  for (const sources of ['sources:\n  log:\n    title: Log # the log\n', 'sources:\n', '']) {
    const [declaration] = resultOf(createScene(`${header(sources)}It shut.<|>`), [page]).edits;
    assert.equal(declaration?.range.start.character, 0);
    assert.ok(declaration?.newText.endsWith('\n') && !declaration.newText.startsWith('\n'));
  }
});

test('nothing is cited where nobody cites', () => {
  assert.equal(
    obstacle('---\nbriefing: 1\ntitle: <|>T\n---\n'),
    'Sources are cited in the text, not in the front matter',
  );
  assert.equal(obstacle('```\nco<|>de\n```'), 'Sources cannot be cited in code');
  assert.equal(obstacle('It is `co<|>de` here.'), 'Sources cannot be cited in code');
  assert.equal(obstacle('<!-- a <|>comment -->'), 'Sources cannot be cited in a comment');
  assert.equal(obstacle('# He<|>ad'), 'Sources cannot be cited in headings');
  assert.equal(obstacle('See [the page](<|>).'), 'An address belongs here');
  assert.equal(obstacle('See <https://<|>'), 'An address belongs here');
  assert.equal(obstacle('[label]: <|>'), 'An address belongs here');
  assert.equal(obstacle('It <|>shut. [@wire :: high]'), 'The source is cited here already');
  assert.equal(obstacle('Nobody <|>asked. [gap]'), 'This is marked as a gap, which cites no source');
  assert.equal(obstacle('It <|>shut. [@log | p. 4 :: high]'), 'The tag here must be fixed first');
  assert.equal(
    obstacle('[@log :: high]{#shut} It <|>shut.'),
    'The tag that covers this statement also names it: cite the source there',
  );
  assert.equal(obstacle('It shut.<|>', { address: 'the port' }), 'This is not a web address or DOI');
});

/** The front matter's lines that citing adds. */
function added(marked: string, ...sources: readonly CitedThing[]): readonly string[] {
  const scene = createScene(marked);
  const [before, after] = [scene.document.text, scene.after([...resultOf(scene, sources).edits])].map((text) =>
    text.split('\n'),
  );
  return after!.slice(0, after!.lastIndexOf('---')).filter((line) => !before!.includes(line));
}

test('an address becomes a source with an empty title', () => {
  const own = header('sources:\n  log:\n    title: Log\n');
  assert.deepEqual(added(`${own}It shut.<|>`, page), [
    '  example:',
    '    title:',
    '    url: https://www.example.org/news/port-shut.html',
  ]);
  assert.equal(body(`${own}It shut.<|>`, page), 'It shut. [@example :: ?]');
  assert.deepEqual(added(`${own}It shut.<|>`, { address: ' doi:10.1038/s41586-020-2649-2. ' }), [
    '  doi-s41586-020-2649-2:',
    '    title:',
    '    url: https://doi.org/10.1038/s41586-020-2649-2',
  ]);
  assert.deepEqual(
    added(`${own}It shut.<|>`, page, { address: 'https://bbc.co.uk/a' }).filter((line) => /^ {2}\w/.test(line)),
    ['  example:', '  bbc:'],
  );
});

test('ids are short, and further ones of one place have words of their address', () => {
  const id = (address: string, taken = ''): string => {
    const result = resultOf(createScene(`${header(`sources:\n  log:\n    title: Log\n${taken}`)}It shut.<|>`), [
      { address },
    ]);
    return result.declared[0]!;
  };
  assert.equal(id('https://www.reuters.com/world/europe/port-shut-2026-05-03/'), 'reuters');
  assert.equal(
    id('https://www.reuters.com/world/port-shut-2026-05-03/', '  reuters:\n    title: R\n'),
    'reuters-port-shut',
  );
  assert.equal(id('https://www.reuters.com/', '  reuters:\n    title: R\n'), 'reuters-2');
  assert.equal(id('https://news.bbc.co.uk/2/hi/1.stm'), 'bbc');
  assert.equal(id('https://www.gov.uk/x'), 'gov');
  assert.equal(id('http://192.0.2.7:8080/x'), 'source-192.0.2.7');
  assert.equal(id('https://пример.example/'), 'xn-e1afmkfd');
  assert.equal(id('https://null.example/'), 'source-null');
});

test('an id that is cited and not declared is left to whoever meant it', () => {
  const scene = createScene(`${header('sources:\n  log:\n    title: Log\n')}It shut. [@example :: high] It rained.<|>`);
  assert.deepEqual(resultOf(scene, [page]).declared, ['example-port-shut']);
});

test('what is declared is cited, not declared twice', () => {
  const own = header(
    'sources:\n  web:\n    title: W\n    url: http://example.org/news/port-shut.html/#:~:text=ships\n  paper:\n    title: P\n    archive: https://doi.org/10.1000/ABC\n',
  );
  for (const address of ['https://www.example.org/news/port-shut.html', '<https://example.org/news/port-shut.html>'])
    assert.equal(body(`${own}It shut.<|>`, { address }), 'It shut. [@web :: ?]');
  assert.equal(body(`${own}It shut.<|>`, { address: 'https://dx.doi.org/10.1000/abc' }), 'It shut. [@paper :: ?]');
  const other = resultOf(createScene(`${own}It shut.<|>`), [
    { address: 'https://example.org/news/port-shut.html?page=2' },
  ]);
  assert.deepEqual(other.declared, ['example']);
  const registry = `//- a.brief\n${header('registry: r.yaml\n')}It shut.<|>\n//- r.yaml\nsources:\n  far:\n    title: F\n    url: https://example.org/far\n`;
  assert.deepEqual(resultOf(createScene(registry), [{ address: 'https://example.org/far' }]).declared, []);
});

test('a file of the workspace becomes the archived text of a source', () => {
  const files = (text: string): string =>
    `//- desk/a.brief\n${header(`sources:\n  log:\n    title: Log\n${text}`)}It shut.<|>\n`;
  const uri = 'file:///archive/Harbour%20log.txt';
  assert.deepEqual(added(files(''), { uri }), [
    '  harbour-log:',
    '    title:',
    '    text: "../archive/Harbour log.txt"',
  ]);
  assert.deepEqual(added(files(''), { uri: 'file:///desk/copy.md', sha256: 'AB'.repeat(32) }), [
    '  copy:',
    '    title:',
    '    text: copy.md',
    `    sha256: ${'ab'.repeat(32)}`,
  ]);
  assert.deepEqual(resultOf(createScene(files('    text: ../archive/Harbour log.txt\n')), [{ uri }]), {
    ...resultOf(createScene(files('    text: ../archive/Harbour log.txt\n')), [{ key: 'log' }]),
  });
  assert.equal(
    obstacle(files(''), { uri: 'https://example.org/x.txt' }),
    'The file and the briefing must be saved in the same workspace',
  );
});

test('front matter of every shape takes the source, or nothing happens', () => {
  const shapes = [
    '',
    header(''),
    header('sources:\n'),
    header('sources:\n  # none yet\n'),
    header('sources:\n    log:\n        title: L\n'),
    header('sources:\n  log: {title: L}\n'),
  ];
  for (const shape of shapes) {
    const scene = createScene(`${shape === '' ? '---\n---\n\n' : shape}It shut.<|>`);
    const after = parseBrief(
      createDocument('test.brief', scene.after([...resultOf(scene, [page, { address: 'https://a.example/' }]).edits])),
    );
    assert.equal(after.frontMatter.sources.get('example')?.url, page.address, shape);
    assert.ok(after.frontMatter.sources.has('a'), shape);
    const { findings } = lint(after, emptyWorkspace, defaultConfig, '2026-05-07');
    assert.deepEqual(
      findings.filter(
        ({ rule }) => rule === 'unsourced-claim' || rule === 'unknown-source' || rule === 'malformed-tag',
      ),
      [],
      shape,
    );
  }
  for (const shape of [
    header('sources: {log: {title: L}}\n'),
    header('sources: [log]\n'),
    header('sources:\n  log: [\n'),
  ]) {
    assert.equal(
      obstacle(`${shape}It shut.<|>`, page),
      'No source can be added to the front matter as it is written',
      shape,
    );
  }
});

test('the level is still to be chosen, and that is reported', () => {
  const scene = createScene('It shut.<|>');
  const { findings } = lint(
    parseBrief(createDocument('test.brief', scene.after([...resultOf(scene, [wire]).edits]))),
    emptyWorkspace,
    defaultConfig,
    '2026-05-07',
  );
  assert.ok(findings.some(({ rule }) => rule === 'missing-confidence'));
});

test('line breaks are the file’s own', () => {
  const scene = createScene(`${header('sources:\n  log:\n    title: Log\n')}It shut.<|>`.replaceAll('\n', '\r\n'));
  assert.ok(resultOf(scene, [page]).edits.every(({ newText }) => !/(?<!\r)\n/.test(newText)));
});

test('no place in any half-typed text makes it throw', () => {
  const whole =
    '# H\n\n[@log :: high] It shut. It `is`. <!-- a -->\n\n| a | b |\n| --- | --- |\n| c [@log] | d |\n\n> It is.\n\n- [ ] Do. [gap]\n';
  for (let end = 0; end <= whole.length; end++) {
    for (const at of [end, Math.floor(end / 2)])
      ask(createScene(`${whole.slice(0, at)}<|>${whole.slice(at, end)}`), [page]);
  }
});

test('a file nobody knows', () => {
  const { snapshot, selection } = createScene('It shut.');
  assert.equal(
    cite.run(snapshot, { textDocument: { uri: 'file:///other.brief' }, range: selection, sources: [wire] }),
    null,
  );
});
