// HTML → tree, as browsers read it, for a reader that only wants words and marks. Linear in time; depth and number are bounded.

import { Parser } from 'htmlparser2';
import type { MarkupElement } from '../markup-tree.ts';

const depthLimit = 400;
const elementLimit = 1_000_000;

/** `failure` is a sentence without its full stop. */
export function readHtmlTree(html: string): { readonly root: MarkupElement } | { readonly failure: string } {
  const root: MarkupElement = { name: '', attributes: {}, children: [], line: 0 };
  const open: MarkupElement[] = [root];
  let count = 0;
  let failure: string | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (failure !== undefined) return;
        const element: MarkupElement = { name, attributes, children: [], line: 0 };
        open.at(-1)!.children.push(element);
        if (open.push(element) > depthLimit) failure = 'its elements are nested too deeply, so it was not read';
        if (++count > elementLimit) failure = 'it has more elements than a document can have, so it was not read';
        if (failure !== undefined) parser.pause();
      },
      ontext(text) {
        open.at(-1)!.children.push(text);
      },
      onclosetag(name) {
        if (open.length > 1 && open.at(-1)!.name === name) open.pop();
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  if (failure !== undefined) return { failure };
  parser.end();
  return { root };
}
