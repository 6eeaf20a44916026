// While a declared id or name is retyped where it is declared, its uses follow. Only there: whoever edits a citation means
// another source. Only where every use stands in the same file in the same spelling, as the protocol demands.

import type * as lsp from 'vscode-languageserver';
import { overlaps } from '../../core/text/span.ts';
import { toOffset, toRange } from '../convert.ts';
import { defineFeature } from '../feature.ts';
import { locateMentions, nameAt } from '../places/mentions.ts';

/** What may be typed while the ranges stay linked. Clients compile it without the flag that `\p` needs. */
const wordPattern = '[\\w\\u00AA-\\u1FFF\\u2C00-\\uFFDC:.#$%&+?<>~/-]*';

export const linkedEditingRange = defineFeature<lsp.LinkedEditingRangeParams, lsp.LinkedEditingRanges | null>({
  method: 'textDocument/linkedEditingRange',
  waitsFor: ['workspace'],
  capability: { linkedEditingRangeProvider: true },
  empty: null,
  run(snapshot, params) {
    const here = nameAt(snapshot, params);
    if (!here) return null;
    const { uri } = params.textDocument;
    const offset = toOffset(here.document, params.position, snapshot.encoding);
    // Most cursors stand at a use: only a declaration is worth a look into every file.
    const declarations = locateMentions(snapshot, here.name, uri, [here.known]).filter(
      ({ role }) => role === 'declaration',
    );
    const [declaration] = declarations;
    if (
      declarations.length !== 1 ||
      declaration?.document !== here.document ||
      offset < declaration.span.start ||
      offset > declaration.span.end
    )
      return null;
    const mentions = locateMentions(snapshot, here.name, uri);
    if (mentions.length < 2) return null;
    const spans = mentions.map(({ span }) => span);
    const isSame = mentions.every(
      (mention) =>
        mention.document === here.document &&
        here.document.text.slice(mention.span.start, mention.span.end) === here.name.text,
    );
    if (!isSame || spans.some((one, index) => spans.some((other, after) => after > index && overlaps(one, other))))
      return null;
    return { ranges: spans.map((span) => toRange(here.document, span, snapshot.encoding)), wordPattern };
  },
});
