// Markdown tree → what a reader sees of it, block by block. Each top-level block is read once: its `Tree` object, which the
// incremental parser keeps while a block is untouched, is the cache key. Does not know statements.

import type { Tree, TreeCursor } from '@lezer/common';
import { headingAttributesStart, readHeading } from '../heading.ts';
import { type Body, parseBody } from '../parse-body.ts';
import type { AlertKind, ColumnAlignment, Inline, Inlines, PageBlock, PageItem, PageRow } from './page.ts';
import { normaliseLabel, readInlines, unescaped, writtenAddress } from './read-inlines.ts';

const blocks = new WeakMap<Tree, PageBlock>();

const pages = new WeakMap<readonly Tree[], readonly PageBlock[]>();

/** The blocks of piece `index` of `body`, without the tree of the whole: the same list as long as the piece is the same. */
export function readPiecePage({ pieces, starts, view }: Body, index: number): readonly PageBlock[] {
  const { trees, offsets } = pieces[index]!;
  let page = pages.get(trees);
  if (!page) {
    page = trees.map((tree, at) => {
      let block = blocks.get(tree);
      if (!block) {
        const start = starts[index]! + offsets[at]!;
        block = readBlock(tree.cursor(), view.slice(start, start + tree.length), 0);
        blocks.set(tree, block);
      }
      return block;
    });
    pages.set(trees, page);
  }
  return page;
}

/** The block under the cursor, which is back where it was afterwards. Offsets become relative to `base`. */
function readBlock(cursor: TreeCursor, text: string, base: number): PageBlock {
  const { name, from, to } = cursor;
  const span = { start: from - base, end: to - base };
  switch (name) {
    case 'Paragraph':
    case 'Task':
      return { type: 'paragraph', span, inlines: readInlines(cursor, text, base) };
    case 'BulletList':
      return { type: 'list', span, ...readItems(cursor, text, base) };
    case 'OrderedList':
      return {
        type: 'list',
        span,
        start: Number.parseInt(text.slice(from, from + 9), 10) || 0,
        ...readItems(cursor, text, base),
      };
    case 'Blockquote':
      return { type: 'quote', span, ...framed(readChildren(cursor, text, base)) };
    case 'Table':
      return { type: 'table', span, ...readTable(cursor, text, base) };
    case 'FencedCode':
    case 'CodeBlock':
      return { type: 'code', span, ...readCode(cursor, text) };
    case 'FootnoteDefinition':
      return {
        type: 'footnote',
        span,
        label: /^\[\^([^\]\s]+)\]/.exec(text.slice(from, to))?.[1] ?? '',
        blocks: readChildren(cursor, text, base),
      };
    case 'HTMLBlock':
    case 'ProcessingInstructionBlock':
      return { type: 'html', span, text: text.slice(from, to) };
    case 'HorizontalRule':
      return { type: 'rule', span };
    case 'LinkReference':
      return { type: 'definition', span, ...readDefinition(cursor, text) };
    case 'CommentBlock':
      return readCommentBlock(text.slice(from, to), from, base);
    default:
      return /^(?:ATX|Setext)Heading[1-6]$/.test(name)
        ? readHeadingBlock(cursor, text, base)
        : { type: 'nothing', span };
  }
}

/** Marks of lists, quotes and notes stand beside the blocks they hold. */
const MARKS = new Set(['ListMark', 'QuoteMark', 'FootnoteLabel']);

function readChildren(cursor: TreeCursor, text: string, base: number): readonly PageBlock[] {
  const children: PageBlock[] = [];
  if (!cursor.firstChild()) return children;
  do if (!MARKS.has(cursor.name)) children.push(readBlock(cursor, text, base));
  while (cursor.nextSibling());
  cursor.parent();
  return children;
}

function readItems(
  cursor: TreeCursor,
  text: string,
  base: number,
): { readonly isTight: boolean; readonly items: readonly PageItem[] } {
  const items: PageItem[] = [];
  if (!cursor.firstChild()) return { isTight: true, items };
  do {
    if (cursor.name !== 'ListItem') continue;
    const span = { start: cursor.from - base, end: cursor.to - base };
    const task = taskOf(cursor, text);
    items.push({ span, ...(task ? { task } : {}), blocks: readChildren(cursor, text, base) });
  } while (cursor.nextSibling());
  cursor.parent();
  const starts = items.flatMap(({ span, blocks: [, ...further] }) => [
    span.start,
    ...further.map((block) => block.span.start),
  ]);
  // The first item's own start is the list's: nothing stands before it.
  const isTight = starts.slice(1).every((start) => !/\n[ \t>]*\n[ \t>]*$/.test(lineBreaksBefore(text, start + base)));
  return { isTight, items };
}

/** The white space and quote marks in front of `offset`, and the line break of the line before. */
function lineBreaksBefore(text: string, offset: number): string {
  let start = offset;
  while (start > 0 && ' \t>\n'.includes(text[start - 1]!)) start--;
  return text.slice(start, offset);
}

function taskOf(cursor: TreeCursor, text: string): PageItem['task'] {
  let task: PageItem['task'];
  if (!cursor.firstChild()) return undefined;
  do {
    if (cursor.name === 'Task') task = /^\[x\]/i.test(text.slice(cursor.from, cursor.to)) ? 'done' : 'open';
  } while (!task && cursor.nextSibling());
  cursor.parent();
  return task;
}

const ALERT = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]$/i;

/** An alert's mark stands on a line of its own and is no part of the words. The tree reads it as a link without a target. */
function framed(children: readonly PageBlock[]): { readonly alert?: AlertKind; readonly blocks: readonly PageBlock[] } {
  const [first, ...rest] = children;
  const [mark, next] = first?.type === 'paragraph' ? first.inlines : [];
  const kind = mark?.type === 'text' && mark.styles.length === 1 ? ALERT.exec(`[${mark.text}]`)?.[1] : undefined;
  if (first?.type !== 'paragraph' || !kind || (next && !/^[ \t]*\n/.test(next.type === 'text' ? next.text : '\n')))
    return { blocks: children };
  const inlines = first.inlines.slice(1);
  return {
    alert: kind.toLowerCase() as AlertKind,
    blocks: inlines.length === 0 ? rest : [{ ...first, inlines }, ...rest],
  };
}

function readTable(cursor: TreeCursor, text: string, base: number) {
  let alignments: readonly ColumnAlignment[] = [];
  let head: PageRow = { span: { start: 0, end: 0 }, cells: [] };
  const rows: PageRow[] = [];
  if (cursor.firstChild()) {
    do {
      if (cursor.name === 'TableHeader') head = readRow(cursor, text, base);
      else if (cursor.name === 'TableDelimiter') alignments = alignmentsOf(text.slice(cursor.from, cursor.to));
      else if (cursor.name === 'TableRow') rows.push(readRow(cursor, text, base));
    } while (cursor.nextSibling());
    cursor.parent();
  }
  const width = alignments.length;
  const padded = ({ span, cells }: PageRow): PageRow => ({
    span,
    cells: Array.from({ length: Math.max(width, cells.length) }, (_, column) => cells[column] ?? []),
  });
  return { alignments, head: padded(head), rows: rows.map(padded) };
}

/** A cell without words has no node: the bars tell in which column the others stand. */
function readRow(cursor: TreeCursor, text: string, base: number): PageRow {
  const cells: Inlines[] = [];
  const { from, to } = cursor;
  let column = 0;
  let isFirst = true;
  if (cursor.firstChild()) {
    do {
      if (cursor.name === 'TableCell') {
        while (cells.length < column) cells.push([]);
        cells[column] = readInlines(cursor, text, base);
      } else if (cursor.name === 'TableDelimiter' && !isFirst) column++;
      // A row that begins with a bar has its first cell behind it.
      isFirst = false;
    } while (cursor.nextSibling());
    cursor.parent();
  }
  return { span: { start: from - base, end: to - base }, cells };
}

function alignmentsOf(delimiters: string): readonly ColumnAlignment[] {
  return delimiters
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((column) => {
      const [isLeft, isRight] = [/^\s*:/.test(column), /:\s*$/.test(column)];
      return isLeft && isRight ? 'center' : isRight ? 'right' : isLeft ? 'left' : undefined;
    });
}

function readCode(cursor: TreeCursor, text: string): { readonly language?: string; readonly text: string } {
  let code = '';
  let language: string | undefined;
  if (cursor.firstChild()) {
    do {
      if (cursor.name === 'CodeText') code += text.slice(cursor.from, cursor.to);
      else if (cursor.name === 'CodeInfo') language = text.slice(cursor.from, cursor.to).split(/\s/, 1)[0];
    } while (cursor.nextSibling());
    cursor.parent();
  }
  return language ? { language, text: code } : { text: code };
}

function readDefinition(cursor: TreeCursor, text: string) {
  let label = '';
  let address = '';
  let title: string | undefined;
  if (cursor.firstChild()) {
    do {
      const source = text.slice(cursor.from, cursor.to);
      if (cursor.name === 'LinkLabel') label = normaliseLabel(source.slice(1, -1));
      else if (cursor.name === 'URL') address = writtenAddress(source);
      else if (cursor.name === 'LinkTitle') title = unescaped(source.slice(1, -1));
    } while (cursor.nextSibling());
    cursor.parent();
  }
  return { label, target: title === undefined ? { address } : { address, title } };
}

function readHeadingBlock(cursor: TreeCursor, text: string, base: number): PageBlock {
  const { name, from, to } = cursor;
  const source = text.slice(from, to);
  const { id } = readHeading(source);
  const end = from + headingAttributesStart(source) - base;
  const inlines = readInlines(cursor, text, base).flatMap((inline) => cutAt(inline, end));
  return {
    type: 'heading',
    span: { start: from - base, end: to - base },
    level: Number(name.at(-1)),
    ...(id === undefined ? {} : { id }),
    inlines,
  };
}

/** The inline as far as it stands before `end`. */
function cutAt(inline: Inline, end: number): readonly Inline[] {
  if (inline.span.start >= end) return [];
  if (inline.span.end <= end || inline.type !== 'text') return [inline];
  const { start } = inline.span;
  // Of an escaped brace only the backslash is left.
  const text = inline.text.length === inline.span.end - start ? inline.text.slice(0, end - start) : '\\';
  return [{ ...inline, span: { start, end }, text }];
}

/** Words behind the end of a comment block are a paragraph to its readers, though not to Markdown (see read-blocks.ts). */
function readCommentBlock(source: string, from: number, base: number): PageBlock {
  const span = { start: from - base, end: from - base + source.length };
  const end = source.indexOf('-->') + 3;
  if (end < 3 || source.slice(end).trim() === '') return { type: 'nothing', span };
  const behind = `a${source.slice(end)}`;
  const cursor = parseBody(behind).tree.cursor();
  cursor.firstChild();
  const [first, ...rest] = readInlines(cursor, behind, base - (from + end - 1));
  // The letter that made it a paragraph.
  const begin =
    first?.type === 'text'
      ? [{ ...first, text: first.text.slice(1), span: { start: first.span.start + 1, end: first.span.end } }]
      : [];
  return { type: 'paragraph', span, inlines: [...begin, ...rest] };
}
