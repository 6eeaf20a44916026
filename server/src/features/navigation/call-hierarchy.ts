// Provenance as a call hierarchy: outgoing, what a statement or a source rests on; incoming, what rests on it. What
// contradicts is no ground and is left out.

import type * as lsp from 'vscode-languageserver';
import { inDocument, type PlacedStatement, statementsOf } from '../../core/model/brief.ts';
import { placeAt } from '../../core/model/place-at.ts';
import {
  bareSpan,
  briefsThatSee,
  declarationOf,
  readRegistries,
  type SourceName,
  sourceNameIn,
  sourceNameInRegistry,
} from '../../core/model/references.ts';
import { isWithdrawn } from '../../core/model/sources/is-withdrawn.ts';
import type { Source } from '../../core/model/sources/source.ts';
import { namesOf } from '../../core/model/statement-names.ts';
import type { Span } from '../../core/text/span.ts';
import {
  deprecatedSymbol,
  shortened,
  sourceDetail,
  statementDetail,
  statementLabel,
  statementSymbolKind,
  symbolKinds,
} from '../cards/symbol-text.ts';
import { documentAt, toOffset, toRange } from '../convert.ts';
import { defineFeature, type KnownBrief, type Snapshot } from '../feature.ts';
import { briefsWith, nameAt } from '../places/mentions.ts';
import { sourceTarget, statementTarget } from '../places/targets.ts';

const prepareCallHierarchy = defineFeature<lsp.CallHierarchyPrepareParams, lsp.CallHierarchyItem[] | null>({
  method: 'textDocument/prepareCallHierarchy',
  capability: { callHierarchyProvider: true },
  empty: null,
  run(snapshot, params) {
    const item = nodesAt(snapshot, params).flatMap((node) => toItem(snapshot, node) ?? []);
    return item.length === 0 ? null : item;
  },
});

const outgoingCalls = defineFeature<lsp.CallHierarchyOutgoingCallsParams, lsp.CallHierarchyOutgoingCall[] | null>({
  method: 'callHierarchy/outgoingCalls',
  capability: {},
  empty: null,
  run(snapshot, { item }) {
    const node = nodeOf(snapshot, item);
    const document = documentAt(snapshot, item.uri);
    if (!node || !document) return null;
    return merged(node.type === 'statement' ? groundsOf(node) : upstreamsOf(snapshot, node)).flatMap(
      ({ node: to, spans }) => {
        const shown = toItem(snapshot, to);
        return shown
          ? [
              {
                to: shown,
                fromRanges: spans.map((span) => toRange(document, bare(document.text, span, to), snapshot.encoding)),
              },
            ]
          : [];
      },
    );
  },
});

const incomingCalls = defineFeature<lsp.CallHierarchyIncomingCallsParams, lsp.CallHierarchyIncomingCall[] | null>({
  method: 'callHierarchy/incomingCalls',
  waitsFor: ['workspace'],
  capability: {},
  empty: null,
  run(snapshot, { item }) {
    const node = nodeOf(snapshot, item);
    if (!node) return null;
    return merged(node.type === 'statement' ? judgmentsOn(node) : usersOf(snapshot, node)).flatMap(
      ({ node: from, spans }) => {
        const shown = toItem(snapshot, from);
        const document = shown && documentAt(snapshot, shown.uri);
        return document
          ? [
              {
                from: shown,
                fromRanges: spans.map((span) => toRange(document, bare(document.text, span, node), snapshot.encoding)),
              },
            ]
          : [];
      },
    );
  },
});

/** The three methods of one surface; the first announces them. */
export const callHierarchy = [prepareCallHierarchy, outgoingCalls, incomingCalls] as const;

interface StatementNode {
  readonly type: 'statement';
  readonly known: KnownBrief;
  readonly placed: PlacedStatement;
}

interface SourceNode {
  readonly type: 'source';
  readonly source: Source;
  /** The briefing from which it was reached: what its upstreams' ids mean is looked up there. */
  readonly known: KnownBrief;
}

type Node = StatementNode | SourceNode;

/** A node and where the link to or from it is written, in offsets of the file in which it is written. */
interface Link {
  readonly node: Node;
  readonly spans: readonly Span[];
}

/** What an item carries from one request to the next. Names outlive edits, offsets only those behind them. */
interface ItemData {
  readonly type: 'statement' | 'source';
  readonly name?: string;
  readonly offset?: number;
  /** URI of the briefing. */
  readonly seenFrom: string;
  readonly declaredIn?: string;
}

function nodesAt(snapshot: Snapshot, params: lsp.TextDocumentPositionParams): readonly Node[] {
  const here = nameAt(snapshot, params);
  if (here?.name.type === 'source') return sourceNode(snapshot, here.name, here.known);
  if (here)
    return (namesOf(here.known.brief).get(here.name.text) ?? []).map((placed) => ({
      type: 'statement',
      known: here.known,
      placed,
    }));
  const known = snapshot.briefAt(params.textDocument.uri);
  if (!known) return [];
  const place = placeAt(known.brief, toOffset(known.brief.document, params.position, snapshot.encoding));
  if (!place) return [];
  if ('source' in place && place.source) return [{ type: 'source', source: place.source, known }];
  const placed = 'placed' in place ? place.placed : undefined;
  return placed && placed.statement.kind !== 'exempt' ? [{ type: 'statement', known, placed }] : [];
}

function sourceNode(snapshot: Snapshot, name: SourceName, known: KnownBrief): readonly Node[] {
  const source = declarationOf(name, briefsWith(snapshot, known.uri));
  return source ? [{ type: 'source', source, known }] : [];
}

/** From the item's data; from its place where a client has dropped or changed that. */
function nodeOf(snapshot: Snapshot, item: lsp.CallHierarchyItem): Node | undefined {
  const data = readData(item.data);
  const known = data && snapshot.briefAt(data.seenFrom);
  if (data && known) {
    const { name, offset } = data;
    if (data.type === 'source' && name !== undefined) {
      const [node] = sourceNode(
        snapshot,
        { type: 'source', text: name, declaredIn: data.declaredIn, path: known.brief.document.path },
        known,
      );
      if (node) return node;
    }
    if (data.type === 'statement') {
      const placed =
        name !== undefined
          ? namesOf(known.brief).get(name)?.[0]
          : statementsOf(known.brief).find((one) => inDocument(one, one.statement.span).start === offset);
      if (placed) return { type: 'statement', known, placed };
    }
  }
  return nodesAt(snapshot, { textDocument: { uri: item.uri }, position: item.selectionRange.start })[0];
}

function readData(data: unknown): ItemData | undefined {
  const given = data as Partial<ItemData> | null | undefined;
  if (typeof given !== 'object' || given === null || typeof given.seenFrom !== 'string') return undefined;
  return given.type === 'source' || given.type === 'statement' ? (given as ItemData) : undefined;
}

/** Undefined for a source in a file that the session does not have. */
function toItem(snapshot: Snapshot, node: Node): lsp.CallHierarchyItem | undefined {
  const target =
    node.type === 'statement' ? statementTarget(node.known, node.placed) : sourceTarget(snapshot, node.source);
  if (!target) return undefined;
  const place = {
    uri: target.uri,
    range: toRange(target.document, target.span, snapshot.encoding),
    selectionRange: toRange(target.document, target.focus, snapshot.encoding),
  };
  const seenFrom = node.known.uri;
  if (node.type === 'source') {
    const { id: name, declaredIn } = node.source;
    const data: ItemData = { type: 'source', name, seenFrom, declaredIn };
    return {
      name: `@${shortened(name)}`,
      kind: symbolKinds.source,
      ...(isWithdrawn(node.source) ? { tags: [deprecatedSymbol] } : {}),
      detail: sourceDetail(node.source),
      ...place,
      data,
    };
  }
  const { known, placed } = node;
  const { id: name } = placed.statement;
  const data: ItemData = {
    type: 'statement',
    ...(name === undefined ? {} : { name }),
    offset: target.focus.start,
    seenFrom,
  };
  return {
    name: statementLabel(known.brief, placed),
    kind: statementSymbolKind(placed),
    detail: statementDetail(placed),
    ...place,
    data,
  };
}

/** What supports a statement, in the order in which it is named. */
function groundsOf({ known, placed }: StatementNode): readonly Link[] {
  const { brief, workspace } = known;
  const names = namesOf(brief);
  return placed.statement.coveredBy
    .flatMap(({ evidence }) => evidence)
    .flatMap((item): Link[] => {
      if (item.stance !== 'supports') return [];
      if (item.type === 'basis') {
        return (names.get(item.name) ?? []).map((basis) => ({
          node: { type: 'statement', known, placed: basis },
          spans: [inDocument(placed, item.nameSpan)],
        }));
      }
      const source = declarationOf(sourceNameIn({ brief, workspace }, item.key), [known]);
      return source ? [{ node: { type: 'source', source, known }, spans: [inDocument(placed, item.keySpan)] }] : [];
    });
}

function upstreamsOf(snapshot: Snapshot, { source, known }: SourceNode): readonly Link[] {
  return source.derivedFrom.flatMap(({ source: id, sourceSpan }) =>
    sourceNode(snapshot, meaningIn(source, id, known), known).map((node) => ({ node, spans: [sourceSpan] })),
  );
}

/** What the upstream `id` of `source` means. */
function meaningIn(source: Source, id: string, known: KnownBrief): SourceName {
  const registry = readRegistries(known.brief, known.workspace).find(({ path }) => path === source.declaredIn);
  return registry ? sourceNameInRegistry(registry, id, known) : sourceNameIn(known, id);
}

function judgmentsOn({ known, placed }: StatementNode): readonly Link[] {
  const name = placed.statement.id;
  if (name === undefined) return [];
  return statementsOf(known.brief).flatMap((other): Link[] => {
    const spans = other.statement.basis
      .filter((item) => item.stance === 'supports' && item.name === name)
      .map((item) => inDocument(other, item.nameSpan));
    return spans.length === 0 ? [] : [{ node: { type: 'statement', known, placed: other }, spans }];
  });
}

/** Statements that cite the source, in every briefing that sees it, then sources that took their matter from it. */
function usersOf(snapshot: Snapshot, { source, known }: SourceNode): readonly Link[] {
  const { id, declaredIn } = source;
  const name: SourceName = { type: 'source', text: id, declaredIn, path: declaredIn };
  const briefs = briefsWith(snapshot, known.uri);
  const citing = briefsThatSee(name, briefs).flatMap((other) =>
    statementsOf(other.brief).flatMap((placed): Link[] => {
      const spans = placed.statement.citations
        .filter(({ key, stance }) => stance === 'supports' && key === id)
        .map(({ keySpan }) => inDocument(placed, keySpan));
      return spans.length === 0 ? [] : [{ node: { type: 'statement', known: other, placed }, spans }];
    }),
  );
  const derived = briefs.flatMap((other) => {
    const declared = [other.brief.frontMatter, ...readRegistries(other.brief, other.workspace)].flatMap(
      ({ declarations }) => declarations,
    );
    return declared.flatMap((one): Link[] => {
      const spans = one.derivedFrom
        .filter((derivation) => derivation.source === id && meaningIn(one, id, other).declaredIn === declaredIn)
        .map(({ sourceSpan }) => sourceSpan);
      return spans.length === 0 ? [] : [{ node: { type: 'source', source: one, known: other }, spans }];
    });
  });
  return [...citing, ...derived];
}

/** One link a node, with every place where it is written once. */
function merged(links: readonly Link[]): readonly Link[] {
  const byNode = new Map<string, Link>();
  for (const link of links) {
    const key = keyOf(link.node);
    const known = byNode.get(key);
    const fresh = link.spans.filter((span) => !known?.spans.some(({ start }) => start === span.start));
    byNode.set(key, known ? { node: known.node, spans: [...known.spans, ...fresh] } : link);
  }
  return [...byNode.values()];
}

function keyOf(node: Node): string {
  if (node.type === 'statement')
    return `statement ${inDocument(node.placed, node.placed.statement.span).start} ${node.known.uri}`;
  return `source ${node.source.idSpan.start} ${node.source.declaredIn}`;
}

/** The name alone of the node that a link leads to. */
function bare(text: string, span: Span, node: Node): Span {
  return node.type === 'source' ? bareSpan(text, span, node.source.id) : span;
}
