// A judgment that is held with more confidence than the weakest statement it rests on.

import type { Brief } from '../../model/brief.ts';
import { type FactKind, passageFacts } from '../../model/passage-facts.ts';
import { weakestPremise } from '../../model/support/weakest-premise.ts';
import { replace } from '../../text/text-edit.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { defineRule } from '../rule.ts';

export const overconfidentJudgment = defineRule<string>({
  id: 'overconfident-judgment',
  code: 'BRF3005',
  family: 'Confidence and likelihood',
  severity: { draft: 'off', review: 'warning', release: 'error' },
  summary: 'a judgment with more confidence than its weakest premise',
  description:
    'A judgment needs every `#name` it rests on, so its confidence can be no higher than that of the weakest. With a `because`, the finding is only a note. Premises without a level are left to other rules, and so is a key judgment with more confidence than any of its premises (`unsupported-key-judgment`).',
  rationale:
    'A chain is only as strong as its weakest link. ICD 203, standards 2 and 6, ask that the confidence of a judgment follow from its basis.',
  fixSummary: 'the level of the weakest premise',
  dependsOn: ({ brief }) => levelsByName(brief),
  checkPassage({ brief }, { section, statements }, report) {
    const levels = levelsByName(brief);
    const { rungs } = brief.settings.scales.confidence;
    const seen = new Set<object>();
    for (const { kind, basis, assessment } of statements) {
      const level = assessment.confidence[0];
      if (kind !== 'judgment' || !level || basis.length === 0 || seen.has(level.span)) continue;
      seen.add(level.span);
      const weakest = weakestPremise(basis, (name) => levels.get(name));
      if (!weakest || weakest.index >= level.index) continue;
      const premises = basis.filter(({ stance }) => stance === 'supports').map(({ name }) => levels.get(name));
      if (
        section.classes.includes('key-judgments') &&
        premises.every((index) => index !== undefined && index < level.index)
      )
        continue;
      const term = rungs[weakest.index]!.terms[0];
      report(
        level.span,
        `This judgment is “${level.term}” but rests on “#${weakest.name}”, which is only “${term}”. Lower it, remove that premise, or say “because …”.`,
        { detail: term, ...(assessment.because !== undefined ? { atMost: 'info' as const } : {}) },
      );
    }
  },
  fixes({ brief }, { span, detail }) {
    return [fixIn(brief, 'suggested', `Confidence: ${detail}`, replace(span, detail))];
  },
});

type Levels = ReadonlyMap<string, number>;

/** Statement name → the step of its confidence, counted from the weakest. */
const levelFacts: FactKind<readonly (readonly [name: string, index: number])[], Levels> = {
  pick({ statements }) {
    const found = statements.flatMap(({ id, assessment }) => {
      const index = assessment.confidence[0]?.index;
      return id === undefined || index === undefined ? [] : [[id, index] as const];
    });
    return found.length > 0 ? found : undefined;
  },
  isSame: (a, b) => a.length === b.length && a.every(([name, index], at) => name === b[at]![0] && index === b[at]![1]),
  combine(lists) {
    const levels = new Map<string, number>();
    for (const list of lists) for (const [name, index] of list) if (!levels.has(name)) levels.set(name, index);
    return levels;
  },
};

function levelsByName(brief: Brief): Levels {
  return passageFacts(brief, levelFacts).value.get();
}
