// Several sources, and one origin behind all of them.

import type { DerivationNode } from '../../model/origins/derivation-graph.ts';
import {
  disjointWays,
  type Independence,
  independenceBelow,
  independenceOf,
} from '../../model/origins/independence.ts';
import { saysNothingOfItsOrigin } from '../../model/origins/silent-source.ts';
import { supportingSources } from '../../model/origins/supporting-sources.ts';
import { unretracted } from '../../model/origins/without-sources.ts';
import type { Source } from '../../model/sources/source.ts';
import type { Statement } from '../../model/statement.ts';
import { namedGrounds } from '../../model/support/named-grounds.ts';
import { ownVoiceOf } from '../../model/wording/own-voice.ts';
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
    'The declared derivations of everything a statement cites lead, by paths that share no step, to a single origin. Sources with the same `origin` or the same digest count as one, and retracted sources do not count. If the sentence says that sources or outlets agree (“two outlets confirm”, “independently verified”, “several reports say”), it is an error in every profile. ' +
    'Such a sentence is also reported if the statements it rests on (`#name`) all lead to a single origin. “The ministry confirmed” and “could not be confirmed” promise nothing. ' +
    'A source that does not say how it knows is no second origin, as for the caps: otherwise, not declaring a copy would cost less than declaring it. One with an explicit `access: unknown` is reported only if the sentence says that sources agree. The number of named origins can prove dependence, never independence.',
  rationale:
    'Five outlets that copied one voice are one voice. The US commission on intelligence about Iraq (2005) asked for corroboration to be distinguished from repetition.',
  fixSummary: 'none',
  dependsOn: ({ brief }) => namedGrounds(brief),
  asksSources: 'below',
  needsAllSources: true,
  checkPassage({ brief, workspace }, { statements }, report, textOf) {
    const { byId } = sourcesOf(brief, workspace);
    const left = unretracted(byId);
    const { language } = brief.settings;
    const isPromised = (statement: Statement): boolean =>
      language.wording.rules.saysSourcesAgree(ownVoiceOf(statement, textOf, language).own);
    for (const { statement, keys: cited, span } of citingStatements(statements, byId)) {
      const keys = cited.filter((key) => byId.get(key)!.status !== 'retracted');
      if (keys.length < 2) continue;
      const independence = independenceOf(statement, left);
      const through = soleOrigin(independence);
      if (through === undefined) {
        if (!isUnshown(independence)) continue;
        const isGrave = isPromised(statement);
        const silent = silentIn(independence, left, isGrave);
        if (silent.length > 0)
          report(
            span,
            `${doNotSay(silent)}, so these sources may all have this from one origin${isGrave ? ', though the sentence says that they confirm each other' : ''}. ${howToSay(silent)}, or cite only one of them.`,
            isGrave ? { atLeast: 'error' } : {},
          );
        continue;
      }
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
      const independence = independenceBelow(brief, statement, left);
      const through = soleOrigin(independence);
      const span = { start: premises[0]!.span.start, end: premises.at(-1)!.span.end };
      if (through === undefined) {
        const silent = isUnshown(independence) ? silentIn(independence, left, true) : [];
        if (silent.length > 0)
          report(
            span,
            `${doNotSay(silent)}, so all that this rests on may go back to one origin, though the sentence says that it is confirmed. ${howToSay(silent)}, or say that one origin is known.`,
            { atLeast: 'error' },
          );
        continue;
      }
      report(
        span,
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

/** Whether there may be several ways, and no two are declared. */
function isUnshown({ least, most }: Independence): boolean {
  return least < 2 && most >= 2;
}

/**
 * Ids of the origins that say nothing of how they know, and by which alone there would be two ways; with `openlyUnknown`, of those
 * too that say that nobody knows. Empty where there are two ways without them.
 */
function silentIn(
  { graph, unknown }: Independence,
  sources: ReadonlyMap<string, Source>,
  openlyUnknown: boolean,
): readonly string[] {
  const isSilent = ({ ids }: DerivationNode): boolean =>
    openlyUnknown || ids.some((id) => saysNothingOfItsOrigin(sources.get(id)));
  const silent = unknown.filter(isSilent);
  if (silent.length === 0) return [];
  const ways = disjointWays(graph, (node) => node.origin === 'known' || (node.origin === 'unknown' && !isSilent(node)));
  return ways >= 2 ? [] : silent.map(({ ids }) => ids[0]!);
}

/** What to declare of them. */
function howToSay({ length }: readonly string[]): string {
  return length === 1
    ? 'Say how it knows (“access”) or where it has it from (“derived-from”)'
    : 'Say how they know (“access”) or where they have it from (“derived-from”)';
}

/** `“radio” does not say how it knows`, `Neither “radio” nor “blog” says how it knows`, `3 of them do not say how they know`. */
function doNotSay(ids: readonly string[]): string {
  const [first, second] = ids;
  if (ids.length === 1) return `“${first}” does not say how it knows`;
  return ids.length === 2
    ? `Neither “${first}” nor “${second}” says how it knows`
    : `“${first}”, “${second}” and ${ids.length === 3 ? `“${ids[2]}”` : `${ids.length - 2} more`} do not say how they know`;
}
