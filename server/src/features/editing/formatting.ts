// Tags in their canonical form, the whole file. Never touches a word of prose.

import type * as lsp from 'vscode-languageserver';
import { formatBrief } from '../../core/format.ts';
import { toTextEdit } from '../convert.ts';
import { defineFeature } from '../feature.ts';

export const formatting = defineFeature<lsp.DocumentFormattingParams, lsp.TextEdit[]>({
  method: 'textDocument/formatting',
  capability: { documentFormattingProvider: true },
  empty: [],
  run(snapshot, { textDocument: { uri } }) {
    const known = snapshot.briefAt(uri);
    return known
      ? formatBrief(known.brief).map((edit) => toTextEdit(known.brief.document, edit, snapshot.encoding))
      : [];
  },
});
