// YAML: spans, styles and problems; and that the short cut for simple texts reads what the whole reader reads.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSimpleYaml } from '../../server/src/core/syntax/yaml/simple-yaml.ts';
import { readFullYaml, readYaml } from '../../server/src/core/syntax/yaml/yaml.ts';
import type { YamlNode } from '../../server/src/core/syntax/yaml/yaml-node.ts';
import { growthExponent, holdsOnce, measureGrowth } from '../support/linear.ts';

/** Plain values of a node. */
function plain(node: YamlNode | undefined): unknown {
  if (!node) return undefined;
  if (node.type === 'scalar') return node.text;
  if (node.type === 'list') return node.items.map(plain);
  return node.entries.map((entry) => [entry.key.text, plain(entry.value)]);
}

/** Every node as `text written`, depth first. */
function written(text: string, node: YamlNode, base: number): string[] {
  const own = text.slice(node.span.start - base, node.span.end - base);
  if (node.type === 'scalar') return [own];
  const below = node.type === 'list' ? node.items : node.entries.flatMap((entry) => [entry.key, entry.value]);
  return [own, ...below.flatMap((one) => written(text, one, base))];
}

/** A generator of numbers below `limit` that gives the same ones each run (mulberry32). */
function randomNumbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

test('every node has the span of what is written, moved by the base', () => {
  const text = "a: 1 # c\nb:\n  - \"x: y\"\n  - {k: 'it''s', l: [m, n]}\n\nc:\nd: |\n  one\n  two\n";
  for (const read of [readYaml, readFullYaml]) {
    const { root, problems } = read(text, 100);
    assert.deepEqual(problems, []);
    assert.deepEqual(written(text, root!, 100), [
      text.trimEnd(),
      'a',
      '1',
      'b',
      "- \"x: y\"\n  - {k: 'it''s', l: [m, n]}",
      '"x: y"',
      "{k: 'it''s', l: [m, n]}",
      'k',
      "'it''s'",
      'l',
      '[m, n]',
      'm',
      'n',
      'c',
      '',
      'd',
      '|\n  one\n  two',
    ]);
    assert.deepEqual(plain(root), [
      ['a', '1'],
      [
        'b',
        [
          'x: y',
          [
            ['k', "it's"],
            ['l', ['m', 'n']],
          ],
        ],
      ],
      ['c', ''],
      ['d', 'one\ntwo\n'],
    ]);
  }
});

test('dates, numbers and words stay what is written; JSON is YAML', () => {
  assert.deepEqual(plain(readYaml('a: 2026-05-06\nb: no\nc: 0x1F\nd: ~\n', 0).root), [
    ['a', '2026-05-06'],
    ['b', 'no'],
    ['c', '0x1F'],
    ['d', '~'],
  ]);
  const json = '{\n  "a": [1, true, null],\n  "b": {"c": "\\u00e9\\n\\"x\\""}\n}\n';
  assert.deepEqual(plain(readYaml(json, 0).root), [
    ['a', ['1', 'true', 'null']],
    ['b', [['c', 'é\n"x"']]],
  ]);
  assert.ok(readSimpleYaml(json, 0), 'JSON takes the short cut');
});

test('aliases repeat their value and stand where they are written', () => {
  const text = 'a: &x [1, 2]\nb: *x\nc: *y\n';
  const { root, problems } = readYaml(text, 0);
  assert.deepEqual(plain(root), [
    ['a', ['1', '2']],
    ['b', ['1', '2']],
    ['c', ''],
  ]);
  assert.ok(root?.type === 'map');
  assert.equal(text.slice(root.entries[1]!.value.span.start, root.entries[1]!.value.span.end), '*x');
  assert.deepEqual(
    problems.map((one) => [one.code, text.slice(one.span.start, one.span.end)]),
    [['alias', '*y']],
  );
});

test('a chain of aliases is cut off, not followed', () => {
  const links = Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`);
  const { problems } = readYaml(`a0: &a0 x\n${links.join('\n')}\n`, 0);
  assert.deepEqual(
    problems.map((one) => one.code),
    ['alias'],
  );
  assert.match(problems[0]!.message, /write the values out/);
  assert.deepEqual(
    readYaml('a: &a [*a]\n', 0).problems.map((one) => one.code),
    ['alias'],
  );
});

const hostile: readonly ((n: number) => string)[] = [
  (n) => '['.repeat(n),
  (n) => '- '.repeat(n),
  (n) => '{a: '.repeat(n),
  (n) => '? '.repeat(n),
  (n) => 'a: '.repeat(n),
  (n) => '"'.repeat(n),
  (n) => '*'.repeat(n),
  (n) => 'a: [\n'.repeat(n / 8),
  (n) => `a: ${' '.repeat(n)}x: y`,
  (n) => `a: b: ${'x '.repeat(n)}#`,
];

test('hostile texts end in a problem, and cost what their length costs', () => {
  for (const text of hostile) {
    assert.ok(readYaml(text(4000), 0).problems.length > 0, text(8));
    holdsOnce(() => {
      const points = measureGrowth([1000, 2000, 4000], 2, (size) => {
        const written = text(size);
        return () => readYaml(written, 0);
      });
      const exponent = growthExponent(points);
      assert.ok(exponent < 1.7, `${text(8)}: exponent ${exponent.toFixed(2)}`);
    });
  }
});

test('many errors of one kind are many problems, and hide nothing', () => {
  const lines = Array.from({ length: 200 }, (_, i) => `k${i}: a: b\n`).join('');
  const { root, problems } = readYaml(`${lines}last: x\n`, 0);
  assert.equal(problems.length, 200);
  assert.deepEqual(new Set(problems.map((one) => one.code)), new Set(['colon-in-value']));
  assert.ok(root?.type === 'map' && root.entries.length === 201);
});

test('duplicates, tabs, and a second document have their places', () => {
  const at = (text: string): string[] => readYaml(text, 0).problems.map((one) => `${one.code} ${one.span.start}`);
  assert.deepEqual(at('a: 1\nb: 2\na: 3\n'), ['duplicate-key 10']);
  assert.deepEqual(at('x: {a: 1, a: 2}\n'), ['duplicate-key 10']);
  assert.deepEqual(at('a:\n\tb: 1\n'), ['tab 3']);
  assert.deepEqual(at('---\na: 1\n---\nb: 2\n'), ['syntax 9']);
  assert.deepEqual(at('---\na: 1\n...\n'), []);
});

const scalars = [
  'x',
  'Two words',
  '2026-05-06',
  'https://example.org/a?b=c#d',
  '"quoted: text"',
  "'it''s'",
  '"a \\"b\\" \\\\ \\u00e9"',
  'a#b',
  '-x',
  'C',
  'x:y',
  "o'clock",
  '"',
  'é – ü',
  '[a, b]',
  '{k: v}',
  '["x", {a: b}]',
  '{"k":1,"l":[]}',
  '{}',
  'a: b',
  '*x',
  '&x y',
  '|',
  '@x',
  '- x',
  'x # c',
  '"x" # c',
  '"x"#c',
  '[a,b ,c]',
  '[a b, c d]',
  '{a: b, c}',
  '[a: b]',
  '{a: , b: c}',
  '[,]',
  '',
  '  ',
  '!!str x',
  '%x',
  'x\n    y',
  '[a,\n    b]',
  '[a,\nb]',
  '? x',
  ': x',
  '[http://x.y/z, b:c]',
  '{a: http://x}',
  '~',
  "'a\n  b'",
  '[a # c\n  ]',
  "{'a':b}",
  '{"a" : b}',
  '{"a" :b}',
  '{a:b}',
  '{a: b,}',
  '[a]x',
  '"a" b',
  '>-\n        one two\n        three',
  '>\n      a\n      b',
  '|-\n    x',
  '|\n    x\n     y',
  '>-\n    a\n\n    b',
  '>-\n  a',
  '>- # c\n    a',
  '>2\n    a',
  '>-\n    a: b\n    # c\n    - d',
  '|\n        {x\n        "y',
  '>-\n        a \n        b',
  '>+\n    a',
];

/** A text of block maps and lists, mostly right. */
function generate(random: (limit: number) => number, indent: number, depth: number): string {
  const pad = ' '.repeat(indent);
  let text = '';
  const count = 1 + random(4);
  const isList = depth > 0 && random(4) === 0;
  for (let i = 0; i < count; i++) {
    const kind = random(depth < 3 ? 8 : 5);
    const key = ['title', 'a', 'b-c', '"q k"', "'s'", 'a b', '-k', 'x.y', '0503', 'k '][random(10)]!;
    if (random(12) === 0) text += random(2) ? '\n' : `${' '.repeat(random(6))}# note\n`;
    if (isList)
      text +=
        kind < 5
          ? `${pad}- ${scalars[random(random(3) ? 12 : scalars.length)]!}\n`
          : `${pad}- ${generate(random, indent + 2, depth + 1).trimStart()}`;
    else if (kind < 5)
      text += `${pad}${key}:${' '.repeat(random(8) ? 1 : random(3))}${scalars[random(random(3) ? 12 : scalars.length)]!}\n`;
    else
      text += `${pad}${key}:${random(6) ? '' : ' # c'}\n${generate(random, indent + [2, 2, 2, 4, 1, 0][random(6)]!, depth + 1)}`;
  }
  return text;
}

test('the short cut reads what the whole reader reads, or leaves it alone', () => {
  const random = randomNumbers(20260506);
  let taken = 0;
  const texts = 4000;
  for (let i = 0; i < texts; i++) {
    let text = generate(random, random(10) ? 0 : 2, 0);
    const pieces = [
      ':',
      ' ',
      '\n',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ',',
      '#',
      '-',
      '- ',
      ': ',
      '  ',
      '&',
      '*',
      '\\',
      '?',
      '|',
      '---\n',
      'é',
    ];
    for (let edits = random(3); edits > 0; edits--) {
      const at = random(text.length + 1);
      text = text.slice(0, at) + (random(3) ? pieces[random(pieces.length)]! : '') + text.slice(at + random(3));
    }
    const simple = readSimpleYaml(text, 7);
    if (!simple) continue;
    taken++;
    assert.deepEqual(simple, readFullYaml(text, 7), JSON.stringify(text));
  }
  assert.ok(taken > texts / 5, `only ${taken} of ${texts} texts took the short cut: the test shows too little`);
});

test('no text makes the readers throw, and spans nest', () => {
  const random = randomNumbers(7);
  const alphabet = 'ab:-?[]{},#&*!|>\'"%@` \n\t\\~.0é';
  for (let i = 0; i < 3000; i++) {
    const text = Array.from({ length: random(40) }, () => alphabet[random(alphabet.length)]).join('');
    const { root, problems } = readYaml(text, 3);
    for (const { span, repairs } of problems) {
      for (const one of [span, ...(repairs ?? []).map((repair) => repair.span)]) {
        assert.ok(one.start >= 3 && one.start <= one.end && one.end <= text.length + 4, JSON.stringify(text));
      }
    }
    if (root) assert.ok(root.span.start >= 3 && root.span.end <= text.length + 3, JSON.stringify(text));
  }
});

test('tabs are mended by the columns in which they were read, and only where the same comes of it', () => {
  const keys = (text: string): unknown => {
    const plain = (node: YamlNode): unknown =>
      node.type === 'map'
        ? node.entries.map(({ key, value }) => [key.text, plain(value)])
        : node.type === 'list'
          ? { items: node.items.map(plain) }
          : node.text;
    const { root } = readYaml(text, 0);
    return root && plain(root);
  };
  const texts = [
    'a:\n\tb: 1\n',
    'a:\n  b:\n\tc: 1\n\td: 2\n',
    'a:\n  b:\n    c: 1\n\td: 2\n    e: 3\n',
    'a:\n\t- b\n\t- c\n',
    'a:\n\tb:\n\t\tc: 1\n\td: 2\n',
    'a:\n  b:\n  \tc: 1\n',
    'a:\n\tb: |\n\t\tone\n\t\ttwo\n',
    'a:\n      b: 1\n\tc: 2\n',
  ];
  const mended = texts.filter((text) => {
    const repair = readYaml(text, 0).problems.find(({ code }) => code === 'tab')?.repairs?.[0];
    if (!repair?.isSafe) return false;
    const after = text.slice(0, repair.span.start) + repair.newText + text.slice(repair.span.end);
    assert.deepEqual(keys(after), keys(text), JSON.stringify(text));
    assert.deepEqual(readYaml(after, 0).problems, [], JSON.stringify(text));
    return true;
  });
  assert.ok(mended.length >= 5, JSON.stringify(mended));
  assert.ok(!mended.includes(texts.at(-1)!));
});

test('a text with mistakes is read the same again, wherever it stands', () => {
  const texts = [
    'title: T\nsources:\n  log:\n    title: [Log\n    date: 2026-05-04\n  wire:\n    title Wire\n    note: "a\n',
    'a:\n  b: c: d\n  e: {f: [g}\n h: @i\n',
    'a: >-\n  b\n c\nd: "e\\q"\n',
  ];
  /** `value` with every place in it moved. */
  const moved = (value: unknown, by: number): unknown =>
    JSON.parse(JSON.stringify(value), (key, part: unknown) =>
      (key === 'start' || key === 'end') && typeof part === 'number' ? part + by : part,
    );
  for (const text of texts) {
    const first = readFullYaml(text, 0);
    assert.notEqual(first.problems.length, 0, text);
    assert.deepEqual(moved(readFullYaml(text, 37), 0), moved(first, 37), text);
    // Behind another entry, the same lines are the same part at another place.
    const behind = readFullYaml(`first: 1\n${text}`, 0);
    assert.deepEqual(moved(behind.problems, 0), moved(first.problems, 9), text);
    assert.deepEqual(moved(readFullYaml(text, 0), 0), moved(first, 0), text);
  }
});

test('what was read before does not change how a thousand others are read', () => {
  const text = (number: number): string => `a: [${number}\nb: ${number}\n`;
  const first = JSON.stringify(readFullYaml(text(1), 5));
  for (let number = 2; number < 1000; number++) readFullYaml(text(number), number);
  assert.equal(JSON.stringify(readFullYaml(text(1), 5)), first);
});
