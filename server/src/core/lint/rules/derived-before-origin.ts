// A source that is older than what it is said to derive from.

import type { Source } from '../../model/sources/source.ts';
import { sourcesOf } from '../../model/workspace.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

export const derivedBeforeOrigin = defineRule({
  id: 'derived-before-origin',
  code: 'BRF5005',
  family: 'Source base',
  severity: { draft: 'warning', review: 'warning', release: 'warning' },
  summary: 'a source older than what it derives from',
  description:
    'The `date` of a source must not be earlier than that of a source it names under `derived-from`. A date given as a month or a year is compared only to that precision.',
  rationale:
    'Nobody can copy what does not exist yet: one of the dates is wrong, or the derivation runs the other way.',
  fixSummary: 'none',
  check({ brief, workspace }, report) {
    const { byId } = sourcesOf(brief, workspace);
    for (const source of brief.frontMatter.declarations) {
      for (const { source: id, sourceSpan } of source.derivedFrom) {
        const upstream = byId.get(id);
        if (upstream && isBefore(source, upstream))
          report(sourceSpan, message(source, upstream), { related: relatedTo(upstream) });
      }
    }
  },
});

function isBefore({ date }: Source, upstream: Source): boolean {
  if (date === undefined || upstream.date === undefined) return false;
  const length = Math.min(date.length, upstream.date.length);
  return date.slice(0, length) < upstream.date.slice(0, length);
}

function message(source: Source, upstream: Source): string {
  return `“${source.id}” (${source.date}) is older than “${upstream.id}” (${upstream.date}), which it is declared to derive from. One of the dates, or the derivation, is wrong. Correct it.`;
}

function relatedTo({
  declaredIn,
  fields,
  idSpan,
  id,
}: Source): readonly { readonly path: string; readonly span: Span; readonly message: string }[] {
  return [{ path: declaredIn, span: fields.get('date')?.valueSpan ?? idSpan, message: `the date of “${id}”` }];
}
