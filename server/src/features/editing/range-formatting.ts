// Tags in their canonical form, those that lie in a range.

import type * as lsp from 'vscode-languageserver';
import { formatBrief } from '../../core/format.ts';
import { toSpan, toTextEdit } from '../convert.ts';
import { defineFeature } from '../feature.ts';

export const rangeFormatting = defineFeature<lsp.DocumentRangeFormattingParams, lsp.TextEdit[]>({
  method: 'textDocument/rangeFormatting',
  capability: { documentRangeFormattingProvider: true },
  empty: [],
  run(snapshot, { textDocument: { uri }, range }) {
    const known = snapshot.briefAt(uri);
    if (!known) return [];
    const { document } = known.brief;
    const within = toSpan(document, range, snapshot.encoding);
    return formatBrief(known.brief, within).map((edit) => toTextEdit(document, edit, snapshot.encoding));
  },
});
