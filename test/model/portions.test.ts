// Marks of handling: which parenthesis is one, how far it reaches, what stands over the whole.

import assert from 'node:assert/strict';
import test from 'node:test';
import { parseBrief, statementsOf, wordsOf } from '../../server/src/core/model/brief.ts';
import { bannerOf } from '../../server/src/core/model/handling/banner.ts';
import { meantMark, strictestOf, tlpMarks, writtenMark } from '../../server/src/core/model/handling/markings.ts';
import { portionMarks, writtenMarks } from '../../server/src/core/model/handling/portions.ts';
import { createDocument } from '../../server/src/core/text/document.ts';
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

test('the mark of a heading holds for its section, and one in front of a tag for what the tag covers', () => {
  const brief = briefOf(
    [
      'Zero is.',
      '',
      '## Losses (TLP:AMBER)',
      '',
      'One is. (TLP:GREEN) Two is.',
      '',
      '### At sea',
      '',
      'Three is.',
      '',
      '### (TLP:RED) On land',
      '',
      'Four is.',
      '',
      '## Outlook (see below)',
      '',
      'Five is.',
      '',
      '- (TLP:GREEN) [@log :: low] Six is. Seven is.',
      '- (TLP:AMBER+STRICT) [@log :: low] Eight is [@wire :: low], and nine is [@wire :: low].',
      '',
    ].join('\n'),
  );
  const marks = portionMarks(brief, tlpMarks);
  const said = statementsOf(brief).map(
    (placed) => `${/(\w+) is/.exec(wordsOf(brief, placed))![1]} ${marks.get(placed.statement) ?? '–'}`,
  );
  assert.deepEqual(said, [
    'Zero –',
    'One TLP:AMBER',
    'Two TLP:GREEN',
    'Three TLP:AMBER',
    'Four TLP:RED',
    'Five –',
    'Six TLP:GREEN',
    'Seven TLP:GREEN',
    'Eight TLP:AMBER+STRICT',
    'nine TLP:AMBER+STRICT',
  ]);
});

test('marks in text are the same after an edit as in a fresh reading', () => {
  const text = '(TLP:RED) One is.\n\nTwo is.\n\n(TLP:GREEN) Three is.\n';
  const before = parseBrief(createDocument('test.brief', text));
  assert.equal(writtenMarks(before, tlpMarks).length, 2);
  const edited = text.replace('Two', '(TLP:AMBER) Two');
  const after = parseBrief(createDocument('test.brief', edited), {}, before);
  assert.deepEqual(writtenMarks(after, tlpMarks), writtenMarks(briefOf(edited), tlpMarks));
  assert.deepEqual(
    writtenMarks(after, tlpMarks).map(({ text: mark, span }) => [mark, edited.slice(span.start, span.end)]),
    ['TLP:RED', 'TLP:AMBER', 'TLP:GREEN'].map((mark) => [mark, mark]),
  );
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
