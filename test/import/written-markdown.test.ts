// Whatever words a document has, Markdown shows these words: random text is written, and read by another reader of CommonMark.

import assert from 'node:assert/strict';
import test from 'node:test';
import markdownIt from 'markdown-it';
// @ts-expect-error The package ships no types.
import footnotes from 'markdown-it-footnote';
import { parseBrief, statementsOf } from '../../server/src/core/model/brief.ts';
import { createDocument } from '../../server/src/core/text/document.ts';
import { escapeText } from '../../server/src/import/rich/escape-text.ts';
import type { RichBlock, RichInline } from '../../server/src/import/rich/rich-text.ts';
import { wordsOfInlines, writeMarkdown } from '../../server/src/import/rich/write-markdown.ts';
import { createRandom } from '../support/random.ts';

const reader = markdownIt({ html: true, linkify: true }).use(footnotes);

/** What a reader sees of Markdown, white space put together. */
function seen(markdown: string): string {
  return reader
    .render(markdown)
    .replace(/<!--.*?-->/gs, ' ')
    .replace(/<(?!\/?(?:a|code|em|strong|s)\b)[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name]!)
    .replace(/\s+/g, ' ')
    .trim();
}

const pieces = [
  ...'*_`[]()<>#&|~!{}\\^:;.-+=@"\'1 2a'.split(''),
  ' ',
  'word',
  'Ships',
  '[@key]',
  '[note]',
  '[^1]',
  '**',
  '__',
  '~~',
  'https://a.example/b_c_d',
  'a_b',
  '&amp;',
  '<b>',
  '<!--',
  '-->',
  '1. ',
  '- ',
  '# ',
  '> ',
  '---',
  '[x](y)',
  '![p](q)',
  '| a |',
  'snake_case_word',
  '\t',
];

test('random words are what a reader sees', () => {
  const random = createRandom(11);
  for (let round = 0; round < 4000; round++) {
    const words = Array.from({ length: 1 + random.integer(9) }, () => pieces[random.integer(pieces.length)]!).join('');
    const { text } = writeMarkdown({
      blocks: [{ type: 'paragraph', children: [{ type: 'text', text: words }] }],
      notes: new Map(),
    });
    assert.equal(seen(text), words.replace(/\s+/g, ' ').trim(), JSON.stringify([words, text]));
    assert.ok(
      parseBrief(createDocument('x.brief', text)).passageContents.every(({ tags }) => tags.length === 0),
      `a tag came of ${JSON.stringify(words)}`,
    );
  }
});

test('random words with marks, links and breaks, in every kind of block', () => {
  const random = createRandom(12);
  const word = (): string => pieces[random.integer(pieces.length)]!;
  const inline = (): RichInline => {
    const text = `${word()}${word()}${word()}`;
    const kind = random.integer(8);
    if (kind === 0) return { type: 'link', target: 'https://l.example/(a)_b', children: [{ type: 'text', text }] };
    if (kind === 1) return { type: 'break' };
    return {
      type: 'text',
      text,
      ...(kind === 2 ? { isStrong: true } : kind === 3 ? { isEmphasis: true } : kind === 4 ? { isStruck: true } : {}),
    };
  };
  const inlines = (): readonly RichInline[] => Array.from({ length: 1 + random.integer(4) }, inline);
  for (let round = 0; round < 3000; round++) {
    const children = inlines();
    const paragraph: RichBlock = { type: 'paragraph', children };
    const blocks: readonly RichBlock[] = [
      [paragraph],
      [{ type: 'list', isOrdered: random.integer(2) === 0, start: 1, items: [[paragraph], [paragraph]] }],
      [{ type: 'quote', children: [paragraph] }],
      [{ type: 'table', hasHead: false, rows: [[children, []]] }],
    ][random.integer(4)] as readonly RichBlock[];
    const { text } = writeMarkdown({ blocks, notes: new Map() });
    const once = wordsOfInlines(children).replace(/\s+/g, ' ').trim();
    const times = blocks[0]!.type === 'list' ? 2 : 1;
    const letters = (shown: string): string => shown.replace(/\s+/g, '');
    assert.equal(letters(seen(text)), letters(once.repeat(times)), JSON.stringify([blocks, text]));
  }
});

test('the place of a citation is in the sentence that printed it', () => {
  const cited = (words: string): RichInline => ({
    type: 'citation',
    items: [{ key: 'k' }],
    children: [{ type: 'text', text: words }],
  });
  const text = (words: string): RichInline => ({ type: 'text', text: words });
  const sentence = [text('It rained. The tide rose '), cited('(K 2020)'), text('. Nobody came.')];
  const written = writeMarkdown({
    blocks: [
      { type: 'paragraph', children: sentence },
      {
        type: 'list',
        isOrdered: true,
        start: 9,
        items: [[{ type: 'paragraph', children: sentence }], [{ type: 'paragraph', children: sentence }]],
      },
      {
        type: 'quote',
        children: [
          { type: 'paragraph', children: [text('One.')] },
          { type: 'paragraph', children: sentence },
        ],
      },
      {
        type: 'table',
        hasHead: true,
        rows: [
          [[text('a')], [text('b')]],
          [[text('c')], sentence],
        ],
      },
      { type: 'heading', level: 2, children: sentence },
    ],
    notes: new Map([
      [
        '1',
        [
          { type: 'paragraph', children: sentence },
          { type: 'paragraph', children: sentence },
        ],
      ],
    ]),
  });
  assert.equal(written.marks.length, 8);
  for (const { offset } of written.marks)
    assert.equal(written.text.slice(offset - 7, offset + 1), '(K 2020)', `at ${offset}`);
  assert.deepEqual(written.marks.filter(({ note }) => note === '1').length, 2);
});

test('brackets around harmless words stay as they are', () => {
  assert.equal(escapeText('They [sic] left […] at 9.'), 'They [sic] left […] at 9.');
  assert.equal(escapeText('[gap] and [see @a]'), '\\[gap\\] and \\[see @a\\]');
  assert.ok(statementsOf(parseBrief(createDocument('x.brief', 'They [sic] left.\n'))).length === 1);
});
