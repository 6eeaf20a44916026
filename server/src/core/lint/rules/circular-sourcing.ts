// Sources that derive from each other, and claims that rest on nothing but such a loop.

import { derivationLoops } from '../../model/origins/derivation-loops.ts';
import { independenceOf } from '../../model/origins/independence.ts';
import { sourcesOf } from '../../model/workspace.ts';
import { citingStatements } from '../cited-span.ts';
import { defineRule } from '../rule.ts';

export const circularSourcing = defineRule({
  id: 'circular-sourcing',
  code: 'BRF5001',
  family: 'Source base',
  severity: { draft: 'error', review: 'error', release: 'error' },
  summary: 'sources derived from each other, and claims that rest on such a loop only',
  description:
    'The chain of `derived-from` must not come back to where it began. A loop is reported at its first source that the briefing declares, and at every tag whose sources lead into loops that nothing leads out of.',
  rationale: 'When A cites B and B cites A, nobody has seen anything: what looks confirmed has no origin at all.',
  fixSummary: 'none',
  dependsOn: ({ brief, workspace }) => sourcesOf(brief, workspace),
  check({ brief, workspace }, report) {
    const { path } = brief.document;
    const { byId } = sourcesOf(brief, workspace);
    for (const { members } of derivationLoops(byId)) {
      const first = members.map((id) => byId.get(id)!).find(({ declaredIn }) => declaredIn === path);
      if (!first) continue;
      const others = members.filter((id) => id !== first.id);
      report(
        first.idSpan,
        others.length === 0
          ? `“${first.id}” is said to derive from itself, so it has no origin. Name what it really derives from.`
          : `“${first.id}” and ${others.map((id) => `“${id}”`).join(', ')} derive from each other, so there may be no origin behind them. Find out which had it first, and drop the other derivation.`,
        {
          related: others.map((id) => ({
            path: byId.get(id)!.declaredIn,
            span: byId.get(id)!.idSpan,
            message: `“${id}” is in the loop`,
          })),
        },
      );
    }
  },
  checkPassage({ brief, workspace }, { statements }, report) {
    const { byId, isComplete } = sourcesOf(brief, workspace);
    if (!isComplete) return;
    for (const { statement, span } of citingStatements(statements, byId)) {
      if (independenceOf(statement, byId).isClosed)
        report(
          span,
          'What is cited here only derives from itself, so nothing stands behind the statement. Cite a source that has it from elsewhere.',
        );
    }
  },
});
