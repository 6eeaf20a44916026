// What a briefing rests on, as a graph: for a client that draws it, with where each node is in the text, and as DOT text for
// anything that lays out graphs. A request of our own.

import type * as lsp from 'vscode-languageserver';
import { markingsOf } from '../../core/lint/config/configured-tables.ts';
import type { PlacedStatement } from '../../core/model/brief.ts';
import { placeAt } from '../../core/model/place-at.ts';
import { evidenceDot } from '../../export/evidence-dot.ts';
import { type EvidenceGraph, type EvidencePlace, evidenceGraph } from '../../export/graph/evidence-graph.ts';
import { graphSummary } from '../../export/graph/graph-summary.ts';
import { documentAt, toOffset, toRange } from '../convert.ts';
import { defineFeature, type KnownBrief, type Snapshot } from '../feature.ts';

export interface GraphParams {
  readonly textDocument: lsp.TextDocumentIdentifier;
  /** Only what the statement there rests on, and what rests on it; the whole briefing where there is none. */
  readonly position?: lsp.Position;
}

export interface GraphAnswer {
  /** Of the text that it is about; null for a file that is not open. */
  readonly version: number | null;
  readonly graph: EvidenceGraph;
  readonly dot: string;
  /** In words. */
  readonly summary: string;
  /** The statement that the graph is about; null where it is about the whole briefing. */
  readonly focus: lsp.Range | null;
  /** By node: where it stands. Without those that are declared nowhere, or in a file that the session does not know. */
  readonly targets: Readonly<Record<string, lsp.Location>>;
}

export const graph = defineFeature<GraphParams, GraphAnswer | null>({
  method: 'briefwright/graph',
  capability: { experimental: { briefwrightGraph: true } },
  empty: null,
  run(snapshot, { textDocument, position }) {
    const known = snapshot.briefAt(textDocument.uri);
    if (!known) return null;
    const { brief, workspace } = known;
    const focus = position && statementAt(known, toOffset(brief.document, position, snapshot.encoding));
    const found = evidenceGraph(brief, workspace, focus?.statement, markingsOf(known.config));
    const span = focus && {
      start: focus.start + focus.statement.span.start,
      end: focus.start + focus.statement.span.end,
    };
    return {
      version: known.version ?? null,
      graph: found,
      dot: evidenceDot(found),
      summary: graphSummary(found),
      focus: span ? toRange(brief.document, span, snapshot.encoding) : null,
      targets: Object.fromEntries(
        found.nodes.flatMap(({ id, place }) => {
          const location = place && locationOf(snapshot, place);
          return location ? [[id, location]] : [];
        }),
      ),
    };
  },
});

/** Only statements that are part of what a briefing rests on. */
function statementAt({ brief }: KnownBrief, offset: number): PlacedStatement | undefined {
  const place = placeAt(brief, offset);
  const placed = place && 'placed' in place ? place.placed : undefined;
  return placed?.statement.kind === 'exempt' ? undefined : placed;
}

function locationOf(snapshot: Snapshot, { path, span }: EvidencePlace): lsp.Location | undefined {
  const uri = snapshot.uriOf(path);
  const document = uri === undefined ? undefined : documentAt(snapshot, uri);
  return uri === undefined || !document ? undefined : { uri, range: toRange(document, span, snapshot.encoding) };
}
