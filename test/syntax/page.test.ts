// What a reader sees of the Markdown: blocks and words, with the places they come from.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Inlines, PageBlock } from '../../server/src/core/syntax/page/page.ts';
import { readPiecePage } from '../../server/src/core/syntax/page/read-page.ts';
import { type Body, parseBody } from '../../server/src/core/syntax/parse-body.ts';
import { createRandom, randomEdit } from '../support/random.ts';

/** Every top-level block and where it begins. */
function readPage(body: Body): readonly { readonly start: number; readonly block: PageBlock }[] {
  return body.pieces.flatMap(({ offsets }, index) =>
    readPiecePage(body, index).map((block, at) => ({ start: body.starts[index]! + offsets[at]!, block })),
  );
}

/** One line a block, in a shorthand. */
function shown(text: string): string {
  return readPage(parseBody(text))
    .map(({ block }) => blockText(block))
    .join('\n');
}

function blockText(block: PageBlock): string {
  switch (block.type) {
    case 'paragraph':
      return `p(${words(block.inlines)})`;
    case 'heading':
      return `h${block.level}${block.id === undefined ? '' : `#${block.id}`}(${words(block.inlines)})`;
    case 'list':
      return `${block.isTight ? 'tight' : 'loose'} ${block.start === undefined ? 'ul' : `ol${block.start}`}(${block.items.map(({ task, blocks }) => `${task ?? ''}${blocks.map(blockText).join(' ')}`).join(' | ')})`;
    case 'quote':
      return `${block.alert ?? 'quote'}(${block.blocks.map(blockText).join(' ')})`;
    case 'table':
      return `table[${block.alignments.map((one) => one ?? '-').join(' ')}](${[block.head, ...block.rows].map(({ cells }) => cells.map(words).join(' | ')).join(' // ')})`;
    case 'code':
      return `code ${block.language ?? ''}(${block.text})`;
    case 'footnote':
      return `note ${block.label}(${block.blocks.map(blockText).join(' ')})`;
    case 'html':
      return `html(${block.text})`;
    case 'definition':
      return `${block.label} → ${block.target.address}${block.target.title === undefined ? '' : ` "${block.target.title}"`}`;
    case 'rule':
    case 'nothing':
      return block.type;
  }
}

const marks = { emphasis: '_', strong: '**', strike: '~~' } as const;

function words(inlines: Inlines): string {
  return inlines
    .map((inline) => {
      let text =
        'text' in inline
          ? inline.text
          : inline.type === 'break'
            ? '⏎'
            : inline.type === 'image'
              ? `img(${inline.alt})`
              : `^${inline.label}`;
      if (inline.type === 'code') text = `\`${text}\``;
      if (inline.type === 'tag') text = `‹${text}›`;
      for (const style of [...inline.styles].reverse()) {
        if (style.type !== 'link') text = `${marks[style.type]}${text}${marks[style.type]}`;
        else
          text = `<${text} → ${'address' in style.target ? style.target.address + (style.target.title === undefined ? '' : ` "${style.target.title}"`) : `[${style.target.label}]${style.target.tail}`}>`;
      }
      return text.replace(/\n/g, '¶');
    })
    .join('');
}

test('paragraphs, breaks, escapes, entities', () => {
  assert.equal(
    shown('One\ntwo  \nthree\\\nfour<br>five \\* &eacute; &#60; <b>six</b> <!-- seven -->eight'),
    'p(One¶two⏎three⏎four⏎five * &eacute; &#60; six eight)',
  );
});

test('styles, nested and side by side', () => {
  assert.equal(shown('*a **b** c* ~~d~~ ``e ` f``'), 'p(_a __**b**__ c_ ~~d~~ `e ` f`)');
});

test('links of every form; bare addresses', () => {
  assert.equal(
    shown('[a *b*](</u x> "t\\"i") [c] [d][] [e][F  G]'),
    'p(<a  → /u x "t"i"><_b_ → /u x "t"i"> <c → [c]> <d → [d][]> <e → [f g][F  G]>)',
  );
  assert.equal(
    shown('<https://e.org> www.x.org a@b.org <m@x.org> https://y.org/a?b=1'),
    'p(<https://e.org → https://e.org> <www.x.org → https://www.x.org> <a@b.org → mailto:a@b.org> <m@x.org → mailto:m@x.org> <https://y.org/a?b=1 → https://y.org/a?b=1>)',
  );
  assert.equal(shown('[A\\]  b]: <u&amp;v> "t\\*"'), 'a\\] b → u&v "t*"');
  assert.equal(shown('![an *alt* `x`](u.png) ![b][c]'), 'p(img(an alt x) img(b))');
});

test('tags as they are written, also half typed', () => {
  assert.equal(shown('It shut. [@log :: high]{#a}\nIt [@log'), 'p(It shut. ‹[@log :: high]{#a}›¶It ‹[@log›)');
});

test('headings without their marks and attributes', () => {
  assert.equal(shown('## A *b* {#id .notes} ##\n\nC {.gaps}\n===\n\n### {d} e'), 'h2#id( A _b_)\nh1(C)\nh3( {d} e)');
});

test('lists, tight and loose, numbered, with tasks', () => {
  assert.equal(shown('- a\n- b\n  - c'), 'tight ul(p(a) | p(b) tight ul(p(c)))');
  assert.equal(shown('3. a\n\n   more\n4. b'), 'loose ol3(p(a) p(more) | p(b))');
  assert.equal(shown('- [ ] a\n- [x] b'), 'tight ul(openp( a) | donep( b))');
  assert.equal(shown('- a\n\n- b'), 'loose ul(p(a) | p(b))');
});

test('quotes and alerts', () => {
  assert.equal(shown('> a\n> b\n>\n> c'), 'quote(p(a¶ b) p(c))');
  assert.equal(shown('> [!WARNING]\n> a'), 'warning(p(¶ a))');
  assert.equal(shown('> [!WARNING] a'), 'quote(p(<!WARNING → [!warning]> a))');
});

test('tables: empty cells stay in their columns', () => {
  assert.equal(
    shown('| a | b |\n|:--|--:|\n| | x |\ny | `z`\n| v | | w |'),
    'table[left right](a | b //  | x // y | `z` // v |  | w)',
  );
});

test('code, raw HTML, rules, comments, footnotes', () => {
  assert.equal(shown('> ```js x\n> a\n>\n> b\n> ```'), 'quote(code js(a\n\nb))');
  assert.equal(shown('    a\n      b'), 'code (a\n  b)');
  assert.equal(
    shown('<div onclick="x">\ny\n</div>\n\n***\n\n<!-- z -->'),
    'html(<div onclick="x">\ny\n</div>)\nrule\nnothing',
  );
  assert.equal(shown('a[^1]\n\n[^1]: b\n    c\n\n    d'), 'p(a^1)\nnote 1(p(b¶    c) p(d))');
});

test('words behind a comment block are read', () => {
  const text = '<!-- a --> The *port* shut.';
  assert.equal(shown(text), 'p( The _port_ shut.)');
  const { block } = readPage(parseBody(text))[0]!;
  assert.ok(
    block.type === 'paragraph' &&
      block.inlines.every(
        (inline) => inline.type !== 'text' || text.slice(inline.span.start, inline.span.end) === inline.text,
      ),
  );
});

test('any text has a page; what is not escaped stands where it says', () => {
  const random = createRandom(4);
  for (let round = 0; round < 300; round++) {
    let text = '';
    for (let edit = 0; edit < 12; edit++) text = randomEdit(random, text).replace(/\r\n?/g, '\n');
    for (const { start, block } of readPage(parseBody(text))) {
      for (const inline of inlinesBelow(block)) {
        const source = text.slice(start + inline.span.start, start + inline.span.end);
        if (inline.type === 'text')
          assert.ok(
            source === inline.text || source === `\\${inline.text}`,
            JSON.stringify([source, inline.text, text]),
          );
        else if ('text' in inline && inline.type !== 'code') assert.equal(inline.text, source);
      }
    }
  }
});

function inlinesBelow(block: PageBlock): Inlines {
  if (block.type === 'paragraph' || block.type === 'heading') return block.inlines;
  if (block.type === 'list') return block.items.flatMap(({ blocks }) => blocks.flatMap(inlinesBelow));
  if (block.type === 'quote' || block.type === 'footnote') return block.blocks.flatMap(inlinesBelow);
  return block.type === 'table' ? [block.head, ...block.rows].flatMap(({ cells }) => cells.flat()) : [];
}
