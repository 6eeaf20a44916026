// What a configuration file may say, and what is said of the rest.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { configKeys } from '../../server/src/core/lint/config/config-keys.ts';
import { configTemplate } from '../../server/src/core/lint/config/config-template.ts';
import { type KnownRule, readConfig } from '../../server/src/core/lint/config/read-config.ts';
import { type ConfigLayer, resolveConfig } from '../../server/src/core/lint/config/resolve-config.ts';

const rules: readonly KnownRule[] = [
  { id: 'unsourced-claim', code: 'BRF2001' },
  {
    id: 'booster',
    code: 'BRF7004',
    options: {
      words: { description: '', type: 'array', items: { type: 'string' }, default: [] },
      least: { description: '', type: 'integer', minimum: 1, default: 1 },
    },
  },
];

/** Each problem as `the underlined text: message`. */
function problemsOf(text: string): readonly string[] {
  return readConfig(text, rules).problems.map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`);
}

const valueOf = (text: string): unknown => {
  const { value, problems } = readConfig(text, rules);
  assert.deepEqual(problems, []);
  return value;
};

test('every key is read, from YAML and from JSON alike', () => {
  const yaml = `root: true
extends: ../base.yaml
profile: release
presets: [newsroom, cti]
scale: {confidence: [low, high], likelihood: icd203}
claims: strict
registry: [a.yaml, b.bib]
rules:
  unsourced-claim: warning
  booster: [info, {words: [plainly], least: 2}]
overrides:
  - files: drafts/**
    profile: draft
    rules: {BRF2001: off}
ignores: [archive/]
markings: [Open, Closed]
caps: {single: moderate}
frontMatterKeys: [desk]
`;
  const json = JSON.stringify(
    {
      $schema: './schema.json',
      root: true,
      extends: ['../base.yaml'],
      profile: 'release',
      presets: ['newsroom', 'cti'],
      scale: { confidence: ['low', 'high'], likelihood: 'icd203' },
      claims: 'strict',
      registry: ['a.yaml', 'b.bib'],
      rules: { 'unsourced-claim': 'warning', booster: ['info', { words: ['plainly'], least: 2 }] },
      overrides: [{ files: ['drafts/**'], profile: 'draft', rules: { 'unsourced-claim': 'off' } }],
      ignores: ['archive/'],
      markings: ['Open', 'Closed'],
      caps: { single: 'moderate' },
      frontMatterKeys: ['desk'],
    },
    null,
    '\t',
  );
  const expected = {
    root: true,
    extends: ['../base.yaml'],
    profile: 'release',
    presets: ['newsroom', 'cti'],
    scale: { confidence: ['low', 'high'], likelihood: 'icd203' },
    claims: 'strict',
    registry: ['a.yaml', 'b.bib'],
    rules: {
      'unsourced-claim': { level: 'warning', options: {} },
      booster: { level: 'info', options: { words: ['plainly'], least: 2 } },
    },
    overrides: [
      { files: ['drafts/**'], profile: 'draft', rules: { 'unsourced-claim': { level: 'off', options: {} } } },
    ],
    ignores: ['archive/'],
    markings: ['Open', 'Closed'],
    caps: { single: 'moderate' },
    frontMatterKeys: ['desk'],
  };
  assert.deepEqual(valueOf(yaml), expected);
  assert.deepEqual(valueOf(json), expected);
  assert.deepEqual(valueOf(`\uFEFF${yaml.replaceAll('\n', '\r\n')}`), expected);
});

test('nothing is an empty configuration', () => {
  for (const text of ['', '# only a comment\n', '{}', 'profile:\n', 'rules: ~']) assert.deepEqual(valueOf(text), {});
});

test('a misspelt name is reported where it stands, with the nearest one', () => {
  const cases: readonly (readonly [text: string, problem: string])[] = [
    ['profil: review', 'profil: There is no key `profil`. Did you mean `profile`?'],
    ['unsourced-claim: off', 'unsourced-claim: There is no key `unsourced-claim`. Rules belong under `rules`.'],
    [
      'rules: {unsorced-claim: error}',
      'unsorced-claim: There is no rule `unsorced-claim`. Did you mean `unsourced-claim`?',
    ],
    [
      'rules: {booster: warn}',
      'warn: `warn` is not a level: one of `off`, `hint`, `info`, `warning` or `error`. Did you mean `warning`?',
    ],
    [
      'rules: {booster: false}',
      'false: `false` is not a level: one of `off`, `hint`, `info`, `warning` or `error`. Did you mean `off`?',
    ],
    [
      'rules: {booster: [error, {word: [a]}]}',
      'word: `booster` has no option `word`; it has `words` or `least`. Did you mean `words`?',
    ],
    ['rules: {booster: [error, {least: 0}]}', '0: `least` takes a whole number from 1.'],
    ['rules: {booster: [error, {words: a}]}', 'a: `words` takes a list of texts.'],
    ['profile: relase', 'relase: `profile` takes `draft`, `review` or `release`. Did you mean `release`?'],
    ['presets: [newsrom]', 'newsrom: `presets` takes `newsroom` or `cti`. Did you mean `newsroom`?'],
    ['claims: [strict]', '[strict]: `claims` takes `standard` or `strict`.'],
    ['root: yes', 'yes: `root` takes true or false.'],
    ['files: [a]', 'files: `files` stands in an entry of `overrides` only.'],
    ['overrides: [{files: [a], root: true}]', 'root: `root` stands at the top of the file, not in `overrides`.'],
    [
      'overrides: {files: [a]}',
      'overrides: `overrides` is a list: each entry names its `files` and what holds for them.',
    ],
    ['rules: [booster]', '[booster]: `rules` is a map: a rule id, a colon and its level.'],
    ['- profile: review', '- profile: review: A configuration is a map of keys, such as `profile: review`.'],
  ];
  for (const [text, problem] of cases) assert.deepEqual(problemsOf(text), [problem]);
});

test('a scale that is none is reported', () => {
  for (const [text, underlined, meant] of [
    ['scale: icd230', 'icd230', 'icd203'],
    ['scale: {confidence: natto}', 'natto', 'nato'],
    ['scale: [low, high]', '[low, high]', 'icd203'],
  ] as const) {
    const [problem = ''] = problemsOf(text);
    assert.ok(problem.startsWith(`${underlined}: `) && problem.includes(`\`${meant}\``), problem);
    assert.deepEqual(readConfig(text, rules).value, {});
  }
});

test('an entry of overrides without files is reported', () => {
  assert.match(problemsOf('overrides:\n  - profile: draft\n')[0] ?? '', /names no `files`/);
});

test('what is right beside a mistake is still read, and broken YAML does not throw', () => {
  const { value, problems } = readConfig('profile: release\nclaimz: strict\n', rules);
  assert.deepEqual(value, { profile: 'release' });
  assert.equal(problems.length, 1);
  for (const text of [
    'profile: [',
    '"',
    '\t- :',
    '&a [*a]',
    '[[[[',
    '{"profile": "release"',
    '\0',
    '__proto__: {a: 1}',
    'rules: {__proto__: error}',
  ]) {
    assert.ok(readConfig(text, rules).problems.length > 0, text);
  }
});

test('a key of a package.json is read alone', () => {
  const text = '{"name": "briefwright", "briefwright": {"profile": "draft"}, "rules": 1}';
  assert.deepEqual(readConfig(text, rules, 'briefwright'), { value: { profile: 'draft' }, problems: [] });
  assert.deepEqual(readConfig('{"name": "x"}', rules, 'briefwright'), { value: {}, problems: [] });
});

const layer = (file: ConfigLayer['file'], matches: ConfigLayer['matches'] = () => false): ConfigLayer => ({
  file,
  matches,
  locate: (path) => `at/${path}`,
});

test('the nearest file wins, key by key and rule by rule; flags win over all', () => {
  const outer = layer({
    profile: 'draft',
    claims: 'strict',
    presets: ['cti'],
    registry: ['a'],
    rules: { booster: { level: 'info', options: { least: 2 } } },
  });
  const inner = layer({ profile: 'release', registry: ['b'], rules: { booster: { level: 'error', options: {} } } });
  const config = resolveConfig([outer, inner], {
    presets: ['newsroom'],
    rules: { 'unsourced-claim': { level: 'off', options: {} } },
  });
  assert.deepEqual(config, {
    profile: 'release',
    presets: ['cti', 'newsroom'],
    claims: 'strict',
    registry: ['at/a', 'at/b'],
    rules: { booster: { level: 'error', options: { least: 2 } }, 'unsourced-claim': { level: 'off', options: {} } },
  });
  assert.equal(resolveConfig([outer, inner], { profile: 'review' }).profile, 'review');
  assert.deepEqual(resolveConfig([], { only: ['booster'], skip: [] }), {
    profile: 'review',
    presets: [],
    claims: 'standard',
    registry: [],
    rules: {},
    only: ['booster'],
    skip: [],
  });
});

test('a key without a value hides nothing', () => {
  const outer = layer({ profile: 'draft', claims: 'strict' });
  const { profile, claims } = resolveConfig([outer, layer(Object.fromEntries([['profile', undefined]]))], {});
  assert.deepEqual([profile, claims], ['draft', 'strict']);
});

test('overrides hold for the files they match, the later over the earlier', () => {
  const file: ConfigLayer['file'] = {
    profile: 'review',
    overrides: [
      { files: ['drafts/**'], profile: 'draft', claims: 'strict' },
      { files: ['**/final.brief'], profile: 'release' },
    ],
  };
  const at = (path: string) =>
    resolveConfig(
      [
        layer(file, (patterns) =>
          patterns.some((one) => (one === 'drafts/**' ? path.startsWith('drafts/') : path.endsWith('final.brief'))),
        ),
      ],
      {},
    );
  assert.deepEqual(
    [at('a.brief').profile, at('drafts/a.brief').profile, at('drafts/final.brief').profile],
    ['review', 'draft', 'release'],
  );
  assert.equal(at('drafts/final.brief').claims, 'strict');
});

test('the configuration that init writes is valid, and so is what it shows', () => {
  const template = configTemplate();
  assert.deepEqual(valueOf(template), { root: true, profile: 'review' });
  const shown = template
    .replace(
      /^# ((?:extends|presets|scale|claims|registry|rules|markings|frontMatterKeys|overrides|ignores):|  )/gm,
      '$1',
    )
    .replace(/^(?!#|[a-z ]).*$/gm, '');
  assert.deepEqual(problemsOf(shown), []);
  assert.equal(Object.keys(readConfig(shown, rules).value).length, 12);
});

test('every key has a description and stands once in the table', () => {
  assert.equal(new Set(configKeys.map(({ name }) => name)).size, configKeys.length);
  for (const { description } of configKeys) assert.match(description, /^[A-Z`].*\.$/);
});
