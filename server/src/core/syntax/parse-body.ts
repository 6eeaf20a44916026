// Text behind the front matter → blocks, from scratch or from the version before an edit: then only what the edit may have
// changed is parsed again, and every other block stays the same object. Does not know statements.

import { Tree } from '@lezer/common';
import type { TextChange } from '../text/change.ts';
import { lineEndBehind, lineStartBefore, ropeOf, type TextView } from '../text/rope.ts';
import { countBelow, spliceMoved } from '../text/sorted.ts';
import type { PlacedBlock } from './block.ts';
import { markdownParser } from './markdown.ts';
import { type BodyPiece, type Outline, outlinePieces, type Pieces, readBlocks, readPiece } from './read-blocks.ts';

/** Immutable; offsets are those of `text`. */
export interface Body extends Pieces {
  /** `text` for whoever wants a part of it only. */
  readonly view: TextView;
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
  return { view: ropeOf(text), text, ...readBlocks(tree, text), tree };
}

/** The body of the text of `view`, which `change` made of `previous.text`, and which pieces it does not share with `previous`. */
export function reparseBody(
  previous: Body,
  change: TextChange,
  view: TextView,
): { readonly body: Body; readonly splice: Splice } {
  const delta = change.inserted - (change.to - change.from);
  const first = firstDependent(previous, change.from);
  const from = first === 0 ? 0 : lineStartBefore(previous.view, previous.starts[first]!);
  for (let length = firstBehind(previous, change.to) - first; ; length = Math.max(1, length * 2)) {
    const last = Math.min(first + length, previous.starts.length);
    const window = readWindow(previous, { first, last, from, delta }, view);
    if (window) return spliceIn(previous, change, window, view);
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

function isApart({ view, pieces, starts }: Body, index: number): boolean {
  if (index <= 0) return true;
  return /\n[ \t]*\n/.test(view.slice(starts[index - 1]! + pieces[index - 1]!.block.length, starts[index]));
}

/** The first piece whose whole first line stands behind `offset`. */
function firstBehind({ view, starts }: Body, offset: number): number {
  let index = countBelow(starts, offset + 1);
  while (index < starts.length && lineStartBefore(view, starts[index]!) <= offset) index++;
  return index;
}

/** Pieces `[first, first + removed)` of the body before are to give way to `outlines`, which count in `slice`. */
interface Window {
  readonly first: number;
  readonly removed: number;
  readonly outlines: readonly Outline[];
  readonly slice: string;
  /** Where `slice` begins in the new text. */
  readonly from: number;
}

/** Lines of the piece behind a window that are looked at: the end of a block depends on them, and on no more. */
const lookAhead = 3;

/**
 * Parses the text from `from` on to the first lines of piece `last` of the body before. Undefined where that piece does not begin
 * where it did: the change reaches further. Where it does, all behind it is as it was: the parser is at the start of a top-level
 * block with the same text before it.
 */
function readWindow(
  previous: Body,
  {
    first,
    last,
    from,
    delta,
  }: { readonly first: number; readonly last: number; readonly from: number; readonly delta: number },
  view: TextView,
): Window | undefined {
  const { starts } = previous;
  const isWhole = last >= starts.length;
  const slice = view.slice(from, isWhole ? view.length : endOfLines(view, starts[last]! + delta, lookAhead));
  const outlines = outlinePieces(markdownParser.parse(slice), slice);
  if (isWhole) return { first, removed: starts.length - first, outlines, slice, from };
  const meeting = outlines.findIndex(({ start }) => start + from === starts[last]! + delta);
  return meeting < 0 ? undefined : { first, removed: last - first, outlines: outlines.slice(0, meeting), slice, from };
}

/** Behind the line break that ends the `count`th line from `offset` on. */
function endOfLines(view: TextView, offset: number, count: number): number {
  let end = offset;
  for (let line = 0; line < count && end < view.length; line++) end = lineEndBehind(view, end) + 1;
  return Math.min(end, view.length);
}

/** Puts the window in the place of what it was read from; pieces at its ends that are as before stay the same objects. */
function spliceIn(
  previous: Body,
  change: TextChange,
  { first, removed, outlines, slice, from }: Window,
  view: TextView,
): { readonly body: Body; readonly splice: Splice } {
  const delta = change.inserted - (change.to - change.from);
  const isAsBefore = (index: number, outline: Outline, moved: number): boolean =>
    outline.start + from === previous.starts[index]! + moved &&
    outline.end - outline.start === previous.pieces[index]!.block.length;
  let head = 0;
  while (head < Math.min(removed, outlines.length)) {
    const index = first + head;
    if (
      previous.starts[index]! + previous.pieces[index]!.block.length > change.from ||
      !isAsBefore(index, outlines[head]!, 0)
    )
      break;
    head++;
  }
  let tail = 0;
  while (tail < Math.min(removed, outlines.length) - head) {
    const index = first + removed - 1 - tail;
    if (
      lineStartBefore(previous.view, previous.starts[index]!) <= change.to ||
      !isAsBefore(index, outlines.at(-1 - tail)!, delta)
    )
      break;
    tail++;
  }
  const at = first + head;
  const rest = first + removed - tail;
  const anew = outlines.slice(head, outlines.length - tail);
  const starts = spliceMoved(
    previous.starts,
    at,
    anew.map(({ start }) => start + from),
    rest,
    delta,
  );
  const isSame = anew.length === 0 && at === rest;
  const pieces = isSame
    ? previous.pieces
    : [
        ...previous.pieces.slice(0, at),
        ...anew.map((outline) => readPiece(outline, slice)),
        ...previous.pieces.slice(rest),
      ];
  return { body: bodyOf(view, pieces, starts), splice: { at, removed: rest - at, added: anew.length } };
}

function bodyOf(view: TextView, pieces: readonly BodyPiece[], starts: readonly number[]): Body {
  let tree: Tree | undefined;
  return {
    view,
    get text() {
      return view.toString();
    },
    pieces,
    starts,
    get tree() {
      return (tree ??= treeOf(view.length, pieces, starts));
    },
  };
}

function treeOf(length: number, pieces: readonly BodyPiece[], starts: readonly number[]): Tree {
  const trees = pieces.flatMap((piece) => piece.trees);
  const positions = pieces.flatMap(({ offsets }, index) => offsets.map((offset) => offset + starts[index]!));
  return new Tree(markdownParser.parse('').type, trees, positions, length);
}
