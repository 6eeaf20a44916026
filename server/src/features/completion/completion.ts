// What to offer at the cursor: in tags, directives and front matter. Nothing in prose and in code. The lists are made beside
// this file; here they become items that this client can take.

import type * as lsp from 'vscode-languageserver';
import { plainLine } from '../../core/text/plain-line.ts';
import { renderCard } from '../cards/card.ts';
import { sourceCard } from '../cards/source-card.ts';
import { toOffset, toRange } from '../convert.ts';
import { defineFeature, type KnownBrief, type Snapshot } from '../feature.ts';
import type { SourceReference } from '../places/source-reference.ts';
import { suggestInDirective } from './suggest-in-directive.ts';
import { suggestInFrontMatter } from './suggest-in-front-matter.ts';
import { suggestInTag } from './suggest-in-tag.ts';
import { pathCursorAt } from './suggest-paths.ts';
import { itemKinds, type Suggestion, type Suggestions } from './suggestion.ts';

export const completion = defineFeature<lsp.CompletionParams, lsp.CompletionList | null>({
  method: 'textDocument/completion',
  waitsFor: ['archives'],
  capability: (client) => ({
    completionProvider: {
      triggerCharacters: ['[', '@', '#', ':', ';', ',', '-', '/', ' ', '¶'],
      resolveProvider: canResolve(client),
    },
  }),
  empty: null,
  folders(snapshot, { textDocument, position }) {
    const known = snapshot.briefAt(textDocument.uri);
    const cursor = known && pathCursorAt(known, toOffset(known.brief.document, position, snapshot.encoding));
    return cursor ? [cursor.folder] : [];
  },
  run(snapshot, { textDocument, position }) {
    const known = snapshot.briefAt(textDocument.uri);
    if (!known) return null;
    const suggestions = suggestionsAt(snapshot, known, toOffset(known.brief.document, position, snapshot.encoding));
    if (!suggestions || suggestions.list.length === 0) return null;
    const range = toRange(known.brief.document, suggestions.span, snapshot.encoding);
    const items = suggestions.list.map((suggestion, index) => toItem(snapshot, known, suggestion, range, index));
    return { isIncomplete: suggestions.isCut ?? false, items };
  },
});

function suggestionsAt(snapshot: Snapshot, known: KnownBrief, offset: number): Suggestions | undefined {
  if (offset < known.brief.split.bodyStart) return suggestInFrontMatter(snapshot, known, offset);
  return (
    suggestInDirective(known, offset) ??
    suggestInTag(known, offset, snapshot.today) ??
    suggestInFrontMatter(snapshot, known, offset)
  );
}

const plainText = 1;
const snippet = 2;
const deprecatedTag = 1;

function toItem(
  snapshot: Snapshot,
  known: KnownBrief,
  suggestion: Suggestion,
  range: lsp.Range,
  index: number,
): lsp.CompletionItem {
  const can = snapshot.client.textDocument?.completion?.completionItem ?? {};
  const { label, kind, detail, description, filterText, isDeprecated } = suggestion;
  const written = asWritten(suggestion, can.snippetSupport ?? false);
  return {
    label: plainLine(label),
    kind: itemKinds[kind],
    ...(detail === undefined ? {} : { detail: plainLine(detail) }),
    ...(description !== undefined && can.labelDetailsSupport
      ? { labelDetails: { description: plainLine(description, 60) } }
      : {}),
    ...(filterText === undefined ? {} : { filterText }),
    // The order is ours: by match and use, from the weakest rung to the strongest.
    sortText: String(index).padStart(4, '0'),
    ...(isDeprecated ? struckThrough(can) : {}),
    textEdit: { range, newText: written.text },
    insertTextFormat: written.format,
    ...documentationOf(snapshot, known, suggestion),
  };
}

function struckThrough(can: lsp.ClientCompletionItemOptions): Partial<lsp.CompletionItem> {
  if (can.tagSupport?.valueSet.includes(deprecatedTag)) return { tags: [deprecatedTag] };
  return can.deprecatedSupport ? { deprecated: true } : {};
}

/** With the bracket that is missing; the cursor before it where the client can do that. */
function asWritten(
  { newText, closing, isOpenEnded }: Suggestion,
  hasSnippets: boolean,
): { readonly text: string; readonly format: lsp.InsertTextFormat } {
  if (closing === undefined) return { text: newText, format: plainText };
  if (hasSnippets) return { text: `${newText.replace(/[\\$]/g, '\\$&')}$0${closing}`, format: snippet };
  return { text: isOpenEnded ? newText : newText + closing, format: plainText };
}

/** Sources' cards are made when an item is looked at, where the client asks for them; the others are short. */
function documentationOf(
  snapshot: Snapshot,
  known: KnownBrief,
  { card, documentedSource }: Suggestion,
): Partial<lsp.CompletionItem> {
  if (documentedSource !== undefined && canResolve(snapshot.client)) {
    const data: SourceReference = { uri: known.uri, source: documentedSource };
    return { data };
  }
  const made = documentedSource === undefined ? card?.() : sourceCard(known, documentedSource);
  return made
    ? { documentation: renderCard(made, snapshot.client.textDocument?.completion?.completionItem?.documentationFormat) }
    : {};
}

function canResolve(client: lsp.ClientCapabilities): boolean {
  return client.textDocument?.completion?.completionItem?.resolveSupport?.properties.includes('documentation') ?? false;
}
