// What side views get: statements by standing, sources with their citations, alternatives with their ranges, each at its place.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type * as lsp from 'vscode-languageserver';
import { type Overview, overview, type StatementEntry } from '../../../server/src/features/extension/overview.ts';
import { createScene } from '../../support/feature.ts';
import { growthExponent, holdsOnce, measureGrowth } from '../../support/linear.ts';

function header(rest: string): string {
  return `---\nbriefing: 1\ntitle: T\ndate: 2026-05-06\n${rest}---\n\n`;
}

function over(marked: string): Overview {
  const { snapshot, uri } = createScene(marked);
  return overview.run(snapshot, { textDocument: { uri } })!;
}

/** `standing kind level: words`. */
function standings(text: string): readonly string[] {
  const { statements, confidence } = over(text);
  return statements.map(
    ({ standing, kind, level, label }) =>
      `${standing} ${kind}${level === undefined ? '' : ` ${confidence.levels[level]}`}: ${label}`,
  );
}

const at = ({ start, end }: lsp.Range): string => `${start.line}:${start.character}-${end.line}:${end.character}`;

test('statements by how they stand; sentences that assert nothing are left out', () => {
  const text = `It shut. [@log :: high]

It opens. [#shut :: low]

It rained.

It poured. [@log]

Call the pilots.

Who knows?

No wreck lies there. [assumption :: moderate]

No other wreck lies there. [assumption]

Nobody asked. [gap]

We asked three. [note]

> It is so.
`;
  assert.deepEqual(standings(text), [
    'levelled claim high: It shut.',
    'levelled judgment low: It opens.',
    'unsourced claim: It rained.',
    'unlevelled claim: It poured.',
    'free question: Who knows?',
    'levelled assumption moderate: No wreck lies there.',
    'unlevelled assumption: No other wreck lies there.',
    'free gap: Nobody asked.',
    'free note: We asked three.',
    'unsourced quote: It is so.',
  ]);
});

test('what a guess, a broken tag or a directive explains is not called unsourced', () => {
  assert.deepEqual(standings('It rained. [:: high'), ['unreadable claim high: It rained.']);
  assert.deepEqual(standings('It rained. [@ :: high]'), ['unreadable claim high: It rained.']);
  assert.deepEqual(
    standings('<!-- briefwright-disable-next-line unsourced-claim -- in the annex -->\nIt rained.\n\nIt poured.\n'),
    ['silenced claim: It rained.', 'unsourced claim: It poured.'],
  );
  assert.deepEqual(
    standings('<!-- briefwright-disable-next-line missing-confidence -- in the annex -->\nIt rained. [@log]\n'),
    ['silenced claim: It rained.'],
  );
});

test('as many statements are unsourced as the rule reports', () => {
  const text =
    'It was seen by Lt. Col. Smith. [@log :: high]\n\nThe ship of the Nav. Command left. It rained. [@log :: high] It poured.\n\n> It is so.\n\nIt is. [but @log :: low]\n';
  const { snapshot, uri } = createScene(text);
  const reported = snapshot
    .briefAt(uri)!
    .lint()
    .findings.filter(({ rule, severity }) => rule === 'unsourced-claim' && severity === 'error').length;
  assert.ok(reported > 1);
  assert.equal(standings(text).filter((line) => line.startsWith('unsourced')).length, reported);
});

test('a statement has its words, its extent, its name, its section and its likelihood', () => {
  const [statement] = over('## Outlook\n\nIt will open. [@log :: low, likely]{#open}\n').statements;
  assert.ok(statement);
  const { range, extent, ...rest } = statement;
  const line = range.start.line;
  assert.deepEqual([at(range), at(extent)], [`${line}:0-${line}:13`, `${line}:0-${line}:42`]);
  assert.deepEqual(rest, {
    kind: 'claim',
    standing: 'levelled',
    label: 'It will open.',
    id: 'open',
    section: 'Outlook',
    level: 0,
    likelihood: 'likely (55–80 %)',
    isGrounded: true,
    weak: [],
  });
});

/** The sources of the default header are `log`, `wire` and others. */
function groundings(text: string): readonly (readonly [boolean, string])[] {
  return over(text).statements.map(
    ({ isGrounded, weak }: StatementEntry) =>
      [isGrounded, weak.map(({ name, fault }) => `${name} ${fault}`).join(', ')] as const,
  );
}

test('grounded is what rests on sources that are there and on statements that are grounded', () => {
  assert.deepEqual(
    groundings('It shut. [@log :: high]{#a}\n\nSo it is. [#a :: low]{#b}\n\nSo it stays. [#b :: low]\n'),
    [
      [true, ''],
      [true, ''],
      [true, ''],
    ],
  );
  assert.deepEqual(
    groundings('It shut. [@lgo :: high]{#a}\n\nSo it is. [#a; @log :: low]{#b}\n\nSo it stays. [#b; #x :: low]\n'),
    [
      [false, '@lgo undeclared'],
      [false, '#a ungrounded'],
      [false, '#b ungrounded, #x no-statement'],
    ],
  );
  assert.deepEqual(groundings('It shut. [@log]{#a}\n\nIt is. [#a :: low]\n\nIt rains. [but @lgo; @log :: high]\n'), [
    [false, ''],
    [false, '#a ungrounded'],
    [true, ''],
  ]);
});

test('a loop grounds nothing; an assumption with a level does, a gap does not', () => {
  assert.deepEqual(
    groundings('A is so. [#b; @log :: low]{#a}\n\nB is so. [#a :: low]{#b}\n\nC is so. [#c :: low]{#c}\n'),
    [
      [false, '#b ungrounded'],
      [false, '#a ungrounded'],
      [false, '#c ungrounded'],
    ],
  );
  assert.deepEqual(
    groundings(
      'A is so. [#b :: low]\n\nB is so. [assumption :: low]{#b}\n\nC is so. [#d :: low]\n\nD is not known. [gap]{#d}\n',
    ),
    [
      [true, ''],
      [false, ''],
      [false, '#d ungrounded'],
      [false, ''],
    ],
  );
});

test('retracted sources carry nothing; what could not be looked up is not called undeclared', () => {
  const retracted = `${header('sources:\n  log: {title: L, status: retracted, status-note: Withdrawn}\n')}It shut. [@log :: high]\n`;
  assert.deepEqual(groundings(retracted), [[false, '@log retracted']]);
  const unread = over(`//- a.brief\n${header('registry: gone.yaml\n')}It shut. [@far :: high]\n`);
  assert.deepEqual([unread.isComplete, unread.statements[0]?.weak], [false, [{ name: '@far', fault: 'unchecked' }]]);
});

test('words are those a reader sees', () => {
  const labels = (text: string): readonly string[] => over(text).statements.map(({ label }) => label);
  assert.deepEqual(labels('- **Both:** the *port* [says](https://example.org) `so`. [@log :: high]\n'), [
    'Both: the port says so.',
  ]);
  assert.deepEqual(labels('The a_b_c and 2 * 3 * 4 stay. [@log :: high]\n'), ['The a_b_c and 2 * 3 * 4 stay.']);
});

test('which tag covers a statement without its own', () => {
  const { statements } = over(
    '[@log ch. 2 :: moderate] One is so. Two is so. Three is so. [@wire :: low]\n\nThese left [@log :: high]:\n\n- The first ship sailed.\n- The second ship sailed. [@wire :: low]\n',
  );
  assert.deepEqual(
    statements.map(
      ({ label, inherited }) =>
        `${label} ${inherited ? `${inherited.from} ${inherited.tags.map(({ text, range }) => `${text} ${range.start.character}`).join()}` : '-'}`,
    ),
    [
      'One is so. block [@log ch. 2 :: moderate] 0',
      'Two is so. block [@log ch. 2 :: moderate] 0',
      'Three is so. -',
      'These left -',
      'The first ship sailed. lead-in [@log :: high] 11',
      'The second ship sailed. -',
    ],
  );
});

test('sources in order, then registries’ that are cited, then keys nobody declares', () => {
  const files = `//- a.brief
${header('registry: r.yaml\nsources:\n  log: {title: Log, publisher: Port, date: 2026-05-03, reliability: A}\n  page: {title: Page, url: https://example.org/p, derived-from: [log]}\n  idle: {title: Idle, status: corrected, status-note: See page 2}\n')}It shut. [@page B2 p. 4; but @far :: high] It rained. [@lgo; @log :: low]
//- r.yaml
sources:
  far: {title: Far, status: retracted}
  other: {title: Other}
`;
  const { sources } = over(files);
  assert.deepEqual(
    sources.map(({ key }) => key),
    ['log', 'page', 'idle', 'far', 'lgo'],
  );
  const [log, page, idle, far, lgo] = sources;
  assert.deepEqual(
    [log?.detail, log?.reliability, log?.preservation, log?.isDerived, log?.cited],
    ['Log · Port · 2026-05-03', 'A', 'needless', false, 1],
  );
  assert.equal(at(log!.declaration!.range), '6:2-6:5');
  assert.deepEqual(
    [page?.preservation, page?.isDerived, page?.origins],
    ['unkept', true, [{ ids: ['log'], isUndeclared: true }]],
  );
  assert.deepEqual(
    page?.citations.map(({ range, ...rest }) => ({ ...rest, at: at(range) })),
    [{ stance: 'supports', grade: 'B2', locator: 'p. 4', label: 'It shut.', statements: 1, at: '11:11-11:15' }],
  );
  assert.deepEqual([idle?.status, idle?.statusNote, idle?.cited, idle?.citations], ['corrected', 'See page 2', 0, []]);
  assert.deepEqual(
    [far?.registry, far?.status, far?.declaration?.uri, far?.citations[0]?.stance],
    ['r.yaml', 'retracted', 'file:///r.yaml', 'contradicts'],
  );
  assert.deepEqual([lgo?.isDeclared, lgo?.declaration, lgo?.detail], [false, undefined, '']);
});

test('a place that is for several statements is one citation', () => {
  const [log] = over('[@log :: high] One is so. Two is so.\n\nThree is so. [@log :: high]\n').sources;
  assert.deepEqual(
    [log?.cited, log?.citations.map(({ label, statements }) => `${label} ${statements}`)],
    [3, ['One is so. 2', 'Three is so. 1']],
  );
});

test('an address is kept by a web archive, or by a copy with its digest', () => {
  const sources = [
    'a: {title: A, url: https://a.example, archive: https://b.example}',
    'b: {title: B, url: https://a.example, text: b.txt}',
    `c: {title: C, url: https://a.example, text: c.txt, sha256: ${'ab'.repeat(32)}}`,
    'd: {title: D, text: d.txt}',
  ];
  assert.deepEqual(
    over(header(`sources:\n${sources.map((one) => `  ${one}\n`).join('')}`)).sources.map(
      ({ preservation }) => preservation,
    ),
    ['kept', 'unsealed', 'kept', 'needless'],
  );
});

/** `title lows–highs possible`, then `words: term range (reachable)`. */
function alternatives(text: string): readonly string[] {
  const { alternatives: sets, statements } = over(text);
  return sets.flatMap(({ title, sumLow, sumHigh, isPossible, alternatives: members }) => [
    `${title} ${sumLow}–${sumHigh}${isPossible ? '' : ' impossible'}`,
    ...members.map(
      ({ statement, term, range, reachable }) =>
        `${statements[statement]!.label} ${term ?? '?'} ${range ?? '?'}${reachable === undefined ? '' : ` (${reachable})`}`,
    ),
  ]);
}

test('alternatives with their ranges, the sums, and what can be reached', () => {
  const text = `It shut. [@log :: high]{#shut}

## What can follow {.alternatives}

These are the ways it can go:

- It opens whole. [#shut :: low, very unlikely]
- It opens in part. [#shut :: low, unlikely]
- It stays shut. [#shut :: low, likely] Ice comes. [@log :: high]
  - Ice came before. [@log :: high]

## Later

It ends. [#shut :: low, likely]
`;
  assert.deepEqual(alternatives(text), [
    'What can follow 80–145',
    'It opens whole. very unlikely 5–20 %',
    'It opens in part. unlikely 20–45 % (20–40 %)',
    'It stays shut. likely 55–80 % (55–75 %)',
  ]);
});

test('paragraphs and rows are alternatives too; one without a likelihood may be anything', () => {
  assert.deepEqual(
    alternatives(
      'It shut. [@log :: high]{#s}\n\n## A {.alternatives}\n\nIt opens. [#s :: low, likely]\n\nIt does not. [#s :: low]\n',
    ),
    ['A 55–180', 'It opens. likely 55–80 %', 'It does not. ? ? (20–45 %)'],
  );
  assert.deepEqual(
    alternatives(
      'It shut. [@log :: high]{#s}\n\n## A {.alternatives}\n\n| Way | What |\n| --- | --- |\n| Open | It opens. [#s :: low, likely] |\n| Shut | It stays shut. [#s :: low, likely] |\n',
    ),
    ['A 110–160 impossible', 'It opens. likely 55–80 %', 'It stays shut. likely 55–80 %'],
  );
  assert.deepEqual(alternatives('## A {.alternatives}\n\n## B\n\nIt opens. [@log :: low, likely]\n'), ['A 0–0']);
});

test('a section of alternatives within another is a set of its own', () => {
  assert.deepEqual(
    alternatives(
      'It is. [@log :: high]{#s}\n\n## A {.alternatives}\n\n- It opens. [#s :: low, likely]\n- It waits. [#s :: low, unlikely]\n\n### B {.alternatives}\n\n- It is early. [#s :: low, likely]\n- It is late. [#s :: low, unlikely]\n',
    ),
    [
      'A 75–125',
      'It opens. likely 55–80 %',
      'It waits. unlikely 20–45 %',
      'B 75–125',
      'It is early. likely 55–80 %',
      'It is late. unlikely 20–45 %',
    ],
  );
});

test('files nobody knows, an empty text and half-typed text', () => {
  const { snapshot } = createScene('It shut.');
  assert.equal(overview.run(snapshot, { textDocument: { uri: 'file:///other.brief' } }), null);
  const empty = over('---\n---\n');
  assert.deepEqual([empty.statements, empty.sources, empty.alternatives, empty.version], [[], [], [], 1]);
  const whole =
    'It shut. [@log p. 4; but @wire B2 :: high]{#a}\n\n## A {.alternatives}\n\n- It opens. [#a :: low, likely]\n- It waits. [#a :: low, unlikely]\n';
  for (let end = 0; end <= whole.length; end++) over(whole.slice(0, end));
});

const shapes: readonly (readonly [name: string, text: (n: number) => string])[] = [
  [
    'statements, sources and names',
    (n) =>
      `${header(`sources:\n${repeat(n, (i) => `  s${i}:\n    title: S\n`)}`)}${repeat(n, (i) => `It shut. [@s${i} :: high]{#n${i}}\n\nSo it is. [#n${i}; @x${i} :: low]\n\n[@s0 :: low] One. Two is so. It is.\n\n`)}`,
  ],
  [
    'directives',
    (n) => repeat(n, (i) => `<!-- briefwright-disable-next-line unsourced-claim -- reason ${i} -->\nIt rained.\n\n`),
  ],
  [
    'alternatives',
    (n) =>
      repeat(
        n,
        (i) =>
          `${i % 3 === 0 ? '#' : '##'} A {.alternatives}\n\n- It is. [@log :: low, likely]\n- It is not. [@log :: low, unlikely]\n\n`,
      ),
  ],
  [
    'one set of alternatives',
    (n) => `# A {.alternatives}\n\n${repeat(n, () => `- It is. [@log :: low, likely]\n\nWords\n\n`)}`,
  ],
  ['a chain of judgments', (n) => repeat(n, (i) => `It will leave. [#n${i + 1}; @log :: high]{#n${i}}\n\n`)],
];

for (const [name, text] of shapes) {
  test(`${name}: the answer grows like the text`, () =>
    holdsOnce(() => {
      const points = measureGrowth([1, 2, 4, 8], 3, (size) => {
        const { snapshot, uri } = createScene(text(size * 60));
        const known = snapshot.briefAt(uri)!;
        // A version of its own each time: what is kept for a briefing is made anew.
        return () =>
          void overview.run(
            { ...snapshot, briefAt: () => ({ ...known, brief: { ...known.brief } }) },
            { textDocument: { uri } },
          );
      });
      const exponent = growthExponent(points);
      assert.ok(
        exponent < 1.5,
        `grows with the power ${exponent.toFixed(2)}: ${points.map(([size, time]) => `${size}n ${time.toFixed(1)} ms`).join(', ')}`,
      );
    }));
}

function repeat(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join('');
}
