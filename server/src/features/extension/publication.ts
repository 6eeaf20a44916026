// What a line that a writer types says of who published a source, and when: for a form that shows how it is read.

import type * as lsp from 'vscode-languageserver';
import { type Publication, readPublication } from '../../core/model/sources/read-publication.ts';
import { defineFeature } from '../feature.ts';

export interface ReadPublicationParams {
  readonly textDocument: lsp.TextDocumentIdentifier;
  readonly line: string;
}

export const publication = defineFeature<ReadPublicationParams, Publication | null>({
  method: 'briefwright/readPublication',
  capability: { experimental: { requests: ['briefwright/readPublication'] } },
  empty: null,
  run(snapshot, { textDocument, line }) {
    const known = snapshot.briefAt(textDocument.uri);
    return known ? readPublication(line, known.brief.settings.language, snapshot.today) : null;
  },
});
