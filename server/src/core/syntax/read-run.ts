// One leaf of the tree (paragraph, cell, task) → a run of text with its tags and everything that is no running text.

import type { TreeCursor } from '@lezer/common';
import type { Span } from '../text/span.ts';
import type { Run } from './block.ts';
import { readTag } from './read-tag.ts';
import type { MaskKind, MaskSpan } from './sentences/split-sentences.ts';
import type { Tag } from './tag.ts';

/** Nodes whose whole text is one mask. A link's own text stays running text; its tail is handled apart. */
const MASKS: Readonly<Record<string, MaskKind>> = {
  InlineCode: 'opaque',
  Autolink: 'opaque',
  URL: 'opaque',
  Image: 'opaque',
  HTMLTag: 'skip',
  ProcessingInstruction: 'skip',
  EmphasisMark: 'skip',
  // What is struck through is no longer said, nor is a tag in it.
  Strikethrough: 'skip',
  LinkMark: 'skip',
  LinkLabel: 'skip',
  TaskMarker: 'skip',
  HeaderMark: 'skip',
  FootnoteReference: 'reference',
  Comment: 'reference',
};

const LINE_BREAK_TAG = /^<br[\s/>]/i;
/** `[3]`, `[1, 2]`, `[4–6]`: a note of the reference list, as in printed papers. */
const NUMBERED_NOTE = /^\[\d{1,3}(?:[,–-] ?\d{1,3})*\]$/;
const WORD = /[\p{L}\p{N}]/u;

/** Reads the node under the cursor, which is back where it was afterwards. Tags and comments are relative to `base`. */
export function readRun(cursor: TreeCursor, text: string, base: number): Run {
  const from = cursor.from;
  const masks: MaskSpan[] = [];
  const tags: Tag[] = [];
  const comments: Span[] = [];
  const blanks: Span[] = [];
  const links: Span[] = [];
  const mask = (kind: MaskKind, start: number, end: number): void => {
    if (end > start) masks.push({ kind, start: start - from, end: end - from });
  };

  function visitChildren(): void {
    if (!cursor.firstChild()) return;
    do visit();
    while (cursor.nextSibling());
    cursor.parent();
  }

  function visit(): void {
    const { name, from: start, to: end } = cursor;
    switch (name) {
      case 'Tag':
      case 'OpenTag': {
        const marks = childSpans('QuoteMark');
        for (const quoteMark of marks) blanks.push(quoteMark);
        tags.push(readTag(blank(text.slice(start, end), marks, start), start - base));
        return mask('tag', start, end);
      }
      case 'QuoteMark':
      case 'HardBreak':
        blanks.push({ start, end });
        return;
      case 'Link':
        return visitLink(start, end);
      case 'Comment':
        comments.push({ start: start - base, end: end - base });
        return mask('reference', start, end);
      case 'HTMLTag':
        if (LINE_BREAK_TAG.test(text.slice(start, end))) blanks.push({ start, end });
        else mask('skip', start, end);
        return;
      default: {
        const kind = MASKS[name];
        if (kind === undefined) return visitChildren();
        if (kind === 'opaque' && name !== 'InlineCode') links.push({ start, end });
        return mask(kind, start, end);
      }
    }
  }

  /** `[words](url "title")` or `[words][label]`: the words are text; from `]` on nothing is. `[sic]` is no link. */
  function visitLink(start: number, end: number): void {
    const marks = childSpans('LinkMark');
    const tail = marks[1]?.start ?? end;
    if (NUMBERED_NOTE.test(text.slice(start, end))) return mask('reference', start, end);
    if (end - tail > 1) links.push({ start, end });
    if (!cursor.firstChild()) return;
    do {
      if (cursor.from < tail) visit();
    } while (cursor.nextSibling());
    cursor.parent();
    mask('skip', tail, end);
  }

  function childSpans(name: string): Span[] {
    const spans: Span[] = [];
    if (!cursor.firstChild()) return spans;
    do if (cursor.name === name) spans.push({ start: cursor.from, end: cursor.to });
    while (cursor.nextSibling());
    cursor.parent();
    return spans;
  }

  const end = cursor.to;
  visitChildren();
  const runText = blank(text.slice(from, end), blanks, from);
  return {
    span: { start: from - base, end: end - base },
    text: runText,
    masks,
    tags,
    comments,
    isOnlyLinks: links.length > 0 && !WORD.test(withoutLinksAndMasks(runText, links, masks, from)),
  };
}

/** `source`, which begins at `base`, with `spans` replaced by as many blanks; line breaks stay. */
function blank(source: string, spans: readonly Span[], base: number): string {
  if (spans.length === 0) return source;
  let out = '';
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end - base <= at) continue;
    const from = Math.max(at, start - base);
    out += source.slice(at, from) + source.slice(from, end - base).replace(/[^\n]/g, ' ');
    at = end - base;
  }
  return out + source.slice(at);
}

function withoutLinksAndMasks(
  runText: string,
  links: readonly Span[],
  masks: readonly MaskSpan[],
  base: number,
): string {
  const relative = links.map(({ start, end }) => ({ start: start - base, end: end - base }));
  return blank(runText, [...relative, ...masks.filter((mask) => mask.kind !== 'opaque')], 0);
}
