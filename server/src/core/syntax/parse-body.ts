// Text behind the front matter → blocks, from scratch or from the version before an edit: then only what the edit may have
// changed is parsed again, and every other block stays the same object. Knows nothing of statements.

import { Tree } from '@lezer/common';
import type { Change } from '../text/change.ts';
import { countBelow, spliceMoved } from '../text/sorted.ts';
import type { PlacedBlock } from './block.ts';
import { markdownParser } from './markdown.ts';
import { readBlocks, type Piece, type Pieces } from './read-blocks.ts';

/** Immutable; offsets are those of `text`. */
export interface Body extends Pieces {
  readonly text: string;
  /** The Markdown tree of the whole text, made at its first use. */
  readonly tree: Tree;
}

/** Members `[at, at + removed)` of a list gave way to `added` others. */
export interface Splice {
  readonly at: number;
  readonly removed: number;
  readonly added: number;
}

/** Total: any string gives blocks. */
export function parseBody(text: string): Body {
  const tree = markdownParser.parse(text);
  return { text, ...readBlocks(tree, text), tree };
}

/** The body of `text`, which `change` made of `previous.text`, and which pieces it does not share with `previous`. */
export function reparseBody(previous: Body, change: Change, text: string): { readonly body: Body; readonly splice: Splice } {
  const delta = change.inserted - (change.to - change.from);
  const first = firstDependent(previous, change.from);
  const from = first === 0 ? 0 : lineStart(previous.text, previous.starts[first]!);
  for (let length = firstBehind(previous, change.to) - first; ; length = Math.max(1, length * 2)) {
    const last = Math.min(first + length, previous.starts.length);
    const window = readWindow(previous, { first, last, from, delta }, text);
    if (window) return spliceIn(previous, change, window, text);
  }
}

/** Where the blocks of `body` stand in a document in which its text begins at `base`. */
export function placedBlocks({ pieces, starts }: Body, base: number): readonly PlacedBlock[] {
  return pieces.map(({ block }, index) => ({ start: starts[index]! + base, block }));
}

/** Index of the last piece that begins at `offset` or before; -1 where none does. */
export function pieceAt({ starts }: Pick<Body, 'starts'>, offset: number): number {
  return countBelow(starts, offset + 1) - 1;
}

/** Pieces `[first, first + removed)` of the body before, read anew; starts count in the new text. */
interface Window extends Pieces {
  readonly first: number;
  readonly removed: number;
}

/**
 * The first piece that a change at `offset` may turn into another: the one there or before it, and the one before that, whose
 * end may have been decided by the lines that change:
 *
 *     A paragraph, which ends here because a table follows.
 *     | a | b |
 *     | --- | --- |        ← no longer, once this line changes
 */
function firstDependent(previous: Body, offset: number): number {
  const here = pieceAt(previous, offset);
  const before = here - 1;
  // What no blank line parts from its neighbour may hang together with it in turn.
  return Math.max(0, isApart(previous, before) ? before : before - 1);
}

function isApart({ text, pieces, starts }: Body, index: number): boolean {
  if (index <= 0) return true;
  return /\n[ \t]*\n/.test(text.slice(starts[index - 1]! + pieces[index - 1]!.block.length, starts[index]));
}

/** The first piece whose whole first line stands behind `offset`. */
function firstBehind({ text, starts }: Body, offset: number): number {
  let index = countBelow(starts, offset + 1);
  while (index < starts.length && lineStart(text, starts[index]!) <= offset) index++;
  return index;
}

/**
 * Reads the text from `from` on to behind piece `last` of the body before. Undefined where that piece does not begin where it
 * did: the change reaches further. Where it does, all behind it is as it was: the parser is at the start of a top-level block
 * with the same text before it. The piece behind `last` is looked at too, as a block's end depends on lines behind it.
 */
function readWindow(previous: Body, { first, last, from, delta }: { readonly first: number; readonly last: number; readonly from: number; readonly delta: number }, text: string): Window | undefined {
  const { starts, pieces } = previous;
  const next = last + 1;
  const end = next + 1 < starts.length ? starts[next]! + pieces[next]!.block.length + delta : text.length;
  const slice = text.slice(from, end);
  const read = readBlocks(markdownParser.parse(slice), slice);
  const placed = read.starts.map((start) => start + from);
  if (last >= starts.length) return { first, removed: starts.length - first, pieces: read.pieces, starts: placed };
  const meeting = placed.indexOf(starts[last]! + delta);
  if (meeting < 0) return undefined;
  return { first, removed: last - first, pieces: read.pieces.slice(0, meeting), starts: placed.slice(0, meeting) };
}

/** Puts the window in the place of what it was read from; pieces at its ends that are as before stay the same objects. */
function spliceIn(previous: Body, change: Change, window: Window, text: string): { readonly body: Body; readonly splice: Splice } {
  const delta = change.inserted - (change.to - change.from);
  const { first, removed } = window;
  const old = (index: number): Piece => previous.pieces[index]!;
  let head = 0;
  while (head < Math.min(removed, window.pieces.length)) {
    const start = previous.starts[first + head]!;
    const { length } = old(first + head).block;
    if (start + length > change.from || window.starts[head] !== start || window.pieces[head]!.block.length !== length) break;
    head++;
  }
  let tail = 0;
  while (tail < Math.min(removed, window.pieces.length) - head) {
    const index = first + removed - 1 - tail;
    const mirrored = window.pieces.length - 1 - tail;
    const start = previous.starts[index]!;
    if (lineStart(previous.text, start) <= change.to || window.starts[mirrored] !== start + delta || window.pieces[mirrored]!.block.length !== old(index).block.length) break;
    tail++;
  }
  const at = first + head;
  const rest = first + removed - tail;
  const added = window.pieces.slice(head, window.pieces.length - tail);
  const starts = spliceMoved(previous.starts, at, window.starts.slice(head, window.pieces.length - tail), rest, delta);
  const isSame = added.length === 0 && at === rest;
  const pieces = isSame ? previous.pieces : [...previous.pieces.slice(0, at), ...added, ...previous.pieces.slice(rest)];
  return { body: bodyOf(text, pieces, starts), splice: { at, removed: rest - at, added: added.length } };
}

function bodyOf(text: string, pieces: readonly Piece[], starts: readonly number[]): Body {
  let tree: Tree | undefined;
  return {
    text,
    pieces,
    starts,
    get tree() {
      return (tree ??= treeOf(text, pieces, starts));
    },
  };
}

function treeOf(text: string, pieces: readonly Piece[], starts: readonly number[]): Tree {
  const trees = pieces.flatMap((piece) => piece.trees);
  const positions = pieces.flatMap(({ offsets }, index) => offsets.map((offset) => offset + starts[index]!));
  return new Tree(markdownParser.parse('').type, trees, positions, text.length);
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
