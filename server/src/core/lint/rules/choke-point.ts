// Several origins that all come through one relay.

import { independenceOf } from '../../model/origins/independence.ts';
import { sourcesOf } from '../../model/workspace.ts';
import { citingStatements } from '../cited-span.ts';
import { defineRule } from '../rule.ts';

export const chokePoint = defineRule({
  id: 'choke-point',
  code: 'BRF5003',
  family: 'Source base',
  severity: { draft: 'off', review: 'info', release: 'info' },
  summary: 'several origins, all through one relay',
  description:
    'Two origins or more stand behind what a statement cites, and every way to them passes through one source. A sole origin is no choke point.',
  rationale:
    'Several origins that reach us by one relay only are worth what the relay is worth: if it erred or invented, all of them go.',
  fixSummary: 'none',
  dependsOn: ({ brief, workspace }) => sourcesOf(brief, workspace),
  checkPassage({ brief, workspace }, { statements }, report) {
    const { byId, isComplete } = sourcesOf(brief, workspace);
    if (!isComplete) return;
    for (const { statement, span } of citingStatements(statements, byId)) {
      const { chokePoints, known, unknown } = independenceOf(statement, byId);
      const relay = chokePoints.at(0);
      if (relay === undefined) continue;
      report(
        span,
        `The ${known.length + unknown.length} origins behind this all come through “${relay}”, so they stand or fall with it. Look for one of them at first hand.`,
      );
    }
  },
});
