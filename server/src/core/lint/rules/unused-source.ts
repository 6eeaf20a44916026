// A source that is declared and never cited.

import { citedKeys } from '../../model/cited-keys.ts';
import type { FrontMatter } from '../../model/front-matter.ts';
import type { Source } from '../../model/sources/source.ts';
import type { WordCounts } from '../../model/word-counts.ts';
import { removeSource } from '../fixes/declaration-edits.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { defineRule } from '../rule.ts';

export const unusedSource = defineRule<Source>({
  id: 'unused-source',
  code: 'BRF2003',
  family: 'Markup and reference integrity',
  severity: { draft: 'off', review: 'hint', release: 'warning' },
  summary: 'a source declared in this briefing and cited nowhere',
  description:
    'A source counts as used if a statement cites it, even as a contradiction, or if a used source derives from it. Sources in registries are shared and are not checked.',
  rationale: 'A list padded with unused sources makes the evidence look broader than it is.',
  fixSummary: 'remove the entry',
  check({ brief }, report) {
    for (const source of unusedSources(brief.frontMatter, citedKeys(brief))) {
      report(
        source.idSpan,
        `“${source.id}” is declared but never cited, so the list of sources looks broader than the evidence. Cite it, or remove it.`,
        { detail: source },
      );
    }
  },
  fixes({ brief }, { detail: source }) {
    const edit = removeSource(brief, source);
    return edit ? [fixIn(brief, 'suggested', `Remove ${source.id}`, edit)] : [];
  },
});

const known = new WeakMap<FrontMatter, { readonly cited: WordCounts; readonly unused: readonly Source[] }>();

/** Kept as long as neither what is declared nor what is cited changes. */
function unusedSources(frontMatter: FrontMatter, cited: WordCounts): readonly Source[] {
  const before = known.get(frontMatter);
  if (before?.cited === cited) return before.unused;
  const used = new Set<string>();
  const queue = [...cited.keys()];
  for (const key of queue) {
    if (used.has(key)) continue;
    used.add(key);
    queue.push(...(frontMatter.sources.get(key)?.derivedFrom.map(({ source }) => source) ?? []));
  }
  const unused = frontMatter.declarations.filter(({ id }) => !used.has(id));
  known.set(frontMatter, { cited, unused });
  return unused;
}
