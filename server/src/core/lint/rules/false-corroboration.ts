// Several sources, and one origin behind all of them.

import { independenceOf } from '../../model/origins/independence.ts';
import { sourcesOf } from '../../model/workspace.ts';
import { citingStatements } from '../cited-span.ts';
import { defineRule } from '../rule.ts';

/** Words that promise more than one witness. */
const promise =
  /\b(?:confirm(?:s|ed|ing)?|corroborat(?:es?|ed|ing|ion)|independent(?:ly)?|(?:several|multiple|numerous|various)\s+(?:[\w-]+\s+){0,2}(?:sources|outlets|reports|accounts|media|agencies|newspapers|officials|witnesses))\b/i;

export const falseCorroboration = defineRule({
  id: 'false-corroboration',
  code: 'BRF5002',
  family: 'Source base',
  severity: { draft: 'off', review: 'warning', release: 'error' },
  hasGraveCases: true,
  summary: 'two or more sources that are one origin',
  description:
    'The declared derivations of everything a statement cites lead, by ways that share no step, to one origin only; sources with one `origin` or one digest are one. A sentence that says “confirmed”, “corroborated”, “independent” or “several sources” makes it an error under every profile. ' +
    'Sources of which nobody says how they know are `undeclared-origin`’s matter: nothing is said of them here. The number of named origins proves dependence, never independence.',
  rationale:
    'Five outlets that copied one voice are one voice: the commission on the intelligence about Iraq (2005) asked for corroboration to be told apart from repetition.',
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
      const isPromised = promise.test(textOf(statement.span));
      report(
        span,
        `These ${keys.length} sources come down to one, “${through}”, so they do not confirm each other${isPromised ? ', as the sentence says they do' : ''}. Cite one of them, or find a source that has it from elsewhere.`,
        isPromised ? { atLeast: 'error' } : {},
      );
    }
  },
});
