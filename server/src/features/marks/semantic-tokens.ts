// What the words of a briefing mean, for an editor to colour: the whole file. Announces the legend for the other two requests too.

import type * as lsp from 'vscode-languageserver';
import { defineFeature } from '../feature.ts';
import { rememberTokens, semanticTokenData, semanticTokensLegend } from './semantic-token-data.ts';

export const semanticTokens = defineFeature<lsp.SemanticTokensParams, lsp.SemanticTokens | null>({
  method: 'textDocument/semanticTokens/full',
  refresh: 'semanticTokens',
  capability: { semanticTokensProvider: { legend: semanticTokensLegend, full: { delta: true }, range: true } },
  empty: null,
  run(snapshot, { textDocument: { uri } }) {
    const known = snapshot.briefAt(uri);
    if (!known) return null;
    const data = semanticTokenData(known, snapshot.encoding);
    return { resultId: rememberTokens(uri, data), data: [...data] };
  },
});
