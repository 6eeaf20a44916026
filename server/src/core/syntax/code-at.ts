// Whether an offset lies where Markdown reads no markup: code and raw HTML. Tags are not read there either.

import type { Body } from './parse-body.ts';

const VERBATIM_BLOCKS = new Set(['FencedCode', 'CodeBlock', 'HTMLBlock']);

/** `offset` counts from the body's start. The end of a block of code is still code: that is where it is being typed. */
export function isInCode(body: Body, offset: number): boolean {
  for (let node = body.tree.topNode.resolveInner(offset, -1); ; ) {
    if (VERBATIM_BLOCKS.has(node.name)) return true;
    if (node.name === 'InlineCode' && offset < node.to) return true;
    if (!node.parent) return false;
    node = node.parent;
  }
}
