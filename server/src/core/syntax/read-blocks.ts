// Markdown tree → blocks. Each top-level block is read once: its `Tree` object, which the incremental parser keeps while a
// block is untouched, is the cache key. Knows nothing of statements.

import type { Tree, TreeCursor } from '@lezer/common';
import type { Block, Part, PlacedBlock } from './block.ts';
import { readHeading } from './heading.ts';
import { parseBody, type Body } from './parse-body.ts';
import { readRun } from './read-run.ts';

interface Reading {
  readonly block: Block;
  /** Of a lead-in: the tree of the block it leads in, and how far behind its own start that stood. */
  readonly follower?: Follower;
}

interface Follower {
  readonly tree: Tree | null;
  readonly distance: number;
}

const readings = new WeakMap<Tree, Reading>();

/** The blocks of `body`, in order. `base` is where the body begins in the document's text. */
export function readBlocks(body: Body, base: number): readonly PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  const cursor = body.tree.cursor();
  if (!cursor.firstChild()) return blocks;
  do {
    const start = cursor.from;
    const { tree } = cursor;
    const follower = followerOf(cursor);
    const cached = tree && readings.get(tree);
    if (cached && isStillRight(cached, follower)) {
      blocks.push({ start: start + base, block: cached.block });
      if (cached.follower) cursor.nextSibling();
      continue;
    }
    const first = readPart(cursor, body.text, start);
    let end = cursor.to;
    if (!follower || !mayLeadIn(first)) {
      const block: Block = { parts: [first], length: end - start };
      if (tree) readings.set(tree, { block });
      blocks.push({ start: start + base, block });
      continue;
    }
    cursor.nextSibling();
    end = cursor.to;
    const block: Block = { parts: [first, readPart(cursor, body.text, start)], length: end - start };
    if (tree) readings.set(tree, { block, follower });
    blocks.push({ start: start + base, block });
  } while (cursor.nextSibling());
  return blocks;
}

const LED_IN = new Set(['BulletList', 'OrderedList', 'Table', 'Blockquote', 'FencedCode', 'CodeBlock']);

/** The block behind the cursor's paragraph, when it is of a kind that a paragraph can lead in. */
function followerOf(cursor: TreeCursor): Follower | undefined {
  if (cursor.name !== 'Paragraph') return undefined;
  const next = cursor.node.nextSibling;
  return next && LED_IN.has(next.name) ? { tree: next.tree, distance: next.from - cursor.from } : undefined;
}

/** Whether `part` is to be read together with what it may lead in; statements decide whether it does. */
function mayLeadIn(part: Part | undefined): boolean {
  return part?.type === 'paragraph' && part.run.text.includes(':');
}

function isStillRight(cached: Reading, follower: Follower | undefined): boolean {
  if (!follower || !mayLeadIn(cached.block.parts[0])) return cached.follower === undefined;
  return cached.follower?.tree === follower.tree && follower.tree !== null && cached.follower.distance === follower.distance;
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
      const first = parts[0];
      return { type: 'quote', isAlert: first?.type === 'paragraph' && ALERT.test(first.run.text), parts };
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
    case 'CodeBlock':
      return { type: 'code' };
    case 'CommentBlock':
      return readComment(text.slice(cursor.from, cursor.to), cursor.from, start);
    default:
      if (!/^(?:ATX|Setext)Heading[1-6]$/.test(name)) return { type: 'other' };
      return {
        type: 'heading',
        span,
        level: Number(name.at(-1)),
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
  const cursor = parseBody(behind).tree.cursor();
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

const ALERT = /^\s*\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*(?:\n|$)/i;
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
