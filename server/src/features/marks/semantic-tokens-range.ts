// What the words on screen mean: the tokens that touch a range.

import type * as lsp from 'vscode-languageserver';
import { toSpan } from '../convert.ts';
import { defineFeature } from '../feature.ts';
import { semanticTokenData } from './semantic-token-data.ts';

export const semanticTokensRange = defineFeature<lsp.SemanticTokensRangeParams, lsp.SemanticTokens | null>({
  method: 'textDocument/semanticTokens/range',
  capability: {},
  empty: null,
  run(snapshot, { textDocument: { uri }, range }) {
    const known = snapshot.briefAt(uri);
    if (!known) return null;
    return {
      data: [...semanticTokenData(known, snapshot.encoding, toSpan(known.brief.document, range, snapshot.encoding))],
    };
  },
});
