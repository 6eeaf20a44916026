// Text behind the front matter → Markdown tree, from scratch or from the tree before an edit.

import { type Tree, TreeFragment } from '@lezer/common';
import { markdownParser } from './markdown.ts';

/** A tree and what the next parse can reuse of it. Immutable; offsets are those of the text parsed. */
export interface Body {
  readonly text: string;
  readonly tree: Tree;
  readonly fragments: readonly TreeFragment[];
}

/** One replacement: `[from, to)` of the old text became `[from, from + inserted)` of the new. */
export interface BodyChange {
  readonly from: number;
  readonly to: number;
  readonly inserted: number;
}

/** Total: any string gives a tree. */
export function parseBody(text: string): Body {
  const tree = markdownParser.parse(text);
  return { text, tree, fragments: TreeFragment.addTree(tree) };
}

/** The tree of `text`, which is `previous.text` after `change`: top-level blocks the change does not touch keep their `Tree`. */
export function reparseBody(previous: Body, change: BodyChange, text: string): Body {
  const { to, inserted } = change;
  const from = dependentStart(previous, change.from);
  const fragments = TreeFragment.applyChanges(previous.fragments, [
    { fromA: from, toA: to, fromB: from, toB: change.from + inserted },
  ]);
  const tree = markdownParser.parse(text, fragments);
  return { text, tree, fragments: TreeFragment.addTree(tree, fragments) };
}

/**
 * Where the first block begins that a change at `offset` may turn into another: the block there or before it, and the one
 * before that where its end was decided by the lines that change. The parser does not look that far back by itself:
 *
 *     A paragraph, which ends here because a table follows.
 *     | a | b |
 *     | --- | --- |        ← no longer, once this line changes
 */
function dependentStart(previous: Body, offset: number): number {
  const block = previous.tree.topNode.childBefore(offset + 1);
  if (!block) return 0;
  const before = block.prevSibling;
  const isDecidedHere = before && (before.name === 'FootnoteDefinition' || !/\n[ \t]*\n/.test(previous.text.slice(before.to, block.from)));
  return isDecidedHere ? before.from : block.from;
}

const CHUNK = 4096;

/** The smallest single replacement that turns `before` into `after`. */
export function changeBetween(before: string, after: string): BodyChange {
  const shorter = Math.min(before.length, after.length);
  // Whole chunks first: comparing strings is many times faster than comparing their characters.
  let from = 0;
  while (from + CHUNK <= shorter && before.slice(from, from + CHUNK) === after.slice(from, from + CHUNK)) from += CHUNK;
  while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) from++;
  let same = 0;
  while (
    same + CHUNK <= shorter - from &&
    before.slice(before.length - same - CHUNK, before.length - same) === after.slice(after.length - same - CHUNK, after.length - same)
  ) {
    same += CHUNK;
  }
  while (same < shorter - from && before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)) same++;
  return { from, to: before.length - same, inserted: after.length - same - from };
}
