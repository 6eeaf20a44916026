// Every place where the source or the statement under the cursor is named, across briefings and registries; on a locator every
// citation of the same passage.

import type * as lsp from 'vscode-languageserver';
import { placeAt } from '../../core/model/place-at.ts';
import { sourcesOf } from '../../core/model/workspace.ts';
import { toOffset, toRange } from '../convert.ts';
import { defineFeature, type Snapshot } from '../feature.ts';
import { textUri, usesOfArchive } from '../lenses/archive-uses.ts';
import { locateMentions, nameAt, toLocation } from '../places/mentions.ts';

export const references = defineFeature<lsp.ReferenceParams, lsp.Location[]>({
  method: 'textDocument/references',
  waitsFor: ['archives', 'workspace'],
  capability: { referencesProvider: true },
  empty: [],
  run(snapshot, params) {
    const resting = restingOnPassage(snapshot, params);
    if (resting) return resting;
    const here = nameAt(snapshot, params);
    if (!here) return [];
    return locateMentions(snapshot, here.name, params.textDocument.uri)
      .filter(({ role }) => params.context?.includeDeclaration !== false || role !== 'declaration')
      .map((mention) => toLocation(snapshot, mention));
  },
});

/** Undefined where the cursor is in no locator, or where it points cannot be told. */
function restingOnPassage(
  snapshot: Snapshot,
  { textDocument, position }: lsp.ReferenceParams,
): lsp.Location[] | undefined {
  const known = snapshot.briefAt(textDocument.uri);
  const place = known && placeAt(known.brief, toOffset(known.brief.document, position, snapshot.encoding));
  if (!known || place?.type !== 'locator') return undefined;
  const source = sourcesOf(known.brief, known.workspace).byId.get(place.citation.key);
  const uri = source && textUri(snapshot, source);
  const uses = uri === undefined ? undefined : usesOfArchive(snapshot, uri)?.uses;
  const own = uses?.find(({ known: { brief }, from }) => brief === known.brief && from.start === place.span.start);
  if (!uses || !own) return undefined;
  return uses
    .filter(({ to }) => to.start < own.to.end && own.to.start < to.end)
    .map(({ known: { uri: at, brief }, from }) => ({
      uri: at,
      range: toRange(brief.document, from, snapshot.encoding),
    }));
}
