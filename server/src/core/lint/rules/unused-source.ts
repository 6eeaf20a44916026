// A source that is declared and never cited.

import { citedKeys } from '../../model/cited-keys.ts';
import { defineRule } from '../rule.ts';
import type { Source } from '../../model/source.ts';
import { removeSource } from '../source-edits.ts';
import { fixIn } from '../tag-edits.ts';

export const unusedSource = defineRule({
  id: 'unused-source',
  code: 'BRF2003',
  family: 'Markup and reference integrity',
  severity: { draft: 'off', review: 'hint', release: 'warning' },
  summary: 'a source declared in this briefing and cited nowhere',
  description: 'A source counts as used when a statement cites it, also against a statement, or when a used source derives from it. Sources of registries are shared and are not looked at.',
  rationale: 'A list padded with sources that carry nothing makes the base look broader than it is.',
  fixSummary: 'remove the entry',
  check({ brief }, report) {
    const { declarations, sources } = brief.frontMatter;
    const used = new Set<string>();
    const queue = [...citedKeys(brief).keys()];
    for (const key of queue) {
      if (used.has(key)) continue;
      used.add(key);
      queue.push(...(sources.get(key)?.derivedFrom.map(({ source }) => source) ?? []));
    }
    for (const source of declarations) {
      if (used.has(source.id)) continue;
      report(source.idSpan, `“${source.id}” is declared but no statement cites it, so the list of sources promises more than the text rests on. Cite it, or remove it.`, { detail: source });
    }
  },
  fixes({ brief }, { detail }) {
    const source = detail as Source;
    const edit = removeSource(brief, source);
    return edit ? [fixIn(brief, 'suggested', `Remove ${source.id}`, edit)] : [];
  },
});
