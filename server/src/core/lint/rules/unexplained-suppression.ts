// A directive without a reason.

import { insert } from '../../text/text-edit.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { defineRule } from '../rule.ts';
import type { Directive } from '../suppressions.ts';

/** What the fix leaves for the writer to replace; it is not a reason. */
const placeholder = '?';

export const unexplainedSuppression = defineRule<Directive>({
  id: 'unexplained-suppression',
  code: 'BRF9001',
  family: 'Markup and reference integrity',
  severity: { draft: 'warning', review: 'error', release: 'error' },
  summary: 'a directive without a reason',
  description:
    'Every `briefwright-disable…` comment must say why, after ` -- `. `briefwright-enable` needs no reason. No directive can silence this rule.',
  rationale:
    'In a tool for provenance, an unexplained waiver is itself an unsourced claim. The next reader must be able to judge it.',
  fixSummary: 'insert ` -- ` and a placeholder for the reason',
  judgesSuppressions: true,
  check({ suppressions }, report) {
    for (const directive of suppressions?.directives ?? []) {
      if (directive.kind === 'enable' || (directive.reason !== undefined && directive.reason !== placeholder)) continue;
      report(
        directive.span,
        'This comment hides findings and does not say why, so nobody can judge whether it should. Add “ -- ” and the reason before “-->”.',
        { detail: directive },
      );
    }
  },
  fixes({ brief }, { detail: directive }) {
    if (directive.reason === placeholder) return [];
    return [
      fixIn(
        brief,
        'suggested',
        'Add a placeholder for the reason',
        insert(directive.reasonOffset, ` -- ${placeholder}`),
      ),
    ];
  },
});
