// What can be folded: front matter and its keys, each source, sections, lists and their items, tables, quotes, code, long
// comments. Whole lines only.

import type * as lsp from 'vscode-languageserver';
import type { Brief } from '../../core/model/brief.ts';
import { sectionSpans } from '../../core/model/section-spans.ts';
import { type OutlineNode, readOutline } from '../../core/syntax/read-outline.ts';
import { type Span, shift } from '../../core/text/span.ts';
import { defineFeature } from '../feature.ts';

const commentKind = 'comment';

export const foldingRange = defineFeature<lsp.FoldingRangeParams, lsp.FoldingRange[]>({
  method: 'textDocument/foldingRange',
  capability: { foldingRangeProvider: true },
  empty: [],
  run(snapshot, { textDocument: { uri } }) {
    const known = snapshot.briefAt(uri);
    return known ? folds(known.brief, snapshot.client.textDocument?.foldingRange?.rangeLimit) : [];
  },
});

interface Fold {
  readonly span: Span;
  readonly kind?: typeof commentKind;
}

/** In order; of those that begin on one line the longest. Over the editor's limit the shortest are left out. */
function folds(brief: Brief, limit: number | undefined): lsp.FoldingRange[] {
  const { lines, text } = brief.document;
  const byLine = new Map<number, lsp.FoldingRange>();
  for (const { span, kind } of [
    ...frontMatterFolds(brief),
    ...sectionSpans(brief).map((section): Fold => ({ span: section })),
    ...bodyFolds(brief),
  ]) {
    const startLine = lines.lineAt(span.start);
    const endLine = lines.lineAt(span.start + text.slice(span.start, span.end).trimEnd().length);
    if (endLine <= startLine || (byLine.get(startLine)?.endLine ?? -1) >= endLine) continue;
    byLine.set(startLine, { startLine, endLine, ...(kind ? { kind } : {}) });
  }
  let ranges = [...byLine.values()];
  if (limit !== undefined && ranges.length > limit) {
    ranges = ranges.sort((a, b) => b.endLine - b.startLine - (a.endLine - a.startLine)).slice(0, limit);
  }
  return ranges.sort((a, b) => a.startLine - b.startLine);
}

function frontMatterFolds({ split, frontMatter }: Brief): readonly Fold[] {
  if (!split.content) return [];
  const { start, end } = split.content;
  // With both fences where the second is there.
  const whole = { start: 0, end: split.isClosed ? split.bodyStart : end };
  const fields = [...frontMatter.fields.values()].map(({ keySpan, valueSpan }) => ({
    start: keySpan.start,
    end: valueSpan.end,
  }));
  const sources = frontMatter.declarations.map(({ span }) => span);
  return [whole, ...[...fields, ...sources].filter((span) => span.start >= start && span.end <= end)].map((span) => ({
    span,
  }));
}

function bodyFolds({ body, split }: Brief): readonly Fold[] {
  const found: Fold[] = [];
  const visit = (nodes: readonly OutlineNode[]): void => {
    for (const { kind, span, children } of nodes) {
      if (kind !== 'paragraph' && kind !== 'heading' && kind !== 'row' && kind !== 'cell') {
        found.push({ span: shift(span, split.bodyStart), ...(kind === 'comment' ? { kind: commentKind } : {}) });
      }
      visit(children);
    }
  };
  visit(readOutline(body));
  return found;
}
