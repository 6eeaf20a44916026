// Several origins that all come through one relay.

import { independenceOf } from '../../model/origins/independence.ts';
import { unretracted } from '../../model/origins/without-sources.ts';
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
    'The sources a statement cites have two or more origins, and every path to them passes through one source. A single origin is not a choke point.',
  rationale:
    'Several origins that reach us through a single relay are only as good as that relay: if it is wrong, all of them are lost.',
  fixSummary: 'none',
  asksSources: 'cited',
  needsAllSources: true,
  checkPassage({ brief, workspace }, { statements }, report) {
    const { byId } = sourcesOf(brief, workspace);
    for (const { statement, span } of citingStatements(statements, byId)) {
      const { chokePoints, known, unknown } = independenceOf(statement, unretracted(byId));
      const relay = chokePoints.at(0);
      if (relay === undefined) continue;
      const count = known.length + unknown.length;
      report(
        span,
        `If “${relay}” is wrong, ${count === 2 ? 'both' : `all ${count}`} origins of this are lost. Seek ${count === 2 ? 'either one' : 'one of them'} directly.`,
      );
    }
  },
});
