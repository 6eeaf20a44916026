// Markdown → blocks and runs: what is running text, what is not, and which blocks are read together.

import assert from 'node:assert/strict';
import test from 'node:test';
import { parseBody, placedBlocks } from '../../server/src/core/syntax/parse-body.ts';
import { dumpBlocks } from '../support/dump.ts';

/** The dumps show what `dumpBlocks` says; each begins behind the line break after its backtick. */
const cases: readonly (readonly [name: string, markdown: string, dump: string])[] = [
  [
    'a paragraph with a tag',
    'The port closed. [@log :: high]{#closed}',
    `
@0+40
  paragraph "The port closed. ⟦[@log :: high]{#closed}⟧"
`,
  ],
  [
    'an unclosed tag ends with its line',
    'The port closed. [@log :: high\nThe pilots left.',
    `
@0+47
  paragraph "The port closed. ⟦[@log :: high⟧\\nThe pilots left."
`,
  ],
  [
    'a tag over two lines of a quote',
    '> It is shut.\n> [@log\n> :: high]',
    `
@0+32
  quote
    paragraph "It is shut.\\n  ⟦[@log\\n  :: high]⟧"
`,
  ],
  [
    'headings',
    '# Head {#top .gaps .Notes}\n\nOther\n=====\n\n### Third ### \n\n#### Braces {not}\n\n## Tagged [@log]',
    `
@0+26
  heading 1 "Head" .gaps .notes
@28+11
  heading 1 "Other"
@41+14
  heading 3 "Third"
@57+17
  heading 4 "Braces {not}"
@76+16
  heading 2 "Tagged" 1 tag
`,
  ],
  [
    'nested lists',
    '- one\n- two\n  1. three\n\n     four\n- [ ] five\n- [x] six',
    `
@0+54
  list
    item
      paragraph "one"
    item
      paragraph "two"
      list
        item
          paragraph "three"
          paragraph "four"
    item
      task "··· five"
    item
      task "··· six"
`,
  ],
  [
    'a lead-in and its list',
    'It led to this: [@log :: high]\n\n- one\n- two',
    `
@0+43
  paragraph "It led to this: ⟦[@log :: high]⟧"
  list
    item
      paragraph "one"
    item
      paragraph "two"
`,
  ],
  [
    'a paragraph without colon and its list',
    'It led to this.\n\n- one',
    `
@0+15
  paragraph "It led to this."
@17+5
  list
    item
      paragraph "one"
`,
  ],
  [
    'quotes and alerts',
    '> Words.\n>\n> > More.\n\n> [!NOTE]\n> Ours.',
    `
@0+20
  quote
    paragraph "Words."
    quote
      paragraph "More."
@22+17
  alert
    paragraph "\\n  Ours."
`,
  ],
  [
    'a table',
    '| a | b |\n| - | - |\n| c [@log :: high] | `d\\|e` |\n| f |',
    `
@0+55
  table "a" | "b"
    row "c ⟦[@log :: high]⟧" | "‹\`d\\\\|e\`›"
    row "f"
`,
  ],
  [
    'a table ends a paragraph',
    'Words.\n| a | b |\n| - | - |\n| c | d |',
    `
@0+6
  paragraph "Words."
@7+29
  table "a" | "b"
    row "c" | "d"
`,
  ],
  [
    'notes',
    'Words.[^1]\n\n[^1]: A note. [@log]\n\n    More of it.\n\nNo more.',
    `
@0+10
  paragraph "Words.^^^^"
@12+37
  footnote
    paragraph "A note. ⟦[@log]⟧"
    paragraph "More of it."
@51+8
  paragraph "No more."
`,
  ],
  [
    'marks',
    'A *b* **c** ~~d~~ `e` f\\*g &amp; <b>h</b> <br> ![i](j) [k](l "m") <https://n.o> https://p.q/r [s][t] [sic] [3].',
    `
@0+111
  paragraph "A ·b· ··c·· ····· ‹\`e\`› f·*g &amp; ···h····      ‹![i](j)› ·k········ ‹<https://n.o>› ‹https://p.q/r› ·s···· ·sic· ^^^."
`,
  ],
  [
    'only links',
    '[a](b), <https://c.d>\n\n![e](f)\n\n[a](b) now',
    `
@0+21
  paragraph "·a····, ‹<https://c.d>›" only links
@23+7
  paragraph "‹![e](f)›" only links
@32+10
  paragraph "·a···· now"
`,
  ],
  [
    'comments',
    '<!-- one -->\n\nWords <!-- two --> here.\n\n- <!-- three -->\n\n<!-- four',
    `
@0+12
  comment
@14+24
  paragraph "Words ^^^^^^^^^^^^ here." 1 comment
@40+16
  list
    item
      comment
@58+9
  comment
`,
  ],
  [
    'code, HTML, breaks and definitions',
    '```\n[@log]\n```\n\n    [@log]\n\n<div>\n[@log]\n</div>\n\n---\n\n[label]: https://a.b\n\n`[@log]`',
    `
@0+14
  code
@20+6
  code
@28+19
  paragraph " ⟦[@log]⟧ "
@49+3
  other
@54+20
  other
@76+8
  paragraph "‹\`[@log]\`›"
`,
  ],
  [
    'a tag is no link definition',
    '[@log :: high]: words behind a colon.',
    `
@0+37
  paragraph "⟦[@log :: high]⟧: words behind a colon."
`,
  ],
  [
    'a task is no statement',
    '- [ ] Ask. [@log]',
    `
@0+17
  list
    item
      task "··· Ask. ⟦[@log]⟧"
`,
  ],
  [
    'callouts, lines of markup and hidden blocks',
    '> [!tip]- Head\n> Ours.\n\n!!! note "Head"\n    Ours.\n\n::: {.note}\nOurs.\n:::\n\n%%\nHidden.\n%%\n',
    `
@0+22
  alert
    title "Head"
    paragraph "\\n  Ours."
@24+25
  alert
    title "Head"
    paragraph "Ours."
@51+11
  other
@63+5
  paragraph "Ours."
@69+3
  other
@74+13
  comment
`,
  ],
  [
    'nothing',
    '',
    `
`,
  ],
  [
    'blank lines',
    '\n\n \n',
    `
`,
  ],
];

for (const [name, markdown, dump] of cases) {
  test(name, () => assert.equal(`\n${dumpBlocks(placedBlocks(parseBody(markdown), 0))}`, dump));
}

test('blocks are placed from the base, and their inside counts from the block', () => {
  const [first, second] = placedBlocks(parseBody('One.\n\nTwo. [@log]'), 100);
  assert.deepEqual([first?.start, second?.start], [100, 106]);
  const part = second?.block.parts[0];
  assert.ok(part?.type === 'paragraph');
  assert.deepEqual(
    [part.run.span, part.run.tags[0]?.span],
    [
      { start: 0, end: 11 },
      { start: 5, end: 11 },
    ],
  );
});

test('the parser still has the definition parser that tags are kept from', () => {
  // markdown.ts looks it up by a name that is not exported: without it `[label]: url` would become a statement.
  const [only] = placedBlocks(parseBody('[label]: https://example.org'), 0);
  assert.equal(only?.block.parts[0]?.type, 'other');
});

test('behind a hundred containers the rest of a line is words', () => {
  const [only] = placedBlocks(parseBody(`${'> '.repeat(150)}The port closed.`), 0);
  assert.match(dumpBlocks([only!]), /quote\n +paragraph "(?:> )+The port closed\."\n$/);
});

test('a paragraph of a thousand marks keeps them as text', () => {
  const dumped = (count: number): string => dumpBlocks(placedBlocks(parseBody(`*a* `.repeat(count)), 0));
  assert.match(dumped(400), /"·a· ·a·/);
  assert.match(dumped(600), /"\*a\* \*a\*/);
});
