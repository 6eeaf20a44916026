// A statement that rests on assumptions alone.

import type { Brief } from '../../model/brief.ts';
import { type FactKind, passageFacts } from '../../model/passage-facts.ts';
import { insert } from '../../text/text-edit.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { firstWords } from '../messages/first-words.ts';
import { defineRule } from '../rule.ts';

export const assumptionAsEvidence = defineRule({
  id: 'assumption-as-evidence',
  code: 'BRF8002',
  family: 'Logic and structure',
  severity: { draft: 'off', review: 'error', release: 'error' },
  summary: 'a statement that rests on assumptions alone',
  description:
    'Every basis that a claim or judgment names is an assumption, and it cites no source. An assumption alongside other grounds is fine.',
  rationale:
    'ICD 203, standard 3, distinguishes assumptions from judgments: what is taken for granted is not evidence for what follows from it.',
  fixSummary: 'add a placeholder for what else it rests on',
  dependsOn: ({ brief }) => assumptionsIn(brief),
  checkPassage({ brief }, { statements }, report, textOf) {
    const assumptions = assumptionsIn(brief);
    if (assumptions.size === 0) return;
    const seen = new Set<object>();
    for (const { kind, citations, basis, coveredBy, span } of statements) {
      if (kind !== 'claim' && kind !== 'judgment') continue;
      const supports = basis.filter(({ stance }) => stance === 'supports');
      if (
        supports.length === 0 ||
        citations.some(({ stance }) => stance === 'supports') ||
        !supports.every(({ name }) => assumptions.has(name))
      )
        continue;
      const tag = coveredBy[0]!;
      if (seen.has(tag)) continue;
      seen.add(tag);
      const names = supports.map(({ name }) => `#${name}`).join(', ');
      report(
        { start: supports[0]!.span.start, end: supports.at(-1)!.span.end },
        `${firstWords(textOf(span))} rests only on ${names}, which ${supports.length === 1 ? 'is an assumption' : 'are assumptions'}, so nothing supports it. Name what else it rests on.`,
      );
    }
  },
  fixes({ brief }, { span }) {
    // A name that nobody has is itself reported.
    return [fixIn(brief, 'suggested', 'Add a placeholder for what else it rests on', insert(span.end, '; #basis'))];
  },
});

/** Names of the statements that are assumptions. */
const assumptionFacts: FactKind<readonly string[], ReadonlySet<string>> = {
  pick({ statements }) {
    const found = statements.flatMap(({ id, kind }) => (id !== undefined && kind === 'assumption' ? [id] : []));
    return found.length > 0 ? found : undefined;
  },
  isSame: (a, b) => a.length === b.length && a.every((name, index) => name === b[index]),
  combine: (lists) => new Set(lists.flat()),
};

function assumptionsIn(brief: Brief): ReadonlySet<string> {
  return passageFacts(brief, assumptionFacts).value.get();
}
