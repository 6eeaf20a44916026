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
  const { from, to, inserted } = change;
  const fragments = TreeFragment.applyChanges(previous.fragments, [
    { fromA: from, toA: to, fromB: from, toB: from + inserted },
  ]);
  const tree = markdownParser.parse(text, fragments);
  return { text, tree, fragments: TreeFragment.addTree(tree, fragments) };
}

/** The smallest single replacement that turns `before` into `after`. */
export function changeBetween(before: string, after: string): BodyChange {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) from++;
  let same = 0;
  while (same < shorter - from && before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)) same++;
  return { from, to: before.length - same, inserted: after.length - same - from };
}
