// Sources cited where somebody points, drops, pastes or chooses them, with a level where one was chosen. What nothing declares yet is
// declared with what was said of it.

import type * as lsp from 'vscode-languageserver';
import { citeSources } from '../../core/refactor/cite-sources.ts';
import { createDocument } from '../../core/text/document.ts';
import { applyEdits } from '../../core/text/text-edit.ts';
import { toPosition, toSpan, toTextEdit } from '../convert.ts';
import { defineFeature } from '../feature.ts';
import { type StoppedEdit, withTabStops } from '../tab-stops.ts';
import { type CitedThing, nameSources } from './named-sources.ts';

export interface CiteParams {
  readonly textDocument: lsp.TextDocumentIdentifier;
  /** The selection, or an empty range at the cursor. */
  readonly range: lsp.Range;
  /** At least one; none is opened. */
  readonly sources: readonly CitedThing[];
  /** The confidence to write, a term of the scale; without it, a new tag gets a place to choose one. */
  readonly level?: string;
}

export interface CiteResult {
  /** What is cited, in order. */
  readonly keys: readonly string[];
  /** Those of `keys` that the edits declare. */
  readonly declared: readonly string[];
  /** Insertions into the version that was asked about; what is selected stays. */
  readonly edits: readonly StoppedEdit[];
  /** After the last tag that the edits touch, in the text as it is after them. */
  readonly cursor: lsp.Position;
}

/** `obstacle`: why nothing is cited, one sentence without a full stop. */
export type CiteAnswer = CiteResult | { readonly obstacle: string };

export const cite = defineFeature<CiteParams, CiteAnswer | null>({
  method: 'briefwright/cite',
  capability: { experimental: { requests: ['briefwright/cite'] } },
  empty: null,
  run(snapshot, { textDocument, range, sources, level }) {
    const known = snapshot.briefAt(textDocument.uri);
    if (!known) return null;
    const named = nameSources(snapshot, known, sources);
    if ('obstacle' in named) return named;
    const { document } = known.brief;
    const change = citeSources(known.brief, toSpan(document, range, snapshot.encoding), named.cited, {
      declared: named.declared,
      ...(level === undefined ? {} : { level }),
    });
    if ('obstacle' in change) return change;
    const after = createDocument(document.path, applyEdits(document.text, change.edits));
    return {
      keys: named.cited.map(({ key }) => key),
      declared: named.declared.map(({ id }) => id),
      edits: withTabStops(
        change.edits.map((edit) => toTextEdit(document, edit, snapshot.encoding)),
        known.brief.settings.scales.confidence,
      ),
      cursor: toPosition(after, change.cursor, snapshot.encoding),
    };
  },
});
