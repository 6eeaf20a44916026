// Every place where the source or the statement under the cursor is named, across briefings and registries.

import type * as lsp from 'vscode-languageserver';
import { defineFeature } from './feature.ts';
import { locateMentions, nameAt, toLocation } from './mentions.ts';

export const references = defineFeature<lsp.ReferenceParams, lsp.Location[]>({
  method: 'textDocument/references',
  capability: { referencesProvider: true },
  empty: [],
  run(snapshot, params) {
    const here = nameAt(snapshot, params);
    if (!here) return [];
    return locateMentions(snapshot, here.name, params.textDocument.uri)
      .filter(({ role }) => params.context?.includeDeclaration !== false || role !== 'declaration')
      .map((mention) => toLocation(snapshot, mention));
  },
});
