// Marks of handling: which parenthesis is one, how far it reaches, what stands over the whole.

import assert from 'node:assert/strict';
import test from 'node:test';
import { statementsOf, wordsOf } from '../../server/src/core/model/brief.ts';
import { bannerOf } from '../../server/src/core/model/handling/banner.ts';
import { meantMark, strictestOf, tlpMarks, writtenMark } from '../../server/src/core/model/handling/markings.ts';
import { portionMarks } from '../../server/src/core/model/handling/portions.ts';
import { briefOf } from '../support/lint-text.ts';

test('what is written for a mark', () => {
  const found = (text: string, marks = tlpMarks): string | undefined => writtenMark(text, marks)?.text;
  assert.equal(found('(TLP:RED) The port closed.'), 'TLP:RED');
  assert.equal(found('The port closed (TLP:AMBER+STRICT).'), 'TLP:AMBER+STRICT');
  assert.equal(found('**(TLP:GREEN)** The port closed.'), 'TLP:GREEN');
  assert.equal(found('(tlp amber) The port closed.'), 'tlp amber');
  for (const words of [
    '(TLP)',
    '(TLP 2.0)',
    '(see TLP:RED)',
    '(TLP:',
    'TLP:RED',
    '`(TLP:RED)`',
    '(red)',
    '(TLP and the like)',
  ])
    assert.equal(found(`The port ${words} closed.`), undefined, words);
  assert.equal(found('(Internal) The port closed.', ['Public', 'Internal']), 'Internal');
  assert.equal(found('The port closed (Internal).', ['Public', 'Internal']), undefined);
});

test('what was meant by a mark that is none', () => {
  for (const [written, meant] of [
    ['TLP: AMBER', 'TLP:AMBER'],
    ['tlp:red', 'TLP:RED'],
    ['TLP:WHITE', 'TLP:CLEAR'],
    ['TLP AMBER STRICT', 'TLP:AMBER+STRICT'],
    ['TLP-GREEN', 'TLP:GREEN'],
  ] as const) {
    assert.equal(meantMark(written, tlpMarks), meant, written);
  }
  assert.equal(meantMark('TLP:BLUE', tlpMarks), undefined);
});

test('the strictest of several', () => {
  assert.equal(strictestOf(['TLP:GREEN', undefined, 'TLP:AMBER', 'TLP:BLUE'], tlpMarks), 'TLP:AMBER');
  assert.equal(strictestOf(['TLP:BLUE'], tlpMarks), undefined);
  assert.equal(strictestOf([], tlpMarks), undefined);
});

test('a mark reaches over the paragraph, item or cell that it opens, and no further', () => {
  const brief = briefOf(
    [
      '(TLP:RED) One is. Two is. (TLP:GREEN) Three is. Four is.',
      '',
      'Five is. Six is (TLP:AMBER). Seven is.',
      '',
      '- (TLP:AMBER) Eight is. Nine is.',
      '- Ten is.',
      '',
      '| (TLP:RED) Eleven is. | Twelve is. |',
      '| --- | --- |',
      '| (TLP:RED) Thirteen is. | Fourteen is. |',
      '',
    ].join('\n'),
  );
  const marks = portionMarks(brief, tlpMarks);
  const said = statementsOf(brief).map(
    (placed) => `${/(\w+) is/.exec(wordsOf(brief, placed))![1]} ${marks.get(placed.statement) ?? '–'}`,
  );
  assert.deepEqual(said, [
    'One TLP:RED',
    'Two TLP:RED',
    'Three TLP:GREEN',
    'Four TLP:GREEN',
    'Five –',
    'Six TLP:AMBER',
    'Seven –',
    'Eight TLP:AMBER',
    'Nine TLP:AMBER',
    'Ten –',
    'Thirteen TLP:RED',
    'Fourteen –',
  ]);
});

test('what stands over the whole', () => {
  const banner = (marking: string, text: string): string | undefined =>
    bannerOf(briefOf(`---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\n${marking}---\n\n${text}\n`), tlpMarks);
  assert.equal(banner('', 'One is.'), undefined);
  assert.equal(banner('marking: TLP:GREEN\n', 'One is.'), 'TLP:GREEN');
  assert.equal(banner('marking: TLP:AMBER\n', '(TLP:AMBER) One is.'), 'TLP:AMBER');
  assert.equal(banner('marking: TLP:GREEN\n', '# A (TLP:RED)\n\nOne is.'), 'TLP:GREEN, with portions up to TLP:RED');
  assert.equal(banner('', '(TLP:AMBER) One is.'), 'TLP:AMBER, as its strictest portion');
});
