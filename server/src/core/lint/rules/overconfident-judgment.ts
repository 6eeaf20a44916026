// A judgment that is held with more confidence than the weakest statement it rests on.

import type { LevelTerm } from '../../model/assessment.ts';
import type { Brief } from '../../model/brief.ts';
import { type FactKind, passageFacts } from '../../model/passage-facts.ts';
import type { CapTable } from '../../model/support/cap-table.ts';
import { type JudgmentBound, judgmentBound } from '../../model/support/judgment-bound.ts';
import { sourcesOf } from '../../model/workspace.ts';
import { replace } from '../../text/text-edit.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { defineRule } from '../rule.ts';
import { stateToken } from '../state-token.ts';

export const overconfidentJudgment = defineRule<string>({
  id: 'overconfident-judgment',
  code: 'BRF3005',
  family: 'Confidence and likelihood',
  severity: { draft: 'off', review: 'warning', release: 'error' },
  summary: 'a judgment with more confidence than its weakest premise, what is cited against it, or its horizon allows',
  description:
    'A judgment needs every `#name` it rests on, so its confidence can be no higher than that of the weakest. What is cited against it (`but @source`, `but #name`) takes off a step, and a forecast that reaches further ahead than `caps.months` (24, unless configured) is `moderate` at most. With a `because`, the finding is only a note. Premises without a level are left to other rules, and so is a key judgment with more confidence than any of its premises (`unsupported-key-judgment`).',
  rationale:
    'A chain is only as strong as its weakest link. ICD 203, standards 2 and 6, ask that the confidence of a judgment follow from its basis.',
  fixSummary: 'the level of the weakest premise',
  dependsOn: ({ brief, caps }) => stateToken(levelsByName(brief), `${brief.frontMatter.date} ${JSON.stringify(caps)}`),
  asksSources: 'cited',
  checkPassage({ brief, workspace, caps }, { section, statements }, report) {
    const levels = levelsByName(brief);
    const { rungs } = brief.settings.scales.confidence;
    const { byId } = sourcesOf(brief, workspace);
    const seen = new Set<object>();
    for (const statement of statements) {
      const { kind, basis, assessment } = statement;
      const level = assessment.confidence[0];
      if (kind !== 'judgment' || !level || basis.length === 0 || seen.has(level.span)) continue;
      seen.add(level.span);
      const bound = judgmentBound(brief, statement, (name) => levels.get(name), byId, caps);
      if (!bound || bound.index >= level.index) continue;
      const premises = basis.filter(({ stance }) => stance === 'supports').map(({ name }) => levels.get(name));
      if (
        bound.by === 'premise' &&
        section.classes.includes('key-judgments') &&
        premises.every((index) => index !== undefined && index < level.index)
      )
        continue;
      const term = rungs[bound.index]!.terms[0];
      report(level.span, messageOf(bound, level, term, rungs[levels.get(bound.premise ?? '') ?? 0]!.terms[0], caps), {
        detail: term,
        ...(assessment.because !== undefined ? { atMost: 'info' as const } : {}),
      });
    }
  },
  fixes({ brief }, { span, detail }) {
    return [fixIn(brief, 'suggested', `Confidence: ${detail}`, replace(span, detail))];
  },
});

function messageOf(
  { by, premise, index }: JudgmentBound,
  level: LevelTerm,
  term: string,
  ofPremise: string,
  { months }: CapTable,
): string {
  const remedy = `Lower it to “${term}”`;
  if (by === 'horizon')
    return `“${level.term}” is more than a forecast over ${months} months ahead carries (“${term}”). ${remedy}, bring the date nearer, or say “because …”.`;
  if (by === 'contradiction' && level.index === index + 1)
    return `“${level.term}” is a step too high: “#${premise}” is no higher, and something is cited against it. ${remedy}, or say “because …” why it stands.`;
  return `“${level.term}” is more than what it rests on: “#${premise}” is only “${ofPremise}”${by === 'contradiction' ? ', and something is cited against it' : ''}. ${remedy}, cite something else, or say “because …”.`;
}

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
