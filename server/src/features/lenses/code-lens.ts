// Where lenses stand. Their words come with `codeLens/resolve`, or at once for clients that resolve nothing.

import type * as lsp from 'vscode-languageserver';
import { toRange } from '../convert.ts';
import { defineFeature } from '../feature.ts';
import { lensesOverArchive } from './archive-lenses.ts';
import { commandOf, type LensData, lensesOf } from './lenses.ts';

export const codeLens = defineFeature<lsp.CodeLensParams, lsp.CodeLens[]>({
  method: 'textDocument/codeLens',
  refresh: 'codeLens',
  capability: (client) => ({ codeLensProvider: { resolveProvider: canResolve(client) } }),
  empty: [],
  run(snapshot, { textDocument }) {
    const known = snapshot.briefAt(textDocument.uri);
    if (!snapshot.settings.codeLens) return [];
    if (!known) return lensesOverArchive(snapshot, textDocument.uri);
    const lenses = lensesOf(known);
    return lenses.map(({ span, subject }) => {
      const range = toRange(known.brief.document, span, snapshot.encoding);
      const data: LensData = { uri: textDocument.uri, subject };
      return canResolve(snapshot.client)
        ? { range, data }
        : { range, command: commandOf(snapshot, known, data, range, lenses.length <= mostAtOnce) };
    });
  },
});

/** Lenses for which a client that resolves nothing is told at once what falls: those of a longer briefing would keep it waiting. */
const mostAtOnce = 200;

function canResolve(client: lsp.ClientCapabilities): boolean {
  return client.textDocument?.codeLens?.resolveSupport?.properties.includes('command') ?? false;
}
