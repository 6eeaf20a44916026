// What can be opened from a briefing: addresses and archived copies of its sources, its registries, its previous edition, and
// the links of its Markdown. Opens nothing itself.

import type * as lsp from 'vscode-languageserver';
import type { Brief } from '../../core/model/brief.ts';
import type { Source } from '../../core/model/sources/source.ts';
import { readLinks } from '../../core/syntax/page/read-links.ts';
import { type Span, shift } from '../../core/text/span.ts';
import { toRange } from '../convert.ts';
import { defineFeature } from '../feature.ts';
import { addressTarget, pathTarget } from '../places/link-target.ts';
import type { SourceReference } from '../places/source-reference.ts';

export const documentLink = defineFeature<lsp.DocumentLinkParams, lsp.DocumentLink[]>({
  method: 'textDocument/documentLink',
  capability: { documentLinkProvider: { resolveProvider: true } },
  empty: [],
  run(snapshot, { textDocument: { uri } }) {
    const known = snapshot.briefAt(uri);
    if (!known) return [];
    const { document } = known.brief;
    return linksOf(known.brief, uri).map(({ span, target, source }) => ({
      range: toRange(document, span, snapshot.encoding),
      target,
      // Resolving adds what the source is; without a source there is nothing to add.
      ...(source === undefined ? {} : { data: { uri, source } satisfies SourceReference }),
    }));
  },
});

interface Link {
  readonly span: Span;
  readonly target: string;
  readonly source?: string;
}

function linksOf(brief: Brief, uri: string): readonly Link[] {
  const found: Link[] = [];
  const add = (span: Span | undefined, target: string | undefined, source?: string): void => {
    if (span && span.end > span.start && target !== undefined)
      found.push({ span, target, ...(source === undefined ? {} : { source }) });
  };
  const { frontMatter, document, split } = brief;
  for (const source of frontMatter.declarations) {
    for (const key of ['url', 'archive'] as const)
      add(valueSpan(brief, source, key), addressTarget(source[key], uri), source.id);
    add(valueSpan(brief, source, 'text'), pathTarget(source.text, uri), source.id);
  }
  for (const { path, span } of frontMatter.registry) add(withoutQuotes(document.text, span), pathTarget(path, uri));
  const supersedes = frontMatter.fields.get('supersedes');
  if (supersedes) add(withoutQuotes(document.text, supersedes.valueSpan), pathTarget(frontMatter.supersedes, uri));
  for (const { span, address, isBare } of readLinks(brief.body)) {
    add(
      shift(span, split.bodyStart),
      addressTarget(isBare && /^www\./i.test(address) ? `https://${address}` : address, uri, !isBare),
    );
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function valueSpan({ document }: Brief, source: Source, key: string): Span | undefined {
  const field = source.fields.get(key);
  return field && withoutQuotes(document.text, field.valueSpan);
}

function withoutQuotes(text: string, { start, end }: Span): Span {
  const isQuoted = end - start > 1 && /^(["']).*\1$/s.test(text.slice(start, end));
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}
