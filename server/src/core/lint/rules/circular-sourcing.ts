// Sources that derive from each other, and claims that rest on nothing but such a loop.

import { derivationLoops } from '../../model/origins/derivation-loops.ts';
import { independenceOf } from '../../model/origins/independence.ts';
import { sourcesOf } from '../../model/workspace.ts';
import { citingStatements } from '../cited-span.ts';
import { firstWords } from '../messages/first-words.ts';
import { defineRule } from '../rule.ts';

export const circularSourcing = defineRule({
  id: 'circular-sourcing',
  code: 'BRF5001',
  family: 'Source base',
  severity: { draft: 'error', review: 'error', release: 'error' },
  summary: 'sources derived from each other, and claims that rest only on such a loop',
  description:
    'A chain of `derived-from` must not lead back to its start. Derivations that are limited with `for` count for their statements alone, and sources that share an `origin` are no loop for that. A loop is reported at the first of its sources that the briefing declares, and at every tag whose sources lead only into such loops.',
  rationale: 'When A cites B and B cites A, what looks confirmed has no origin at all.',
  fixSummary: 'none',
  asksSources: 'cited',
  needsAllSources: true,
  check({ brief, workspace }, report) {
    const { path } = brief.document;
    const { byId } = sourcesOf(brief, workspace);
    for (const { members, name } of derivationLoops(byId)) {
      const first = members.map((id) => byId.get(id)!).find(({ declaredIn }) => declaredIn === path);
      if (!first) continue;
      const others = members.filter((id) => id !== first.id);
      const forWhat = name === undefined ? '' : ` for “#${name}”`;
      report(
        first.idSpan,
        others.length === 0
          ? `“${first.id}” is declared to derive from itself${forWhat}, so it has no origin. Name what it really derives from.`
          : `“${first.id}” and ${others.map((id) => `“${id}”`).join(', ')} derive from each other${forWhat}, so they may have no origin. Find out which had it first, and remove the other derivation.`,
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
  checkPassage({ brief, workspace }, { statements }, report, textOf) {
    const { byId } = sourcesOf(brief, workspace);
    for (const { statement, span } of citingStatements(statements, byId)) {
      if (independenceOf(statement, byId).isClosed)
        report(
          span,
          `${firstWords(textOf(statement.span))} has no origin: its sources derive only from each other. Cite a source that got it independently.`,
        );
    }
  },
});
