// The card of a rule, from the rule's own file.

import type { Config } from '../../core/lint/config/config.ts';
import { levelOf } from '../../core/lint/config/levels.ts';
import { rules } from '../../core/lint/registry.generated.ts';
import type { AnyRule } from '../../core/lint/rule.ts';
import { names } from '../../core/lint/suppressions.ts';
import type { Card } from './card.ts';

/** The rule with this id or code. */
export function ruleNamed(name: string): AnyRule | undefined {
  return rules.find((rule) => names(name, rule));
}

export function ruleCard(rule: AnyRule, config: Config): Card {
  return {
    title: [{ strong: rule.id }, ` (${rule.code}, ${levelOf(rule, config)} here)`],
    lines: [
      { label: 'Finds', words: [rule.summary.replaceAll('`', '')] },
      { label: 'Fixes', words: [rule.fixSummary.replaceAll('`', '')] },
    ],
    brief: [{ label: 'Finds', words: [rule.summary.replaceAll('`', '')] }],
    prose: `${rule.description}\n\n${rule.rationale}`,
  };
}
