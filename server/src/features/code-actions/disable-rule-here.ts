// "Disable … for this line, this statement, this file": the last resort, with a reason to be given.

import { rules } from '../../core/lint/registry.generated.ts';
import { type DisableScope, disableRule } from '../../core/refactor/disable-rule.ts';
import { editOfChange } from './edits.ts';
import { findingsIn } from './findings-in.ts';
import { type ActionContext, type OfferedAction, quickFixKind } from './offered-action.ts';

const scopes: readonly DisableScope[] = ['line', 'statement', 'file'];

export function disableRuleHere(context: ActionContext): readonly OfferedAction[] {
  const { snapshot, known, wants } = context;
  if (!wants(quickFixKind)) return [];
  const seen = new Set<string>();
  return findingsIn(context).flatMap((finding): OfferedAction[] => {
    const rule = rules.find(({ id }) => id === finding.rule);
    // Nothing silences the rules that judge directives.
    if (!rule || rule.judgesSuppressions || seen.has(rule.id)) return [];
    seen.add(rule.id);
    const isInBody = finding.span.start >= known.brief.split.bodyStart;
    return (isInBody ? scopes : scopes.slice(-1)).map((scope) => ({
      id: `disable ${scope} ${rule.id} ${finding.span.start}`,
      title: `Disable ${rule.id} for this ${scope}`,
      kind: quickFixKind,
      findings: [finding],
      under: `Disable ${rule.id}…`,
      edit: () => {
        const change = disableRule(known.brief, rule, finding.span, scope);
        return change && editOfChange(snapshot, known, change);
      },
    }));
  });
}
