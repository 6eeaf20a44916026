// What to select next: word, item of a tag, tag, statement, paragraph or item, section, document; in front matter the value,
// the entry, the source.

import type * as lsp from 'vscode-languageserver';
import type { Brief } from '../../core/model/brief.ts';
import type { Passage } from '../../core/model/passage.ts';
import { sectionSpans } from '../../core/model/section-spans.ts';
import type { Field } from '../../core/model/sources/source.ts';
import { type OutlineNode, readOutline } from '../../core/syntax/read-outline.ts';
import type { Tag } from '../../core/syntax/tag.ts';
import { covers, type Span, shift } from '../../core/text/span.ts';
import { toOffset, toRange } from '../convert.ts';
import { defineFeature } from '../feature.ts';

export const selectionRange = defineFeature<lsp.SelectionRangeParams, lsp.SelectionRange[]>({
  method: 'textDocument/selectionRange',
  capability: { selectionRangeProvider: true },
  empty: [],
  run(snapshot, { textDocument: { uri }, positions }) {
    const known = snapshot.briefAt(uri);
    if (!known) return [];
    const { document } = known.brief;
    return positions.map((position) => {
      const spans = spansAt(known.brief, toOffset(document, position, snapshot.encoding));
      const outermost: lsp.SelectionRange = { range: toRange(document, spans.at(-1)!, snapshot.encoding) };
      return spans
        .slice(0, -1)
        .reduceRight(
          (parent, span): lsp.SelectionRange => ({ range: toRange(document, span, snapshot.encoding), parent }),
          outermost,
        );
    });
  },
});

/** From the innermost to the whole document, each larger than the one before and around it. */
function spansAt(brief: Brief, offset: number): readonly Span[] {
  const { text } = brief.document;
  const here = { start: offset, end: offset };
  const candidates = [
    wordAt(text, offset),
    ...frontMatterSpans(brief),
    ...bodySpans(brief, offset),
    ...sectionSpans(brief),
  ]
    .filter((span) => covers(span, here))
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const chain: Span[] = [];
  for (const span of [...candidates, { start: 0, end: text.length }]) {
    const last = chain.at(-1);
    if (!last || (covers(span, last) && span.end - span.start > last.end - last.start)) chain.push(span);
  }
  return chain;
}

function wordAt(text: string, offset: number): Span {
  const isInWord = (at: number): boolean =>
    /[\p{L}\p{N}\p{M}_'’-]/u.test(text[at] ?? '') || /[\ud800-\udfff]/.test(text[at] ?? '');
  let start = offset;
  while (start > 0 && isInWord(start - 1)) start--;
  let end = offset;
  while (end < text.length && isInWord(end)) end++;
  return { start, end };
}

function frontMatterSpans({ split, frontMatter, document }: Brief): readonly Span[] {
  if (!split.content) return [];
  const fieldSpans = (fields: ReadonlyMap<string, Field>): Span[] =>
    [...fields.values()].flatMap(({ keySpan, valueSpan }) => [valueSpan, { start: keySpan.start, end: valueSpan.end }]);
  const sources = frontMatter.declarations.flatMap(({ span, fields }) => [span, ...fieldSpans(fields)]);
  const whole = {
    start: 0,
    end: split.isClosed ? document.text.slice(0, split.bodyStart).trimEnd().length : split.content.end,
  };
  return [...fieldSpans(frontMatter.fields), ...sources, split.content, whole];
}

function bodySpans(brief: Brief, offset: number): readonly Span[] {
  const passage = brief.placedPassages.findLast(({ start }) => start <= offset);
  return [
    ...(passage ? passageSpans(passage) : []),
    ...containers(readOutline(brief.body), brief.split.bodyStart, offset),
  ];
}

function passageSpans({ start, statements, tags }: Passage): readonly Span[] {
  const ofStatements = statements.flatMap(({ span, tags: own }) => {
    const end = own.reduce((furthest, tag) => Math.max(furthest, tag.span.end), span.end);
    return [span, { start: span.start, end }];
  });
  return [...tags.flatMap(tagSpans), ...ofStatements].map((span) => shift(span, start));
}

function tagSpans(tag: Tag): readonly Span[] {
  const items = tag.evidence.flatMap((item) => {
    if (item.type === 'basis') return [item.span];
    return [item.span, item.keySpan, ...(item.locatorSpan ? [item.locatorSpan] : [])];
  });
  return [
    ...items,
    ...tag.assessment.map(({ span }) => span),
    ...(tag.idSpan ? [tag.idSpan] : []),
    tag.contentSpan,
    tag.span,
  ];
}

function containers(nodes: readonly OutlineNode[], base: number, offset: number): readonly Span[] {
  return nodes.flatMap(({ span, children }) => {
    const here = shift(span, base);
    return here.start <= offset && offset <= here.end ? [here, ...containers(children, base, offset)] : [];
  });
}
