// A citation of a source that nothing declares.

import { sourcesOf } from '../../model/workspace.ts';
import { nearestName } from '../../text/nearest.ts';
import { replace } from '../../text/text-edit.ts';
import { declareSource } from '../fixes/declaration-edits.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { defineRule } from '../rule.ts';

export const unknownSource = defineRule<string>({
  id: 'unknown-source',
  code: 'BRF2002',
  family: 'Markup and reference integrity',
  severity: { draft: 'error', review: 'error', release: 'error' },
  summary: 'a key that no front matter or registry declares',
  description:
    'Every `@key`, and every id in `derived-from`, must be a source in the front matter or in a registry that it names. A registry entry that cannot be read counts as declared by its key. Nothing is reported while a mistake in a registry or the front matter may hide keys, as the source may be declared there.',
  rationale:
    'A citation that leads nowhere is not a citation: readers can neither look at the source nor weigh it (ICD 206).',
  fixSummary: 'the nearest key; declare the source',
  asksSources: 'cited',
  needsAllSources: true,
  checkPassage({ brief, workspace }, { tags }, report) {
    const { byId, unread } = sourcesOf(brief, workspace);
    for (const { evidence } of tags)
      for (const item of evidence) {
        if (item.type !== 'citation' || byId.has(item.key) || unread.has(item.key)) continue;
        report(
          item.keySpan,
          `No source is called “${item.key}”, so a reader cannot look it up. Declare it under “sources”, or correct the key.`,
          { detail: item.key },
        );
      }
  },
  check({ brief, workspace }, report) {
    const { byId, isComplete, unread } = sourcesOf(brief, workspace);
    if (!isComplete) return;
    for (const source of brief.frontMatter.declarations) {
      for (const { source: upstream, sourceSpan } of source.derivedFrom) {
        if (byId.has(upstream) || unread.has(upstream)) continue;
        report(
          sourceSpan,
          `“${source.id}” is declared to derive from “${upstream}”, which is not declared itself, so its origin cannot be traced. Declare it under “sources”, or correct the id.`,
          { detail: upstream },
        );
      }
    }
  },
  fixes({ brief, workspace }, { span, detail: key }) {
    const near = nearestName(key, sourcesOf(brief, workspace).byId);
    const declaration = declareSource(brief, key);
    return [
      ...(near !== undefined ? [fixIn(brief, 'suggested', `Change to ${near}`, replace(span, near))] : []),
      ...(declaration ? [fixIn(brief, 'suggested', `Declare ${key} under “sources”`, declaration)] : []),
    ];
  },
});
