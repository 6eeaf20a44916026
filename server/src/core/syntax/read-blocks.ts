// Markdown tree → blocks. A paragraph that may lead in the block behind it is read together with that block, and so is a
// source line with what stands above it. Knows nothing of statements, and nothing of earlier readings.

import type { SyntaxNode, Tree, TreeCursor } from '@lezer/common';
import type { Span } from '../text/span.ts';
import type { Block, Part, Run } from './block.ts';
import { readHeading } from './heading.ts';
import { readHtml } from './html/read-html.ts';
import { markdownParser } from './markdown.ts';
import { readRun, sliceRun } from './read-run.ts';
import { opensSourceLine } from './source-line-opening.ts';

/** A block, the nodes it was read from, and where each of these begins, counted from the block's start. */
export interface BodyPiece {
  readonly block: Block;
  readonly trees: readonly Tree[];
  readonly offsets: readonly number[];
}

export interface Pieces {
  readonly pieces: readonly BodyPiece[];
  /** Where each piece begins in the text of the tree. */
  readonly starts: readonly number[];
}

/** What a piece will be read from: its top-level nodes, and where it stands. */
export interface Outline {
  readonly nodes: readonly SyntaxNode[];
  readonly start: number;
  readonly end: number;
}

/** The blocks of `tree`, in order; `text` is what it was parsed from. */
export function readBlocks(tree: Tree, text: string): Pieces {
  const outlines = outlinePieces(tree, text);
  return { pieces: outlines.map((outline) => readPiece(outline, text)), starts: outlines.map(({ start }) => start) };
}

/** The pieces of `tree`, in order, without reading any. */
export function outlinePieces(tree: Tree, text: string): readonly Outline[] {
  const outlines: Outline[] = [];
  const cursor = tree.cursor();
  if (!cursor.firstChild()) return outlines;
  let { node } = cursor;
  for (let isLast = false; !isLast; ) {
    const nodes = [node];
    isLast = !cursor.nextSibling();
    if (!isLast && node.name === 'Paragraph' && LED_IN.has(cursor.name) && mayLeadIn(text.slice(node.from, node.to))) {
      nodes.push(cursor.node);
      isLast = !cursor.nextSibling();
    }
    if (!isLast && cursor.name === 'Paragraph' && maySourceLine(nodes.at(-1)!, cursor, text)) {
      nodes.push(cursor.node);
      isLast = !cursor.nextSibling();
    }
    outlines.push({ nodes, start: node.from, end: nodes.at(-1)!.to });
    if (!isLast) node = cursor.node;
  }
  return outlines;
}

export function readPiece({ nodes, start, end }: Outline, text: string): BodyPiece {
  const parts = nodes.map((node) => readPart(node.cursor(), text, start));
  return {
    block: { parts, length: end - start },
    trees: nodes.map((node) => node.toTree()),
    offsets: nodes.map(({ from }) => from - start),
  };
}

const LED_IN = new Set(['BulletList', 'OrderedList', 'Table', 'Blockquote', 'FencedCode', 'CodeBlock']);

/** Whether a paragraph is to be read together with what it may lead in; statements decide whether it does. */
function mayLeadIn(paragraph: string): boolean {
  return paragraph.includes(':');
}

/** What a source line below covers. */
const SOURCED = new Set(['BulletList', 'OrderedList', 'Table', 'Blockquote']);
/** So much of a paragraph decides: less than what is looked at behind an edit. */
const openingSize = 64;

/** Whether the paragraph under the cursor is to be read together with `above`, which it may be the source line of. */
function maySourceLine(above: SyntaxNode, below: TreeCursor, text: string): boolean {
  const isPicture = above.name === 'Paragraph' && text.startsWith('![', above.from);
  if (!isPicture && !SOURCED.has(above.name)) return false;
  const line = text.slice(below.from, Math.min(below.to, below.from + openingSize));
  return opensSourceLine(line.split('\n', 1)[0]!);
}

/** The block node under the cursor, which is back where it was afterwards. Offsets become relative to `start`. */
function readPart(cursor: TreeCursor, text: string, start: number): Part {
  const { name } = cursor;
  const span = { start: cursor.from - start, end: cursor.to - start };
  switch (name) {
    case 'Paragraph':
      return { type: 'paragraph', run: readRun(cursor, text, start) };
    case 'Task':
      return { type: 'task', run: readRun(cursor, text, start) };
    case 'BulletList':
    case 'OrderedList':
      return { type: 'list', items: readChildren(cursor, (child) => readParts(child, text, start), 'ListItem') };
    case 'Blockquote': {
      const parts = readParts(cursor, text, start);
      return asCallout(parts) ?? { type: 'quote', isAlert: false, parts };
    }
    case 'Table':
      return {
        type: 'table',
        head: readChildren(cursor, (child) => readCells(child, text, start), 'TableHeader').flat(),
        rows: readChildren(cursor, (child) => readCells(child, text, start), 'TableRow'),
      };
    case 'FootnoteDefinition':
      return { type: 'footnote', parts: readParts(cursor, text, start) };
    case 'FencedCode':
      return readFence(text.slice(cursor.from, cursor.to), span);
    case 'CodeBlock':
      return { type: 'code' };
    case 'Admonition':
      return { type: 'quote', isAlert: true, parts: readParts(cursor, text, start) };
    case 'CalloutTitle':
      return { type: 'title', run: readRun(cursor, text, start) };
    case 'MarkupLine':
      return readParts(cursor, text, start)[0] ?? { type: 'other' };
    case 'HiddenBlock':
      return HIDDEN_END.test(text.slice(cursor.from + 2, cursor.to))
        ? { type: 'comment', span }
        : unread(text.slice(cursor.from, cursor.to), span);
    case 'RawBlock':
      return text[cursor.from] === '\\'
        ? unread(text.slice(cursor.from, cursor.to).replace(LATEX, ' '), span)
        : { type: 'code' };
    case 'HTMLBlock':
      return readHtmlBlock(cursor, text, start);
    case 'CommentBlock':
      return readComment(text.slice(cursor.from, cursor.to), cursor.from, start);
    default:
      if (!/^(?:ATX|Setext)Heading[1-6]$/.test(name)) return { type: 'other' };
      return {
        type: 'heading',
        span,
        level: Number(name.at(-1)),
        isUnderlined:
          name === 'SetextHeading2' || (name === 'SetextHeading1' && text.startsWith('<<<<<<< ', cursor.from)),
        ...headingOf(cursor, text, start),
      };
  }
}

/**
 * A comment block; `from` is where `source` begins. To Markdown the words behind `-->` on its last line are HTML and no
 * paragraph, but readers see them, so they are read as one: `<!-- note --> The port closed.`
 */
function readComment(source: string, from: number, start: number): Part {
  const end = source.indexOf('-->') + 3;
  const span = { start: from - start, end: from - start + source.length };
  if (end < 3 || source.slice(end).trim() === '') return { type: 'comment', span };
  // A letter in place of the `>` makes it a paragraph whatever it begins with.
  const behind = `a${source.slice(end)}`;
  const cursor = markdownParser.parse(behind).cursor();
  cursor.firstChild();
  const run = readRun(cursor, behind, start - (from + end - 1));
  const comment = { start: span.start, end: span.start + end };
  return { type: 'paragraph', run: { ...run, text: ` ${run.text.slice(1)}`, comments: [comment, ...run.comments] } };
}

/** A tag in a heading is no part of its title. */
function headingOf(cursor: TreeCursor, text: string, start: number) {
  const { tags } = readRun(cursor, text, start);
  let source = text.slice(cursor.from, cursor.to);
  for (const { span } of [...tags].reverse()) {
    source = source.slice(0, span.start + start - cursor.from) + source.slice(span.end + start - cursor.from);
  }
  return { ...readHeading(source), tags };
}

/** `[!NOTE]`, in Obsidian also of any other kind, with a fold mark and a title. */
const CALLOUT = /^\s*\[![^\]\n]{1,80}\][+-]?[ \t]*/;

/** Commands of LaTeX; what begins and ends an environment with its name. */
const LATEX = /\\(?:begin|end)\{[^{}]*\}|\\[a-zA-Z]+/g;

/** A quote that opens with a callout's mark: what stands behind it on its line is the title, the rest the text. */
function asCallout([first, ...rest]: readonly Part[]): Part | undefined {
  const mark = first?.type === 'paragraph' ? CALLOUT.exec(first.run.text)?.[0].length : undefined;
  if (first?.type !== 'paragraph' || mark === undefined) return undefined;
  const { text } = first.run;
  const lineBreak = text.indexOf('\n', mark);
  const titleEnd = lineBreak < 0 ? text.length : lineBreak;
  const title: Part[] =
    text.slice(mark, titleEnd).trim() === '' ? [] : [{ type: 'title', run: sliceRun(first.run, mark, titleEnd) }];
  const body: Part[] =
    titleEnd === text.length ? [] : [{ type: 'paragraph', run: sliceRun(first.run, titleEnd, text.length) }];
  return { type: 'quote', isAlert: true, parts: [...title, ...body, ...rest] };
}

const HIDDEN_END = /%%\s*$|endcomment\s*-?%\}\s*$/;
/** Raw text for one output format, and MyST directives whose text is the writer's own. */
const TEXT_FENCE =
  /^(?:`{3,}|~{3,})[ \t]*\{(?:=\w+|note|tip|hint|important|warning|caution|attention|danger|error|admonition|seealso|epigraph|figure|list-table|dropdown|card)\}/;

function readFence(source: string, span: Span): Part {
  return TEXT_FENCE.test(source)
    ? unread(source.slice(source.indexOf('\n') + 1).replace(/<[^<>]*>/g, ' '), span)
    : { type: 'code' };
}

function unread(source: string, span: Span): Part {
  const words = source.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu)?.length ?? 0;
  return words === 0 ? { type: 'other' } : { type: 'unread', span, words };
}

/** The words in a block of HTML as the parts that they are to a reader. */
function readHtmlBlock(cursor: TreeCursor, text: string, start: number): Part {
  const { from, to } = cursor;
  let source = text.slice(from, to);
  if (cursor.firstChild()) {
    do {
      const at = cursor.from - from;
      source = source.slice(0, at) + ' '.repeat(cursor.to - cursor.from) + source.slice(cursor.to - from);
    } while (cursor.nextSibling());
    cursor.parent();
  }
  const parts = readHtml(source, from - start, readInlineText);
  return parts.length === 0 ? { type: 'other' } : parts.length === 1 ? parts[0]! : { type: 'group', parts };
}

/** `words` as one paragraph; `at` is where they stand. The sign before them, which is not theirs, keeps them from being anything else. */
function readInlineText(words: string, at: number): Run {
  const line = `,${words.replaceAll('\n', ' ')}`;
  const cursor = markdownParser.parse(line).cursor();
  cursor.firstChild();
  return sliceRun(readRun(cursor, line, 1 - at), 1, cursor.to);
}

/** Marks of lists, quotes and notes stand beside the blocks they hold. */
const MARKS = new Set(['ListMark', 'QuoteMark', 'FootnoteLabel']);

function readParts(cursor: TreeCursor, text: string, start: number): readonly Part[] {
  const parts: Part[] = [];
  if (!cursor.firstChild()) return parts;
  do {
    if (!MARKS.has(cursor.name)) parts.push(readPart(cursor, text, start));
  } while (cursor.nextSibling());
  cursor.parent();
  return parts;
}

function readCells(cursor: TreeCursor, text: string, start: number) {
  return readChildren(cursor, (child) => readRun(child, text, start), 'TableCell');
}

function readChildren<T>(cursor: TreeCursor, read: (cursor: TreeCursor) => T, name: string): readonly T[] {
  const children: T[] = [];
  if (!cursor.firstChild()) return children;
  do {
    if (cursor.name === name) children.push(read(cursor));
  } while (cursor.nextSibling());
  cursor.parent();
  return children;
}
