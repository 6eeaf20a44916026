// What changed in the tokens of a briefing since an answer the editor names; all of them where that answer is forgotten.

import type * as lsp from 'vscode-languageserver';
import { defineFeature } from '../feature.ts';
import { rememberedTokens, rememberTokens, semanticTokenData, tokenEdits } from './semantic-token-data.ts';

export const semanticTokensDelta = defineFeature<
  lsp.SemanticTokensDeltaParams,
  lsp.SemanticTokens | lsp.SemanticTokensDelta | null
>({
  method: 'textDocument/semanticTokens/full/delta',
  capability: {},
  empty: null,
  run(snapshot, { textDocument: { uri }, previousResultId }) {
    const known = snapshot.briefAt(uri);
    if (!known) return null;
    const before = rememberedTokens(previousResultId);
    const data = semanticTokenData(known, snapshot.encoding);
    const resultId = rememberTokens(uri, data);
    return before ? { resultId, edits: tokenEdits(before, data) } : { resultId, data: [...data] };
  },
});
