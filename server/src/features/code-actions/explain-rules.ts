// "Explain …": for every rule with a finding in the range, its documentation. The last entries, as they mend nothing.

import { type ExplainArguments, explainCommandName } from './commands.ts';
import { findingsIn } from './findings-in.ts';
import { type ActionContext, type OfferedAction, quickFixKind } from './offered-action.ts';

export function explainRules(context: ActionContext): readonly OfferedAction[] {
  const { known, wants } = context;
  if (!wants(quickFixKind)) return [];
  const findings = findingsIn(context);
  return [...new Set(findings.map(({ rule }) => rule))].map((rule): OfferedAction => {
    const title = `Explain ${rule}`;
    const asked: ExplainArguments = { rule, uri: known.uri };
    return {
      id: `explain ${rule}`,
      title,
      kind: quickFixKind,
      findings: findings.filter((finding) => finding.rule === rule),
      command: { title, command: explainCommandName, arguments: [asked] },
      edit: () => undefined,
    };
  });
}
