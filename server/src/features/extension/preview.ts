// The briefing as its readers get it, for a client that shows it beside the text. A request of our own: pieces of HTML, of which
// the client gets only those that it does not have.

import type * as lsp from 'vscode-languageserver';
import { markingsOf } from '../../core/lint/config/configured-tables.ts';
import { type PreviewPiece, renderPreview } from '../../export/preview.ts';
import { defineFeature } from '../feature.ts';

export interface PreviewParams {
  readonly textDocument: lsp.TextDocumentIdentifier;
  /** Ids of pieces that the client still has. */
  readonly known?: readonly string[];
}

/** `html` is absent where the client said that it has it. */
export interface SentPiece {
  readonly id: string;
  readonly html?: string;
}

export interface SentBlock extends SentPiece {
  /** Where the block begins, from 0; columns count UTF-16 code units, whatever the session counts. */
  readonly line: number;
  readonly column: number;
}

export interface PreviewAnswer {
  /** Of the text that it is about; null for a file that is not open. */
  readonly version: number | null;
  readonly title: string;
  readonly language: string;
  readonly masthead: SentPiece;
  readonly summary: SentPiece;
  readonly blocks: readonly SentBlock[];
  readonly notes: SentPiece;
}

export const preview = defineFeature<PreviewParams, PreviewAnswer | null>({
  method: 'briefwright/preview',
  capability: { experimental: { briefwrightPreview: true } },
  empty: null,
  run(snapshot, { textDocument, known: ids }) {
    const known = snapshot.briefAt(textDocument.uri);
    if (!known) return null;
    const { title, language, masthead, summary, blocks, notes } = renderPreview(
      known.brief,
      known.workspace,
      markingsOf(known.config),
    );
    const has = new Set(Array.isArray(ids) ? ids : []);
    const sent = ({ id, html }: PreviewPiece): SentPiece => (has.has(id) ? { id } : { id, html });
    return {
      version: known.version ?? null,
      title,
      language,
      masthead: sent(masthead),
      summary: sent(summary),
      blocks: blocks.map((block) => ({ line: block.line, column: block.column, ...sent(block) })),
      notes: sent(notes),
    };
  },
});
