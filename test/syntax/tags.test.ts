// The inside of tags: each production of the grammar and each fault, as input → one line in the notation of dumpTag.

import assert from 'node:assert/strict';
import test from 'node:test';
import { readTag } from '../../server/src/core/syntax/read-tag.ts';
import { findTagExtent } from '../../server/src/core/syntax/tag-extent.ts';
import { dumpTag } from '../support/dump.ts';

const groups: readonly (readonly [name: string, cases: readonly (readonly [source: string, dump: string])[]])[] = [
  [
    'Citations',
    [
      ['[@log]', 'cite log'],
      ['[@log B2]', 'cite log B2'],
      ['[@log /3]', 'cite log /3'],
      ['[@log p. 4]', 'cite log at(p. 4)'],
      ['[@log, p. 4]', 'cite log at(p. 4)'],
      ['[@log B2 pp. 3-5]', 'cite log B2 at(pp. 3-5)'],
      ['[@log B2, § 2]', 'cite log B2 at(§ 2)'],
      ['[@log ¶ 4]', 'cite log at(¶ 4)'],
      ['[@log 00:14:05]', 'cite log at(00:14:05)'],
      ['[@log L10-L14]', 'cite log at(L10-L14)'],
      ['[@log B22]', 'cite log at(B22)'],
      ['[@log Z9]', 'cite log Z9'],
      ['[@log B2::high]', 'cite log B2 :: high'],
      ['[@log X6 ¶ 5]', 'cite log X6 at(¶ 5)'],
      ['[@log L1]', 'cite log at(L1)'],
      ['[@log ch.\n  1]', 'cite log at(ch. 1)'],
      ['[ @log ]', 'cite log'],
      ['[@log; @wire]', 'cite log | cite wire'],
      ['[@log ;@wire p. 2 ; @radio]', 'cite log | cite wire at(p. 2) | cite radio'],
      ['[but @log]', 'but cite log'],
      ['[but  @log B2 p. 4; @wire]', 'but cite log B2 at(p. 4) | cite wire'],
      ['[@log; but @wire; but #closed]', 'cite log | but cite wire | but rest closed'],
    ],
  ],
  [
    'Keys',
    [
      ['[@a:b.c#d$e%f&g-h+i?j<k>l~m/n]', 'cite a:b.c#d$e%f&g-h+i?j<k>l~m/n'],
      ['[@log.]', 'cite log'],
      ['[@log. p. 2]', 'cite log at(p. 2)'],
      ['[@log--b]', 'cite log--b'],
      ['[@log--]', 'cite log at(--)'],
      ['[@{log/b}, p. 4]', 'cite log/b at(p. 4)'],
      ['[see @log, p. 4]', 'cite log at(p. 4)'],
      ['[-@log]', 'cite log'],
      ['[@9lives]', 'cite 9lives'],
      ['[@_x]', 'cite _x'],
      ['[@Zürich_2026]', 'cite Zürich_2026'],
      ['[@日本]', 'cite 日本'],
      ['[@a::high]', 'cite a :: high'],
      ['[@a:: high]', 'cite a :: high'],
      ['[@doi:10.1000/182]', 'cite doi:10.1000/182'],
    ],
  ],
  [
    'Statements as basis',
    [
      ['[#closed]', 'rest closed'],
      ['[#closed; #tugs; @log]', 'rest closed | rest tugs | cite log'],
      ['[but #closed]', 'but rest closed'],
      ['[#a.b-c:d]', 'rest a.b-c:d'],
      ['[#closed.]', 'rest closed ! «.»'],
      ['[#closed because]', 'rest closed ! «because»'],
      ['[#1st]', '! «#»'],
    ],
  ],
  [
    'Kinds',
    [
      ['[assumption]', 'assumption'],
      ['[gap]', 'gap'],
      ['[note]', 'note'],
      ['[ gap ]', 'gap'],
      ['[assumption :: high]', 'assumption :: high'],
      ['[note :: low]', 'note :: low'],
      ['[gap ::]', 'gap ::'],
      ['[Gap :: high]', ':: high ! «Gap»'],
    ],
  ],
  [
    'Assessments',
    [
      ['[@a :: high]', 'cite a :: high'],
      ['[@a::high]', 'cite a :: high'],
      ['[@a :: high, likely]', 'cite a :: high | likely'],
      ['[@a :: HIGH ,  very  unlikely]', 'cite a :: HIGH | very unlikely'],
      ['[:: high]', ':: high'],
      ['[::high]', ':: high'],
      ['[::]', '::'],
      ['[@a ::]', 'cite a ::'],
      ['[@a :: ?]', 'cite a :: ?'],
      ['[@a :: likely, by 2026-05-13]', 'cite a :: likely | by 2026-05-13'],
      ['[@a :: by 2026]', 'cite a :: by 2026'],
      ['[@a :: by 2026-05]', 'cite a :: by 2026-05'],
      [
        '[@a :: high, because the log is complete, and the crew agrees]',
        'cite a :: high | because(the log is complete, and the crew agrees)',
      ],
      ['[@a :: because of it]', 'cite a :: because(of it)'],
      ['[@a :: high,\n  because it\n  says so]', 'cite a :: high | because(it says so)'],
      ['[@a :: becauses]', 'cite a :: becauses'],
    ],
  ],
  [
    'Names',
    [
      ['[@a :: high]{#reopen}', 'cite a :: high = reopen'],
      ['[#b]{#b-1.c_d}', 'rest b = b-1.c_d'],
      ['[@a] {#late}', 'cite a = late ! « » → «[@a]{#late}» safe'],
      ['[@a]{#1st}', 'cite a ! «{#1st}»'],
      ['[@a]{#}', 'cite a ! «{#}»'],
      ['[@a]{#ümlaut}', 'cite a = ümlaut'],
      ['[@a]{#a.}', 'cite a ! «{#a.}»'],
    ],
  ],
  [
    'Escapes',
    [
      ['[@a p. \\] 4]', 'cite a at(p. ] 4)'],
      ['[@a :: high, because of \\[sic\\]]', 'cite a :: high | because(of [sic])'],
    ],
  ],
  [
    'Faults',
    [
      ['[@]', '! «@»'],
      ['[@ :: high]', ':: high ! «@»'],
      ['[#]', '! «#»'],
      ['[#;@a]', 'cite a ! «#»'],
      ['[@a;]', 'cite a ! «;» → «[@a]» safe'],
      ['[;@a]', 'cite a ! «;» → «[@a]» safe'],
      ['[@a;; @b]', 'cite a | cite b ! «;» → «[@a; @b]» safe'],
      ['[; :: high]', ':: high ! «;» → «[ :: high]» safe ! «;» → «[ :: high]» safe'],
      ['[@a; p. 4]', 'cite a ! «p. 4»'],
      ['[@a; see below :: high]', 'cite a :: high ! «see below»'],
      ['[@a | p. 4]', 'cite a at(| p. 4) ! «|» → «[@a , p. 4]»'],
      ['[@a :: high | low]', 'cite a :: high | low ! «|» → «[@a :: high , low]»'],
      ['[@a :: high,]', 'cite a :: high ! «,» → «[@a :: high]» safe'],
      ['[@a :: , high]', 'cite a :: high ! « ,» → «[@a :: high]» safe'],
      ['[@a :: ,]', 'cite a ::  ! « ,» → «[@a ::]» safe ! «,» → «[@a :: ]» safe'],
      ['[@a :: high,, likely]', 'cite a :: high | likely ! «,» → «[@a :: high, likely]» safe'],
      ['[@a :: high; @b]', 'cite a :: high ! «; @b»'],
      ['[@a :: high :: low]', 'cite a :: high ! «:: low»'],
      ['[@a :: @b]', 'cite a ::  ! «@b»'],
      ['[@a :: high, #b]', 'cite a :: high ! «#b»'],
      ['[@a :: by]', 'cite a :: by  ! «»'],
      ['[@a :: by 13 May 2026]', 'cite a :: by 13 May 2026 ! «13 May 2026» → «[@a :: by 2026-05-13]» safe'],
      ['[@a :: by 05/06/2026]', 'cite a :: by 05/06/2026 ! «05/06/2026»'],
      ['[@a :: by next week]', 'cite a :: by next week ! «next week»'],
      ['[@a :: by 2026-02-30]', 'cite a :: by 2026-02-30 ! «2026-02-30»'],
      ['[@a :: because]', 'cite a :: because() ! «because»'],
      ['[but :: high]', ':: high ! «but»'],
      ['[#a b]', 'rest a ! «b»'],
      ['[@a, by 2026-05-13 :: high]', 'cite a at(by 2026-05-13) :: high'],
    ],
  ],
  [
    'Half-typed names',
    [
      ['[@a]{#', 'cite a ! «{#» → «[@a]{#}»'],
      ['[@a]{#na', 'cite a = na ! «{#na» → «[@a]{#na}»'],
    ],
  ],
  [
    'Half-typed',
    [
      ['[@', 'open  ! «[@» → «[@]» ! «@»'],
      ['[@lo', 'open cite lo ! «[@lo» → «[@lo]»'],
      ['[@log ', 'open cite log ! «[@log » → «[@log ]»'],
      ['[@log B', 'open cite log at(B) ! «[@log B» → «[@log B]»'],
      ['[@log ;', 'open cite log ! «[@log ;» → «[@log ;]» ! «;» → «[@log » safe'],
      ['[@log :', 'open cite log at(:) ! «[@log :» → «[@log :]»'],
      ['[@log ::', 'open cite log ::  ! «[@log ::» → «[@log ::]»'],
      ['[@log :: hi', 'open cite log :: hi ! «[@log :: hi» → «[@log :: hi]»'],
      ['[@log :: high,', 'open cite log :: high ! «[@log :: high,» → «[@log :: high,]» ! «,» → «[@log :: high» safe'],
      ['[@log :: high, by', 'open cite log :: high | by  ! «[@log :: high, by» → «[@log :: high, by]» ! «»'],
      [
        '[@log :: high, because',
        'open cite log :: high | because() ! «[@log :: high, because» → «[@log :: high, because]» ! «because»',
      ],
      ['[:: ', 'open  ::  ! «[:: » → «[:: ]»'],
      ['[#', 'open  ! «[#» → «[#]» ! «#»'],
      ['[but @', 'open  ! «[but @» → «[but @]» ! «@»'],
      ['[gap', 'open gap ! «[gap» → «[gap]»'],
    ],
  ],
];

/** Not 0, so that a forgotten base shows. */
const base = 7;

for (const [name, cases] of groups) {
  test(name, () => {
    for (const [source, dump] of cases)
      assert.equal(dumpTag(readTag(source, base), source, base), dump, JSON.stringify(source));
  });
}

test('spans are those of the words, counted from the base', () => {
  const source = '[but @log B2 p. 4; #closed :: very  likely, by 2026-05-13, because so]{#name}';
  const tag = readTag(source, base);
  const slice = (span: { readonly start: number; readonly end: number } | undefined): string | undefined =>
    span && source.slice(span.start - base, span.end - base);
  const [citation, basis] = tag.evidence;
  const [term, by, because] = tag.assessment;
  assert.ok(
    citation?.type === 'citation' &&
      basis?.type === 'basis' &&
      term?.type === 'term' &&
      by?.type === 'by' &&
      because?.type === 'because',
  );
  assert.deepEqual(
    [
      tag.contentSpan,
      citation.span,
      citation.keySpan,
      citation.gradeSpan,
      citation.locatorSpan,
      basis.span,
      basis.nameSpan,
      tag.separatorSpan,
      term.span,
      by.span,
      by.dateSpan,
      because.reasonSpan,
      tag.idSpan,
    ].map(slice),
    [
      source.slice(1, source.indexOf(']')),
      'but @log B2 p. 4',
      'log',
      'B2',
      'p. 4',
      '#closed',
      'closed',
      '::',
      'very  likely',
      'by 2026-05-13',
      '2026-05-13',
      'so',
      'name',
    ],
  );
});

/** What a tag is for Markdown: `…` after the tag marks a half-typed one; undefined is ordinary Markdown. */
const extents: readonly (readonly [text: string, tag: string | undefined])[] = [
  ['[@log] x', '[@log]'],
  ['[@log :: high]{#a} x', '[@log :: high]{#a}'],
  ['[ @log]', '[ @log]'],
  ['[gap]', '[gap]'],
  ['[note :: low]', '[note :: low]'],
  ['[:: high]', '[:: high]'],
  ['[but @log]', '[but @log]'],
  ['[#name]', '[#name]'],
  ['[@a][@b]', '[@a]'],
  ['[@a][#b :: low]', '[@a]'],
  ['[@a\n:: high]', '[@a\n:: high]'],
  ['[@a \\] b]', '[@a \\] b]'],
  ['[sic]', undefined],
  ['[…]', undefined],
  ['[x]', undefined],
  ['[ ]', undefined],
  ['[^1]', undefined],
  ['[note that]', undefined],
  ['[gaps]', undefined],
  ['[but not]', undefined],
  ['[#1]', undefined],
  ['[@log](url)', undefined],
  ['[@log][ref]', undefined],
  ['[text](url)', undefined],
  ['[text][ref]', undefined],
  ['[@log :: high', '[@log :: high…'],
  ['[@log :: high\nNext line.', '[@log :: high…'],
  ['[@log [@wire]', '[@log…'],
  ['[@', '[@…'],
  ['[@]', '[@]'],
];

test('where a tag ends, and what is no tag', () => {
  for (const [text, expected] of extents) {
    const extent = findTagExtent(text, 0);
    assert.equal(extent && `${text.slice(0, extent.end)}${extent.isClosed ? '' : '…'}`, expected, JSON.stringify(text));
  }
});
