// The outline: the front matter with its sources, then headings with the statements under them.

import type * as lsp from 'vscode-languageserver';
import { type Brief, inDocument, statementsOf } from '../../core/model/brief.ts';
import { bareSpan } from '../../core/model/references.ts';
import { sectionSpans } from '../../core/model/section-spans.ts';
import { isWithdrawn } from '../../core/model/sources/is-withdrawn.ts';
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
import { toRange } from '../convert.ts';
import { defineFeature, type KnownBrief, type Snapshot } from '../feature.ts';
import { statementExtent } from '../places/targets.ts';

export const documentSymbol = defineFeature<lsp.DocumentSymbolParams, lsp.DocumentSymbol[] | lsp.SymbolInformation[]>({
  method: 'textDocument/documentSymbol',
  capability: { documentSymbolProvider: true },
  empty: [],
  run(snapshot, { textDocument }) {
    const known = snapshot.briefAt(textDocument.uri);
    if (!known) return [];
    const outline = [...frontMatterEntries(known.brief), ...bodyEntries(known.brief)];
    return snapshot.client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport
      ? outline.map((entry) => toSymbol(snapshot, known.brief, entry))
      : outline.flatMap((entry) => toFlat(snapshot, known, entry, undefined));
  },
});

interface Entry {
  readonly name: string;
  readonly detail: string;
  readonly kind: lsp.SymbolKind;
  readonly isDeprecated: boolean;
  /** Holds the entries below. */
  readonly span: Span;
  readonly focus: Span;
  readonly children: Entry[];
}

function frontMatterEntries({ document, split, frontMatter }: Brief): readonly Entry[] {
  if (!split.content) return [];
  const { text } = document;
  const sources = frontMatter.declarations.map(
    (source): Entry => ({
      name: shortened(source.id) || '…',
      detail: sourceDetail(source),
      kind: symbolKinds.source,
      isDeprecated: isWithdrawn(source),
      span: source.span,
      focus: bareSpan(text, source.idSpan, source.id),
      children: [],
    }),
  );
  // Without the line break behind the closing fence.
  const end = Math.max(split.content.end, text[split.bodyStart - 1] === '\n' ? split.bodyStart - 1 : split.bodyStart);
  const opening = { start: 0, end: Math.min(3, end) };
  return [
    {
      name: 'Front matter',
      detail: shortened(frontMatter.title ?? ''),
      kind: symbolKinds.frontMatter,
      isDeprecated: false,
      span: { start: 0, end },
      focus: opening,
      children: sources,
    },
  ];
}

/** Headings and statements by where they begin, each in the innermost section that holds it. */
function bodyEntries(brief: Brief): readonly Entry[] {
  const spans = sectionSpans(brief);
  const headings = brief.headings.map(
    ({ start, heading }, index): Entry => ({
      name: shortened(heading.title) || '(no title)',
      detail: heading.classes.map((name) => `.${name}`).join(' '),
      kind: symbolKinds.heading,
      isDeprecated: false,
      span: trimmed(brief.document.text, spans[index]!),
      focus: inDocument({ start }, heading.span),
      children: [],
    }),
  );
  const statements = statementsOf(brief)
    .filter(({ statement }) => statement.kind !== 'exempt')
    .map((placed): Entry => {
      const span = statementExtent(placed);
      return {
        name: statementLabel(brief, placed),
        detail: statementDetail(placed),
        kind: statementSymbolKind(placed),
        isDeprecated: false,
        span,
        focus: inDocument(placed, placed.statement.span),
        children: [],
      };
    });
  const roots: Entry[] = [];
  const open: { readonly entry: Entry; readonly end: number }[] = [];
  let next = 0;
  const place = (entry: Entry): void => {
    while (open.length > 0 && open.at(-1)!.end <= entry.span.start) open.pop();
    (open.at(-1)?.entry.children ?? roots).push(entry);
  };
  for (const [index, heading] of headings.entries()) {
    for (; next < statements.length && statements[next]!.span.start < heading.span.start; next++)
      place(statements[next]!);
    place(heading);
    open.push({ entry: heading, end: spans[index]!.end });
  }
  for (; next < statements.length; next++) place(statements[next]!);
  return roots;
}

function toSymbol(snapshot: Snapshot, brief: Brief, entry: Entry): lsp.DocumentSymbol {
  const { document } = brief;
  const canTag = snapshot.client.textDocument?.documentSymbol?.tagSupport !== undefined;
  return {
    name: entry.name,
    ...(entry.detail === '' ? {} : { detail: entry.detail }),
    kind: entry.kind,
    ...(entry.isDeprecated && canTag ? { tags: [deprecatedSymbol] } : {}),
    range: toRange(document, entry.span, snapshot.encoding),
    selectionRange: toRange(document, entry.focus, snapshot.encoding),
    children: entry.children.map((child) => toSymbol(snapshot, brief, child)),
  };
}

function toFlat(
  snapshot: Snapshot,
  known: KnownBrief,
  entry: Entry,
  containerName: string | undefined,
): lsp.SymbolInformation[] {
  return [
    {
      name: entry.name,
      kind: entry.kind,
      location: { uri: known.uri, range: toRange(known.brief.document, entry.focus, snapshot.encoding) },
      ...(containerName === undefined ? {} : { containerName }),
    },
    ...entry.children.flatMap((child) => toFlat(snapshot, known, child, entry.name)),
  ];
}

/** Without the blank lines at its end. */
function trimmed(text: string, { start, end }: Span): Span {
  let at = end;
  while (at > start && /\s/.test(text[at - 1]!)) at--;
  return { start, end: at };
}
