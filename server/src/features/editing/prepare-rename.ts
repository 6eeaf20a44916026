// What would be renamed at the cursor: the bare id or name, without `@`, `#` and quotes.

import type * as lsp from 'vscode-languageserver';
import { toRange } from '../convert.ts';
import { defineFeature } from '../feature.ts';
import { nameAt } from '../places/mentions.ts';

/** The capability is rename's. */
export const prepareRename = defineFeature<lsp.PrepareRenameParams, { range: lsp.Range; placeholder: string } | null>({
  method: 'textDocument/prepareRename',
  capability: {},
  empty: null,
  run(snapshot, params) {
    const here = nameAt(snapshot, params);
    return here ? { range: toRange(here.document, here.span, snapshot.encoding), placeholder: here.name.text } : null;
  },
});
