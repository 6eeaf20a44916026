// The stretches of words of a page block, in the order in which they are read, and what they come to as plain words. Does not know any statements.

import type { Inlines, PageBlock } from '../../core/syntax/page/page.ts';

/** Those of the block itself, not of the blocks in it. */
export function inlinesIn(block: PageBlock): readonly Inlines[] {
  if (block.type === 'paragraph' || block.type === 'heading') return [block.inlines];
  return block.type === 'table' ? [...block.head.cells, ...block.rows.flatMap(({ cells }) => cells)] : [];
}

/** Those of the block and of all blocks in it. */
export function allInlinesIn(block: PageBlock): readonly Inlines[] {
  if (block.type === 'list') return block.items.flatMap(({ blocks }) => blocks.flatMap(allInlinesIn));
  if (block.type === 'quote' || block.type === 'footnote') return block.blocks.flatMap(allInlinesIn);
  return inlinesIn(block);
}

/** Without marks and pictures. */
export function plainWords(inlines: Inlines): string {
  return inlines
    .map((inline) =>
      inline.type === 'text' || inline.type === 'code' ? inline.text : inline.type === 'break' ? ' ' : '',
    )
    .join('')
    .trim();
}

/** Keeps the names of headings apart from those of notes and statements. */
export const headingPrefix = 'h-';

/** As links in the document name the heading: its own id, or its words as Git hosts join them; empty when it has none. */
export function headingId(id: string | undefined, inlines: Inlines): string {
  const slug =
    id?.toLowerCase() ??
    plainWords(inlines)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s+/g, '-');
  return slug === '' ? '' : `${headingPrefix}${slug}`;
}
