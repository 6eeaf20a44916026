// The page of a rule, for editors that can show one. A method of our own.

import { explainRule as pageOf } from '../core/lint/explain-rule.ts';
import { examples } from '../core/lint/registry.generated.ts';
import { defineFeature } from './feature.ts';
import { ruleNamed } from './rule-card.ts';

export interface ExplainRuleParams {
  /** Id or code. */
  readonly rule: string;
}

/** Markdown, as `briefwright explain` prints it; null for a rule that is none. */
export const explainRule = defineFeature<ExplainRuleParams, { readonly id: string; readonly text: string } | null>({
  method: 'briefwright/explainRule',
  capability: { experimental: { requests: ['briefwright/explainRule'] } },
  empty: null,
  run(_snapshot, { rule: name }) {
    const rule = typeof name === 'string' ? ruleNamed(name) : undefined;
    return rule ? { id: rule.id, text: pageOf(rule, examples.get(rule.id)) } : null;
  },
});
