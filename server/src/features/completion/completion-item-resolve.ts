// The card of the source that an item would cite, once somebody looks at the item.

import type * as lsp from 'vscode-languageserver';
import { renderCard } from '../cards/card.ts';
import { sourceCard } from '../cards/source-card.ts';
import { defineFeature } from '../feature.ts';
import type { DocumentationData } from './suggestion.ts';

export const completionItemResolve = defineFeature<lsp.CompletionItem, lsp.CompletionItem | null>({
  method: 'completionItem/resolve',
  capability: {},
  empty: null,
  run(snapshot, item) {
    const data: unknown = item.data;
    const known = isDocumentationData(data) ? snapshot.briefAt(data.uri) : undefined;
    const card = known && isDocumentationData(data) ? sourceCard(known, data.source) : undefined;
    if (!card) return item;
    return {
      ...item,
      documentation: renderCard(card, snapshot.client.textDocument?.completion?.completionItem?.documentationFormat),
    };
  },
});

function isDocumentationData(data: unknown): data is DocumentationData {
  return (
    typeof data === 'object' &&
    data !== null &&
    'uri' in data &&
    typeof data.uri === 'string' &&
    'source' in data &&
    typeof data.source === 'string'
  );
}
