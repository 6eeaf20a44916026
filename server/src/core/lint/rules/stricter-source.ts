// A portion that cites a source which fewer people may see than the portion.

import { portionOf, strictnessOf } from '../../model/markings.ts';
import { sourcesOf } from '../../model/workspace.ts';
import { defineRule } from '../rule.ts';
import { stateOf } from '../state-of.ts';

export const stricterSource = defineRule({
  id: 'stricter-source',
  code: 'BRF9005',
  family: 'Handling',
  severity: { draft: 'off', review: 'error', release: 'error' },
  summary: 'a portion that cites a source marked stricter than itself',
  description: 'A statement is as strict as the mark it opens with, or else as the briefing. No source that it cites is marked stricter than that.',
  rationale: 'What a source was given under holds for what is made of it: a freer mark on the statement leaks the source.',
  fixSummary: 'none',
  dependsOn: ({ brief, workspace, markings }) => stateOf(sourcesOf(brief, workspace), [brief.frontMatter.marking ?? '', ...markings].join('\n')),
  checkPassage({ brief, workspace, markings }, { statements }, report, textOf) {
    const { byId } = sourcesOf(brief, workspace);
    const { marking } = brief.frontMatter;
    const seen = new Set<object>();
    for (const { span, citations } of statements) {
      for (const citation of citations) {
        const mark = byId.get(citation.key)?.marking;
        const strictness = mark === undefined ? -1 : strictnessOf(mark, markings);
        // The freest mark binds nobody.
        if (strictness < 1 || seen.has(citation)) continue;
        const text = textOf(span);
        const own = (text.includes('(') ? portionOf(text, markings)?.text : undefined) ?? marking;
        if (own !== undefined && (strictnessOf(own, markings) < 0 || strictnessOf(own, markings) >= strictness)) continue;
        seen.add(citation);
        report(citation.keySpan, `“${citation.key}” is ${mark}, and this statement ${own === undefined ? 'has no mark' : `only ${own}`}, so it would be passed on too far. Mark the statement or the briefing ${mark}, or cite something else.`);
      }
    }
  },
});
