// What the form for citing asks the server, and what a key does to the statement at the cursor.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assumedLanguage, languageOf } from '../../../server/src/core/languages/known-languages.ts';
import { readPasted } from '../../../server/src/core/model/sources/read-pasted.ts';
import { readPublication } from '../../../server/src/core/model/sources/read-publication.ts';
import { changeStatement, type StatementChange } from '../../../server/src/features/extension/change-statement.ts';
import { chooseLevel } from '../../../server/src/features/extension/choose-level.ts';
import { choosePassage } from '../../../server/src/features/extension/choose-passage.ts';
import { chooseSource, type SourceChoices } from '../../../server/src/features/extension/choose-source.ts';
import { cite } from '../../../server/src/features/extension/cite.ts';
import type { NewSourceEntry } from '../../../server/src/features/extension/named-sources.ts';
import { createScene, type Scene } from '../../support/feature.ts';

const header = (sources: string): string => `---\nbriefing: 1\ntitle: T\ndate: 2026-05-06\nsources:\n${sources}---\n\n`;

function choices(scene: Scene, query = ''): SourceChoices {
  return chooseSource.run(scene.snapshot, {
    textDocument: { uri: scene.cursor.uri },
    range: scene.selection,
    query,
  })!;
}

const keys = (scene: Scene, query: string): readonly string[] => choices(scene, query).sources.map(({ key }) => key);

test('sources are found by key, title, publisher and author, beginnings of words first', () => {
  const own = header(
    '  reports:\n    title: Annual account\n  wire:\n    title: The port shut\n    publisher: Éxample Wire\n  log:\n    title: Transport log\n    author: Jane Roe\n',
  );
  const scene = createScene(`${own}It shut.<|>\n`);
  assert.deepEqual(keys(scene, 'port'), ['wire', 'reports', 'log']);
  assert.deepEqual(keys(scene, 'example'), ['wire']);
  assert.deepEqual(keys(scene, 'roe log'), ['log']);
  assert.deepEqual(keys(scene, '@log'), ['log']);
  assert.deepEqual(keys(scene, 'nothing'), []);
  assert.equal(keys(scene, '').length, 3);
});

test('sources of registries are listed too, and what was taken back is last', () => {
  const scene = createScene(
    `//- a.brief\n---\nbriefing: 1\ntitle: T\ndate: 2026-05-06\nregistry: r.yaml\nsources:\n  log:\n    title: The port log\n    status: retracted\n---\n\nThe port shut.<|>\n//- r.yaml\nsources:\n  far:\n    title: Far away\n`,
  );
  assert.deepEqual(keys(scene, ''), ['far', 'log']);
  assert.equal(choices(scene).sources[1]!.status, 'retracted');
});

test('what was typed may be a page that is not declared yet', () => {
  const scene = createScene(`${header('  web:\n    title: W\n    url: https://example.org/a\n')}It shut.<|>\n`);
  assert.deepEqual(choices(scene, '[A page](https://example.org/b)').fresh, {
    address: 'https://example.org/b',
    title: 'A page',
  });
  assert.deepEqual(keys(scene, 'https://example.org/a#:~:text=x'), ['web']);
  assert.equal(choices(scene, 'https://example.org/a').fresh, undefined);
  assert.equal(choices(scene, 'example').fresh, undefined);
});

test('a page is read from what is pasted', () => {
  assert.deepEqual(readPasted('Port shut – https://example.org/a'), {
    address: 'https://example.org/a',
    title: 'Port shut',
  });
  assert.deepEqual(
    readPasted('<a class="x" href="https://example.org/?a=1&amp;b=2"><b>Port</b> &#8220;shut&#8221;</a>'),
    {
      address: 'https://example.org/?a=1&b=2',
      title: 'Port “shut”',
    },
  );
  assert.deepEqual(readPasted('doi:10.1000/abc'), { address: 'https://doi.org/10.1000/abc' });
  for (const other of ['', 'The port', 'see example.org', '[a](b)']) assert.equal(readPasted(other), undefined, other);
});

test('the sentence that will change is named, and how many', () => {
  assert.equal(choices(createScene('It <|>shut. It rained.\n')).sentence, 'It shut.');
  assert.equal(choices(createScene('It shut. <|>\n\nIt rained.\n')).sentence, 'It shut.');
  assert.equal(choices(createScene('<|It shut. It rained.|>\n')).statements, 2);
  assert.equal(choices(createScene('`co<|>de`\n')).obstacle, 'Sources cannot be cited in code');
});

test('the level that is proposed is what the sources carry, with what is cited already', () => {
  const own = header(
    '  a:\n    title: A\n    access: first-hand\n    reliability: A\n  b:\n    title: B\n    access: first-hand\n    reliability: B\n  c:\n    title: C\n',
  );
  const proposed = (body: string, ...cited: readonly string[]): string | undefined => {
    const scene = createScene(`${own}${body}`);
    const found = chooseLevel.run(scene.snapshot, {
      textDocument: { uri: scene.cursor.uri },
      range: scene.selection,
      sources: cited.map((key) => ({ key })),
    })!;
    return found.obstacle ?? (found.proposed === undefined ? 'none' : found.levels[found.proposed]?.term);
  };
  assert.equal(proposed('It shut.<|>\n', 'a'), 'moderate');
  assert.equal(proposed('It shut.<|>\n', 'c'), 'low');
  assert.equal(proposed('It <|>shut. [@a :: low]\n', 'b'), 'high');
  assert.equal(proposed('It <|>shut. [@a :: low]\n', 'a'), 'moderate');
  assert.equal(proposed('It <|>shut. [gap]\n', 'a'), 'This is marked as a gap, which cites no source');
});

test('the paragraphs of a text that is not kept are not listed', () => {
  const scene = createScene(`${header('  a:\n    title: A\n')}It shut.<|>\n`);
  const found = choosePassage.run(scene.snapshot, {
    textDocument: { uri: scene.cursor.uri },
    range: scene.selection,
    key: 'a',
  });
  assert.deepEqual(found, { passages: [], obstacle: 'The text of “a” is not kept here' });
});

test('who published it and when, in the forms in which people write it', () => {
  const read = (line: string): string => {
    const { publisher = '', date = '', dates } = readPublication(line, assumedLanguage, '2026-05-07');
    return `${publisher} | ${dates?.join('/') ?? date}`;
  };
  assert.equal(read('Example Wire, 4 May 2026'), 'Example Wire | 2026-05-04');
  assert.equal(read('Example Wire (May 4, 2026)'), 'Example Wire | 2026-05-04');
  assert.equal(read('2026-05-04 Example Wire'), 'Example Wire | 2026-05-04');
  assert.equal(read('Example Wire, 31/12/2025'), 'Example Wire | 2025-12-31');
  assert.equal(read('Example Wire, 4.5.2026'), 'Example Wire | 2026-05-04');
  assert.equal(read('Example Wire, 04/05/2026'), 'Example Wire | 2026-05-04/2026-04-05');
  assert.equal(read('Example Wire, May 2026'), 'Example Wire | 2026-05');
  assert.equal(read('Example Wire, 2026'), 'Example Wire | 2026');
  assert.equal(read('Example Wire, yesterday'), 'Example Wire | 2026-05-06');
  assert.equal(read('yesterday'), ' | 2026-05-06');
  assert.equal(read('Agenda 2030 Institute'), 'Agenda 2030 Institute | ');
  assert.equal(read('Example Wire'), 'Example Wire | ');
  assert.equal(read(''), ' | ');
  assert.equal(readPublication('Wire, 4 May 2026', languageOf('xx'), '2026-05-07').date, '2026-05-04');
  assert.equal(readPublication('Le Fil, 4 mai 2026', languageOf('fr'), '2026-05-07').date, '2026-05-04');
});

function changed(marked: string, change: StatementChange): string {
  const scene = createScene(marked);
  const answer = changeStatement.run(scene.snapshot, {
    textDocument: { uri: scene.cursor.uri },
    range: scene.selection,
    change,
  })!;
  return 'obstacle' in answer ? `«${answer.obstacle}»` : scene.after([...answer.edits]);
}

test('confidence and likelihood go one step up or down', () => {
  assert.equal(changed('It <|>shut. [@a :: low]', 'raise-confidence'), 'It shut. [@a :: moderate]');
  assert.equal(changed('It shut. [@a :: high<|>]', 'lower-confidence'), 'It shut. [@a :: moderate]');
  assert.equal(changed('It <|>shut. [@a :: high]', 'raise-confidence'), '«“high” is the highest level of confidence»');
  assert.equal(changed('It <|>shut. [@a :: ?]', 'raise-confidence'), 'It shut. [@a :: low]');
  assert.equal(changed('It <|>shut. [@a]', 'raise-confidence'), 'It shut. [@a :: low]');
  assert.equal(changed('It <|>shuts. [#a :: low, likely]', 'raise-likelihood'), 'It shuts. [#a :: low, very likely]');
  assert.equal(
    changed('It <|>shuts. [#a :: low, likely]', 'lower-confidence'),
    '«“low” is the lowest level of confidence»',
  );
  assert.equal(changed('It <|>shuts. [#a :: low]', 'raise-likelihood'), '«This statement has no likelihood»');
  assert.equal(
    changed('It <|>shut.', 'raise-confidence'),
    '«This statement has no tag for a level: cite a source first»',
  );
  assert.equal(
    changed('[@a :: low] It shut. It <|>rained.', 'raise-confidence'),
    '[@a :: moderate] It shut. It rained.',
  );
});

test('a statement is marked as what it is, and no source is lost', () => {
  assert.equal(changed('It <|>shut.', 'mark-gap'), 'It shut. [gap]');
  assert.equal(changed('It <|>shut.', 'mark-judgment'), 'It shut. [#basis :: ?]');
  assert.equal(changed('It <|>shut. [assumption :: low]', 'mark-judgment'), 'It shut. [#basis :: low]');
  assert.equal(changed('It <|>shut. [gap]', 'mark-assumption'), 'It shut. [assumption :: ?]');
  assert.equal(changed('It <|>shut. [gap]', 'mark-gap'), '«This is marked as a gap already»');
  assert.match(changed('It <|>shut. [@a :: low]', 'mark-note'), /^«This cites sources, and a note has none/);
  assert.match(changed('[@a :: low] It shut. It <|>rained.', 'mark-note'), /^«The tag that covers this also covers/);
  assert.equal(changed('# He<|>ad', 'mark-note'), '«There is no statement here»');
});

test('a search in ten thousand sources folds only what is typed, once the list was read', () => {
  const many = Array.from(
    { length: 10_000 },
    (_, index) => `  s${index}:\n    title: Report ${index}\n    publisher: Wire\n`,
  );
  const scene = createScene(
    `//- a.brief\n---\nbriefing: 1\ntitle: T\ndate: 2026-05-06\nregistry: r.yaml\n---\n\nThe port shut.<|>\n//- r.yaml\nsources:\n${many.join('')}`,
  );
  assert.deepEqual(keys(scene, 'report 9999'), ['s9999']);
  const { normalize } = String.prototype;
  let steps = 0;
  String.prototype.normalize = function (this: string, ...form: readonly string[]) {
    steps++;
    return normalize.apply(this, form as []);
  };
  try {
    assert.deepEqual(keys(scene, 'report 9998'), ['s9998']);
  } finally {
    String.prototype.normalize = normalize;
  }
  assert.ok(steps < 50, `${steps} texts were folded`);
});

test('an entry of another program is cited by its key, and declared once', () => {
  const cited = (own: string, entry: NewSourceEntry): string => {
    const scene = createScene(`${header(own)}It shut.<|>\n`);
    const answer = cite.run(scene.snapshot, {
      textDocument: { uri: scene.cursor.uri },
      range: scene.selection,
      sources: [{ entry }],
      level: 'low',
    })!;
    return 'obstacle' in answer
      ? answer.obstacle
      : scene.after(answer.edits.map(({ range, newText }) => ({ range, newText })));
  };
  const entry: NewSourceEntry = {
    key: 'roe2026',
    title: 'The port: a study',
    author: 'Jane Roe; Port Authority',
    date: '2026',
    address: '10.1000/port',
    type: 'report',
  };
  const other = '  a:\n    title: A\n';
  const text = cited(other, entry);
  assert.ok(
    text.includes(
      '  roe2026:\n    title: "The port: a study"\n    author: "Jane Roe; Port Authority"\n    date: 2026\n    url: https://doi.org/10.1000/port\n    type: report\n',
    ),
    text,
  );
  assert.ok(text.endsWith('It shut. [@roe2026 :: low]\n'), text);
  assert.ok(cited('  roe2026:\n    title: Mine\n', entry).includes('title: Mine'));
  assert.ok(
    cited('  mine:\n    title: A\n    url: https://doi.org/10.1000/PORT?utm_source=x\n', entry).endsWith(
      '[@mine :: low]\n',
    ),
  );
  assert.ok(!cited(other, { ...entry, type: 'nonsense' }).includes('nonsense'));
});
