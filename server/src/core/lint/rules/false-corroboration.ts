// Several sources, and one origin behind all of them.

import { independenceOf } from '../../model/origins/independence.ts';
import { sourcesOf } from '../../model/workspace.ts';
import { citingStatements } from '../cited-span.ts';
import { defineRule } from '../rule.ts';

export const falseCorroboration = defineRule({
  id: 'false-corroboration',
  code: 'BRF5002',
  family: 'Source base',
  severity: { draft: 'off', review: 'warning', release: 'error' },
  hasGraveCases: true,
  summary: 'two or more sources with a single origin',
  description:
    'The declared derivations of everything a statement cites lead, by paths that share no step, to a single origin. Sources with the same `origin` or the same digest count as one. If the sentence says “confirmed”, “corroborated”, “independent” or “several sources”, it is an error in every profile. ' +
    'Sources that do not say how they know are left to `undeclared-origin`. The number of named origins can prove dependence, never independence.',
  rationale:
    'Five outlets that copied one voice are one voice. The US commission on intelligence about Iraq (2005) asked for corroboration to be distinguished from repetition.',
  fixSummary: 'none',
  dependsOn: ({ brief, workspace }) => sourcesOf(brief, workspace),
  checkPassage({ brief, workspace }, { statements }, report, textOf) {
    const { byId, isComplete } = sourcesOf(brief, workspace);
    if (!isComplete) return;
    for (const { statement, keys, span } of citingStatements(statements, byId)) {
      if (keys.length < 2) continue;
      const { most, known, unknown, chokePoints, graph } = independenceOf(statement, byId);
      if (most !== 1 || known.length + unknown.length === 0) continue;
      const through =
        known.length + unknown.length === 1
          ? [...known, ...unknown][0]!.ids[0]!
          : (chokePoints[0] ?? graph.nodes[graph.cited[0]!]!.ids[0]!);
      const isPromised = brief.settings.language.wording.rules.corroborated.test(textOf(statement.span));
      report(
        span,
        `${keys.length === 2 ? 'Both' : `All ${keys.length}`} sources go back to “${through}”, so they do not confirm each other${isPromised ? ', though the sentence says they do' : ''}. Cite one of them, or find a source that got it independently.`,
        isPromised ? { atLeast: 'error' } : {},
      );
    }
  },
});
