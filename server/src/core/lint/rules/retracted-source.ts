// A citation of a source that was taken back, corrected or superseded.

import { type Brief, citationsIn, inDocument, type PlacedStatement, statementsOf } from '../../model/brief.ts';
import { citedKeys } from '../../model/cited-keys.ts';
import { holdsFor } from '../../model/origins/derivation-graph.ts';
import { type FallenAbove, fallenAbove } from '../../model/origins/fallen-above.ts';
import type { Passage } from '../../model/passage.ts';
import type { Source } from '../../model/sources/source.ts';
import { fallsWith } from '../../model/support/impact.ts';
import { usesIn } from '../../model/uses.ts';
import { sourcesOf } from '../../model/workspace.ts';
import type { Citation } from '../../syntax/tag.ts';
import type { Related } from '../problem.ts';
import { defineRule } from '../rule.ts';

export const retractedSource = defineRule({
  id: 'retracted-source',
  code: 'BRF2010',
  family: 'Source base',
  severity: { draft: 'error', review: 'error', release: 'error' },
  summary: 'a citation of a source that is, or passes on, what is retracted, corrected or superseded',
  description:
    'A source with `status: retracted` supports nothing, nor does one that derives only from it for this statement, over however many others; one that is `corrected` or `superseded`, or that stands above, is a warning, and so is a source that takes only a part of its matter from a retracted one. Where it also reports by itself, it is a note. Contradicting citations (`but`) are not reported. Related locations show every statement that rests on one that cites the source, and statements that cite a source derived only from it.',
  rationale:
    'What its own publisher has withdrawn cannot support a judgment. The guidelines of COPE ask that readers be told; what rests on it must be looked at again.',
  fixSummary: 'none',
  check({ brief, workspace, caps }, report) {
    const { byId } = sourcesOf(brief, workspace);
    const mayFall = restingOnFallen(byId);
    if (mayFall.size === 0) return;
    const cited = citedKeys(brief);
    if (![...mayFall].some((key) => cited.has(key))) return;
    const look = (passage: Passage, { key, keySpan }: Citation, found: Found): void => {
      const relays = fallsWith(brief, workspace, caps, { type: 'source', key })?.sources ?? [];
      const atMost = severityOf(found);
      report(inDocument(passage, keySpan), messageFor(key, found), {
        related: restingOn(brief, key, relays),
        ...(atMost === undefined ? {} : { atMost }),
      });
    };
    for (const passage of brief.placedPassages) {
      for (const citation of citationsIn(passage)) {
        const source = citation.stance === 'supports' && mayFall.has(citation.key) && byId.get(citation.key);
        if (source && source.status !== 'current') look(passage, citation, { source });
      }
      const seen = new Set<Citation>();
      for (const statement of passage.statements) {
        for (const citation of statement.citations) {
          const { key, stance } = citation;
          if (stance !== 'supports' || !mayFall.has(key) || seen.has(citation)) continue;
          seen.add(citation);
          const found = byId.get(key)!.status === 'current' && fallenAbove(key, byId, holdsFor(statement));
          if (found) look(passage, citation, found);
        }
      }
    }
  },
});

const resting = new WeakMap<ReadonlyMap<string, Source>, ReadonlySet<string>>();

/** Sources that are not current, and all that derive from them for any statement. Cached by identity. */
function restingOnFallen(sources: ReadonlyMap<string, Source>): ReadonlySet<string> {
  const known = resting.get(sources);
  if (known) return known;
  const fallen = new Set([...sources.values()].filter(({ status }) => status !== 'current').map(({ id }) => id));
  resting.set(sources, fallen);
  if (fallen.size === 0) return fallen;
  const derived = new Map<string, string[]>();
  for (const { id, derivedFrom } of sources.values())
    for (const { source } of derivedFrom) {
      const list = derived.get(source);
      if (list) list.push(id);
      else derived.set(source, [id]);
    }
  for (const id of fallen) for (const next of derived.get(id) ?? []) fallen.add(next);
  return fallen;
}

type Found = Pick<FallenAbove, 'source'> & Partial<Pick<FallenAbove, 'share'>>;

/** An error for what supports nothing any more; undefined for the rule's own severity. */
function severityOf({ source, share }: Found): 'warning' | 'info' | undefined {
  if (share === 'aside') return 'info';
  return source.status === 'retracted' && share !== 'part' ? undefined : 'warning';
}

function messageFor(id: string, { source, share }: Found): string {
  const { status, statusNote } = source;
  const note = statusNote === undefined ? '' : ` (${statusNote})`;
  if (share === undefined)
    return status === 'retracted'
      ? `“${id}” was retracted${note}, so it supports nothing. Cite another source, or withdraw the statement.`
      : `“${id}” was ${status}${note}, so this may no longer hold. Check what replaced it, and cite that.`;
  const above = `“${source.id}”, which was ${status}${note}`;
  if (share === 'all')
    return `“${id}” derives from ${above}, so it supports nothing. Cite another source, or withdraw the statement.`;
  if (share === 'aside')
    return `“${id}” also takes matter from ${above}. Make sure that this comes from its own reporting.`;
  return `“${id}” derives from ${above}, so this may no longer hold. Check it against what is left.`;
}

/** The statements that cite one of `relays` in support, and those that rest, over however many others, on one that cites it or `key`. */
function restingOn(brief: Brief, key: string, relays: readonly string[]): readonly Related[] {
  const { citing, resting } = usesIn(brief);
  const citingNow = citing.get(key) ?? [];
  const relaying = new Map<PlacedStatement, string>();
  for (const relay of relays) {
    for (const placed of citing.get(relay) ?? []) {
      if (placed.statement.citations.some((citation) => citation.key === relay && citation.stance === 'supports'))
        relaying.set(placed, relay);
    }
  }
  const reached = new Set<PlacedStatement>([...citingNow, ...relaying.keys()]);
  for (const { statement } of reached) {
    if (statement.id !== undefined) for (const next of resting.get(statement.id) ?? []) reached.add(next);
  }
  const order = statementsOf(brief);
  const cited = new Set(citingNow);
  return order
    .filter((placed) => reached.has(placed) && !cited.has(placed))
    .map((placed) => ({
      path: brief.document.path,
      span: inDocument(placed, placed.statement.span),
      message: messageOf(placed, relaying.get(placed)),
    }));
}

function messageOf({ statement: { id } }: PlacedStatement, relay: string | undefined): string {
  const what = id === undefined ? 'this' : `“${id}”`;
  return relay === undefined ? `${what} rests on it` : `${what} cites “${relay}”, which derives only from it`;
}
