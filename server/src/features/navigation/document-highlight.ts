// The other places in the same file where the name under the cursor stands: declarations as written, uses as read.

import type * as lsp from 'vscode-languageserver';
import { toRange } from '../convert.ts';
import { defineFeature } from '../feature.ts';
import { locateMentions, nameAt } from '../places/mentions.ts';

/** DocumentHighlightKind of the protocol. */
const read = 2;
const write = 3;

export const documentHighlight = defineFeature<lsp.DocumentHighlightParams, lsp.DocumentHighlight[]>({
  method: 'textDocument/documentHighlight',
  capability: { documentHighlightProvider: true },
  empty: [],
  run(snapshot, params) {
    const here = nameAt(snapshot, params);
    if (!here) return [];
    return locateMentions(snapshot, here.name, params.textDocument.uri, [here.known])
      .filter(({ document }) => document === here.document)
      .map(({ document, span, role }) => ({
        range: toRange(document, span, snapshot.encoding),
        kind: role === 'declaration' ? write : read,
      }));
  },
});
