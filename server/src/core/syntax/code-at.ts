// Whether an offset lies where Markdown reads no markup: code and raw HTML. Tags are not read there either.

import { type Body, pieceAt } from './parse-body.ts';

const VERBATIM_BLOCKS = new Set(['FencedCode', 'CodeBlock', 'HTMLBlock']);

/** `offset` counts from the body's start. The end of a block of code is still code: that is where it is being typed. */
export function isInCode(body: Body, offset: number): boolean {
  const index = pieceAt(body, offset);
  if (index < 0) return false;
  const { trees, offsets } = body.pieces[index]!;
  const inPiece = offset - body.starts[index]!;
  const last = offsets.findLastIndex((start) => start <= inPiece);
  const at = inPiece - offsets[last]!;
  if (at <= 0 || at > trees[last]!.length) return false;
  for (let node = trees[last]!.resolveInner(at, -1); ; ) {
    if (VERBATIM_BLOCKS.has(node.name)) return true;
    if (node.name === 'InlineCode' && at < node.to) return true;
    if (!node.parent) return false;
    node = node.parent;
  }
}
