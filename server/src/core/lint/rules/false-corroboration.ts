// Several sources, and one origin behind all of them.

import { type Independence, independenceBelow, independenceOf } from '../../model/origins/independence.ts';
import { supportingSources } from '../../model/origins/named-origins.ts';
import { unretracted } from '../../model/origins/without-sources.ts';
import type { Statement } from '../../model/statement.ts';
import { namedGrounds } from '../../model/support/named-grounds.ts';
import { ownVoiceOf } from '../../model/wording/own-voice.ts';
import { sourcesOf } from '../../model/workspace.ts';
import { citingStatements } from '../cited-span.ts';
import { defineRule } from '../rule.ts';
import { stateToken } from '../state-token.ts';

export const falseCorroboration = defineRule({
  id: 'false-corroboration',
  code: 'BRF5002',
  family: 'Source base',
  severity: { draft: 'off', review: 'warning', release: 'error' },
  hasGraveCases: true,
  summary: 'two or more sources with a single origin',
  description:
    'The declared derivations of everything a statement cites lead, by paths that share no step, to a single origin. Sources with the same `origin` or the same digest count as one, and retracted sources do not count. If the sentence says that sources or outlets agree (“two outlets confirm”, “independently verified”, “several reports say”), it is an error in every profile. ' +
    'Such a sentence is also reported if the statements it rests on (`#name`) all lead to a single origin. “The ministry confirmed” and “could not be confirmed” promise nothing. ' +
    'Sources that do not say how they know are left to `undeclared-origin`. The number of named origins can prove dependence, never independence.',
  rationale:
    'Five outlets that copied one voice are one voice. The US commission on intelligence about Iraq (2005) asked for corroboration to be distinguished from repetition.',
  fixSummary: 'none',
  dependsOn: ({ brief, workspace }) => stateToken(sourcesOf(brief, workspace), namedGrounds(brief), ''),
  checkPassage({ brief, workspace }, { statements }, report, textOf) {
    const { byId, isComplete } = sourcesOf(brief, workspace);
    if (!isComplete) return;
    const left = unretracted(byId);
    const { language } = brief.settings;
    const isPromised = (statement: Statement): boolean =>
      language.wording.rules.saysSourcesAgree(ownVoiceOf(statement, textOf, language).own);
    for (const { statement, keys: cited, span } of citingStatements(statements, byId)) {
      const keys = cited.filter((key) => byId.get(key)!.status !== 'retracted');
      if (keys.length < 2) continue;
      const through = soleOrigin(independenceOf(statement, left));
      if (through === undefined) continue;
      const isGrave = isPromised(statement);
      report(
        span,
        `${keys.length === 2 ? 'Both' : `All ${keys.length}`} sources ${through.isJoint ? `have this through “${through.id}”` : `go back to “${through.id}”`}, so they do not confirm each other${isGrave ? ', though the sentence says they do' : ''}. Cite one of them, or find a source that got it independently.`,
        isGrave ? { atLeast: 'error' } : {},
      );
    }
    const seen = new Set<object>();
    for (const statement of statements) {
      const { basis, citations, kind } = statement;
      if (basis.length === 0 || kind === 'exempt') continue;
      const premises = basis.filter(({ stance }) => stance === 'supports');
      const own = supportingSources(statement, byId);
      if (premises.length + own.length < 2 || own.length > 1 || seen.has(premises[0] ?? citations)) continue;
      seen.add(premises[0] ?? citations);
      if (!isPromised(statement)) continue;
      const through = soleOrigin(independenceBelow(brief, statement, left));
      if (through === undefined) continue;
      report(
        { start: premises[0]!.span.start, end: premises.at(-1)!.span.end },
        `All that this rests on goes back to “${through.id}”, so nothing confirms it, though the sentence says so. Say that it comes from one origin, or find a source that got it independently.`,
        { atLeast: 'error' },
      );
    }
  },
});

/** What all of it comes down to; undefined where there may be two ways or more, or no origin. `isJoint`: several origins stand behind it. */
function soleOrigin({
  most,
  known,
  unknown,
  chokePoints,
  graph,
}: Independence): { readonly id: string; readonly isJoint: boolean } | undefined {
  const count = known.length + unknown.length;
  if (most !== 1 || count === 0) return undefined;
  if (count === 1) return { id: [...known, ...unknown][0]!.ids[0]!, isJoint: false };
  return { id: chokePoints[0] ?? graph.nodes[graph.cited[0]!]!.ids[0]!, isJoint: true };
}
