// The addresses that Markdown links, images, link definitions and bare addresses point at, with their places. Does not know any
// files and opens nothing.

import type { Span } from '../../text/span.ts';
import type { Body } from '../parse-body.ts';

export interface TargetInText {
  /** The address as written, without `<` and `>`. */
  readonly span: Span;
  /** Backslash escapes resolved; `www.` addresses and mail addresses stay as they are. */
  readonly address: string;
  /** Whether the writer wrote an address of the web by itself, without link marks around it. */
  readonly isBare: boolean;
}

const links = new WeakMap<Body, readonly TargetInText[]>();

/** In order; offsets are those of the body's text. Cached by identity. */
export function readLinks(body: Body): readonly TargetInText[] {
  let found = links.get(body);
  if (!found) links.set(body, (found = collect(body)));
  return found;
}

function collect({ tree, text }: Body): readonly TargetInText[] {
  const found: TargetInText[] = [];
  tree.iterate({
    enter(node) {
      if (node.name !== 'URL') return;
      const isBracketed = text[node.from] === '<' && text[node.to - 1] === '>';
      const span = isBracketed ? { start: node.from + 1, end: node.to - 1 } : { start: node.from, end: node.to };
      const address = text.slice(span.start, span.end).replace(/\\([!-/:-@[-`{-~])/g, '$1');
      const parent = node.node.parent?.name;
      if (address !== '')
        found.push({ span, address, isBare: parent !== 'Link' && parent !== 'Image' && parent !== 'LinkReference' });
    },
  });
  return found;
}
