// What each directive silences. One rule is on, `unsourced-claim`, and each sentence that is reported is listed.

import assert from 'node:assert/strict';
import test from 'node:test';
import { readDirectives } from '../server/src/core/lint/suppressions.ts';
import { briefOf, lintText } from './support/lint-text.ts';

/** The first two words of each statement that `rules` find something in. */
function reported(text: string, rules: readonly string[] = ['unsourced-claim']): readonly string[] {
  const { findings } = lintText(text, { only: rules });
  return findings.map(({ span }) => text.slice(span.start, span.end).split(/\s+/).slice(0, 2).join(' '));
}

const cases: readonly (readonly [what: string, text: string, left: readonly string[]])[] = [
  [
    'disable-next-line: the line below',
    '<!-- briefwright-disable-next-line unsourced-claim -- why -->\nOne shut.\nTwo shut.\n',
    ['Two shut.'],
  ],
  [
    'disable-next-line: only what begins there',
    'Zero began\n<!-- briefwright-disable-next-line -- why -->\nto shut. One shut.\n',
    ['Zero began'],
  ],
  [
    'disable-next-line: not a blank line further',
    '<!-- briefwright-disable-next-line -- why -->\n\nOne shut.\n',
    ['One shut.'],
  ],
  [
    'disable-next-line behind words',
    'One shut. <!-- briefwright-disable-next-line -- why -->\nTwo shut.\nThree shut.\n',
    ['One shut.', 'Three shut.'],
  ],
  [
    'disable-next-line over several lines counts from its end',
    '<!-- briefwright-disable-next-line\n-- why\n-->\nOne shut.\nTwo shut.\n',
    ['Two shut.'],
  ],
  ['disable-next-line on the last line', 'One shut.\n\n<!-- briefwright-disable-next-line -- why -->', ['One shut.']],
  ['disable-line: its own line', 'One shut. <!-- briefwright-disable-line -- why -->\nTwo shut.\n', ['Two shut.']],
  [
    'disable-line on the last line, without a line break',
    'One shut.\nTwo shut. <!-- briefwright-disable-line unsourced-claim -- why -->',
    ['One shut.'],
  ],
  [
    'disable-next-statement: all of it, whatever its lines',
    '<!-- briefwright-disable-next-statement -- why -->\n\nOne shut\nover two lines. Two shut.\n',
    ['Two shut.'],
  ],
  [
    'disable-next-statement: not the rest of the line',
    'Zero shut. <!-- briefwright-disable-next-statement -- why --> One shut. Two shut.\n',
    ['Zero shut.', 'Two shut.'],
  ],
  [
    'disable-next-statement without one',
    'One shut.\n\n<!-- briefwright-disable-next-statement -- why -->\n',
    ['One shut.'],
  ],
  [
    'disable-file: everything, wherever it stands',
    'One shut.\n\nTwo shut.\n\n<!-- briefwright-disable-file unsourced-claim -- why -->\n',
    [],
  ],
  [
    'disable: to the end',
    'One shut.\n\n<!-- briefwright-disable unsourced-claim -- why -->\n\nTwo shut.\n\n- Three shut.',
    ['One shut.'],
  ],
  [
    'disable … enable',
    '<!-- briefwright-disable -- why -->\n\nOne shut.\n\n<!-- briefwright-enable -->\n\nTwo shut.\n',
    ['Two shut.'],
  ],
  [
    'disable … enable in one line',
    'One shut. <!-- briefwright-disable -- why --> Two shut. <!-- briefwright-enable --> Three shut.\n',
    ['One shut.', 'Three shut.'],
  ],
  [
    'enable of the same rule',
    '<!-- briefwright-disable unsourced-claim -- why -->\n\nOne shut.\n\n<!-- briefwright-enable unsourced-claim -->\n\nTwo shut.\n',
    ['Two shut.'],
  ],
  [
    'enable of another rule ends nothing',
    '<!-- briefwright-disable unsourced-claim -- why -->\n\nOne shut.\n\n<!-- briefwright-enable unknown-source -->\n\nTwo shut.\n',
    [],
  ],
  [
    'an inner enable ends both of two nested',
    '<!-- briefwright-disable -- why -->\n\n<!-- briefwright-disable unsourced-claim -- why -->\n\nOne shut.\n\n<!-- briefwright-enable -->\n\nTwo shut.\n',
    ['Two shut.'],
  ],
  [
    'an enable of one rule leaves the disable of all',
    '<!-- briefwright-disable -- why -->\n\nOne shut.\n\n<!-- briefwright-enable unsourced-claim -->\n\nTwo shut.\n',
    [],
  ],
  [
    'disable again after enable',
    '<!-- briefwright-disable -- why -->\n\nOne shut.\n\n<!-- briefwright-enable -->\n\nTwo shut.\n\n<!-- briefwright-disable -- why -->\n\nThree shut.\n',
    ['Two shut.'],
  ],
  ['an enable without a disable', '<!-- briefwright-enable -->\n\nOne shut.\n', ['One shut.']],
  ['a code instead of an id', '<!-- briefwright-disable-next-line BRF2001 -- why -->\nOne shut.\n', []],
  ['a code in lower case', '<!-- briefwright-disable-next-line brf2001 -- why -->\nOne shut.\n', []],
  [
    'several rules, with commas and without',
    '<!-- briefwright-disable-next-line unknown-source, unsourced-claim BRF3001 -- why -->\nOne shut.\n',
    [],
  ],
  ['another rule', '<!-- briefwright-disable-next-line unknown-source -- why -->\nOne shut.\n', ['One shut.']],
  [
    'a misspelt directive silences nothing',
    '<!-- briefwright-disable-nextline unsourced-claim -- why -->\nOne shut.\n\nTwo shut.\n',
    ['One shut.', 'Two shut.'],
  ],
  ['a rule that does not exist', '<!-- briefwright-disable-next-line unsourced -- why -->\nOne shut.\n', ['One shut.']],
  ['no reason silences all the same', '<!-- briefwright-disable-next-line unsourced-claim -->\nOne shut.\n', []],
  [
    'a hyphen in a rule’s name opens no reason',
    '<!--briefwright-disable-next-line unsourced-claim--why-->\nOne shut.\n',
    ['One shut.'],
  ],
  [
    'inside a list',
    '- One shut the port. <!-- briefwright-disable-line -- why -->\n- <!-- briefwright-disable-next-line -- why -->\n  Two shut the port.\n- Three shut the port.\n',
    ['Three shut'],
  ],
  [
    'between the items of a list',
    '- One shut the port.\n\n  <!-- briefwright-disable-next-line -- why -->\n- Two shut the port.\n- Three shut the port.\n',
    ['One shut', 'Three shut'],
  ],
  ['inside a quote', '> One shut. <!-- briefwright-disable-line -- why -->\n\n> Two shut.\n', ['Two shut.']],
  [
    'inside a table',
    '| a | b |\n| - | - |\n| One has shut the port. <!-- briefwright-disable-line -- why --> | One has burned to the ground. |\n| Two has shut the port. | |\n',
    ['Two has'],
  ],
  [
    'above a table, for its head’s line',
    '<!-- briefwright-disable-next-statement -- why -->\n\n| a | b |\n| - | - |\n| One has shut the port. | Two has shut the port. |\n',
    ['Two has'],
  ],
  ['inside a note', 'Zero[^1] shut. [gap]\n\n[^1]: One shut. <!-- briefwright-disable-line -- why -->\n', []],
  [
    'in code it is text',
    '`<!-- briefwright-disable-file -- why -->` shut.\n\n```\n<!-- briefwright-disable-file -- why -->\n```\n',
    ['`<!-- briefwright-disable-file'],
  ],
  [
    'other comments',
    '<!-- disable-next-line unsourced-claim -->\nOne shut.\n\n<!-- briefwright-disabled -- why -->\n\nTwo shut.\n',
    ['One shut.', 'Two shut.'],
  ],
];

for (const [what, text, left] of cases) test(what, () => assert.deepEqual(reported(text), left));

test('the same with CR LF', () => {
  for (const [what, text, left] of cases) {
    const { findings, brief } = lintText(text.replaceAll('\n', '\r\n'), { only: ['unsourced-claim'] });
    assert.deepEqual(
      findings.map(({ span }) => brief.document.text.slice(span.start, span.end).split(/\s+/).slice(0, 2).join(' ')),
      left,
      what,
    );
  }
});

test('a dash in place of the two hyphens opens the reason too', () => {
  for (const dash of ['—', '–']) {
    const text = `<!-- briefwright-disable-next-line unsourced-claim ${dash} quoted in full -->\nOne shut.\n`;
    const [directive] = readDirectives(briefOf(text));
    assert.equal(directive?.reason, 'quoted in full');
    assert.deepEqual(
      directive?.rules.map(({ name }) => name),
      ['unsourced-claim'],
    );
    assert.deepEqual(
      lintText(text, { only: ['unsourced-claim', 'unexplained-suppression', 'unused-suppression'] }).findings,
      [],
    );
  }
});

test('a directive silences only the rules it names', () => {
  const text = '<!-- briefwright-disable-next-line unknown-source -- why -->\nOne shut. [@nobody]\n';
  const rulesOf = (source: string): readonly string[] =>
    lintText(source, { only: ['unknown-source', 'missing-confidence'] }).findings.map(({ rule }) => rule);
  assert.deepEqual(rulesOf(text), ['missing-confidence']);
  assert.deepEqual(rulesOf(text.replace('unknown-source', '')), []);
  assert.deepEqual(rulesOf(text.replace('unknown-source', 'unknown-source missing-confidence')), []);
});

test('rules that judge directives are not silenced by them', () => {
  const rulesOf = (source: string): readonly string[] =>
    lintText(source, { only: ['unused-suppression', 'unexplained-suppression', 'unsourced-claim'] }).findings.map(
      ({ rule }) => rule,
    );
  assert.deepEqual(rulesOf('<!-- briefwright-disable-file unused-suppression -- why -->\n\nOne shut. [gap]\n'), [
    'unused-suppression',
  ]);
  assert.deepEqual(rulesOf('<!-- briefwright-disable-file -->\n\nOne shut.\n'), ['unexplained-suppression']);
});

test('every directive is read with its names, their places, its reason and its scope', () => {
  const text = 'One shut.\n\n<!--  briefwright-disable  unsourced-claim,BRF2002  --  quoted -- in full  -->\n';
  const [directive, ...others] = readDirectives(briefOf(text));
  assert.ok(directive && others.length === 0);
  assert.equal(directive.kind, 'disable');
  assert.equal(directive.reason, 'quoted -- in full');
  assert.deepEqual(
    directive.rules.map(({ name, span }) => [name, text.slice(span.start, span.end)]),
    [
      ['unsourced-claim', 'unsourced-claim'],
      ['BRF2002', 'BRF2002'],
    ],
  );
  assert.equal(text.slice(directive.span.start, directive.span.end), text.split('\n')[2]);
  assert.deepEqual(directive.scope, { start: directive.span.end, end: text.length + 1 });
});
