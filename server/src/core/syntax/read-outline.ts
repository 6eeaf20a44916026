// Where the containers of a body stand: paragraphs, items, lists, tables, quotes, notes, code, comments. For whoever folds or
// selects text; says nothing of what stands in them.

import type { Span } from '../text/span.ts';
import type { Body } from './parse-body.ts';

export type OutlineKind =
  | 'paragraph'
  | 'heading'
  | 'list'
  | 'item'
  | 'table'
  | 'row'
  | 'cell'
  | 'quote'
  | 'footnote'
  | 'code'
  | 'comment'
  | 'html';

/** One container; `children` lie within its span, in order. */
export interface OutlineNode {
  readonly kind: OutlineKind;
  readonly span: Span;
  readonly children: readonly OutlineNode[];
}

const KINDS: Readonly<Record<string, OutlineKind>> = {
  Paragraph: 'paragraph',
  Task: 'paragraph',
  BulletList: 'list',
  OrderedList: 'list',
  ListItem: 'item',
  Table: 'table',
  TableHeader: 'row',
  TableRow: 'row',
  TableCell: 'cell',
  Blockquote: 'quote',
  FootnoteDefinition: 'footnote',
  FencedCode: 'code',
  CodeBlock: 'code',
  CommentBlock: 'comment',
  HTMLBlock: 'html',
};

const outlines = new WeakMap<Body, readonly OutlineNode[]>();

/** The containers of `body`, nested as they stand. Offsets are those of the body's text; cached by identity. */
export function readOutline(body: Body): readonly OutlineNode[] {
  let outline = outlines.get(body);
  if (!outline) outlines.set(body, (outline = readChildren(body)));
  return outline;
}

function readChildren(body: Body): readonly OutlineNode[] {
  const cursor = body.tree.cursor();

  function children(): OutlineNode[] {
    const nodes: OutlineNode[] = [];
    if (!cursor.firstChild()) return nodes;
    do {
      const kind = KINDS[cursor.name] ?? (/Heading[1-6]$/.test(cursor.name) ? 'heading' : undefined);
      if (!kind) continue;
      const isLeaf =
        kind === 'paragraph' ||
        kind === 'heading' ||
        kind === 'cell' ||
        kind === 'code' ||
        kind === 'comment' ||
        kind === 'html';
      const { from, to } = cursor;
      nodes.push({ kind, span: { start: from, end: to }, children: isLeaf ? [] : children() });
    } while (cursor.nextSibling());
    cursor.parent();
    return nodes;
  }

  return children();
}
