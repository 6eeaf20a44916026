// The card of the source that an item would cite, once somebody looks at the item.

import type * as lsp from 'vscode-languageserver';
import { renderCard } from '../cards/card.ts';
import { sourceCard } from '../cards/source-card.ts';
import { defineFeature } from '../feature.ts';
import { isSourceReference } from '../places/source-reference.ts';

export const completionItemResolve = defineFeature<lsp.CompletionItem, lsp.CompletionItem | null>({
  method: 'completionItem/resolve',
  capability: {},
  empty: null,
  run(snapshot, item) {
    const data: unknown = item.data;
    const known = isSourceReference(data) ? snapshot.briefAt(data.uri) : undefined;
    const card = known && isSourceReference(data) ? sourceCard(known, data.source) : undefined;
    if (!card) return item;
    return {
      ...item,
      documentation: renderCard(card, snapshot.client.textDocument?.completion?.completionItem?.documentationFormat),
    };
  },
});
