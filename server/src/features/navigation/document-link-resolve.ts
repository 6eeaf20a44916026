// What stands behind a link to a source, for editors that show it: title, who published it, when.

import type * as lsp from 'vscode-languageserver';
import { sourcesOf } from '../../core/model/workspace.ts';
import { defineFeature } from '../feature.ts';
import { isSourceReference } from '../places/source-reference.ts';

export const documentLinkResolve = defineFeature<lsp.DocumentLink, lsp.DocumentLink | null>({
  method: 'documentLink/resolve',
  capability: {},
  empty: null,
  run(snapshot, link) {
    const data: unknown = link.data;
    if (!isSourceReference(data) || !snapshot.client.textDocument?.documentLink?.tooltipSupport) return link;
    const known = snapshot.briefAt(data.uri);
    const source = known && sourcesOf(known.brief, known.workspace).byId.get(data.source);
    if (!source) return link;
    const tooltip = [source.title ?? source.id, source.publisher ?? source.author, source.date]
      .filter((part) => part !== undefined)
      .join(', ');
    return { ...link, tooltip };
  },
});
