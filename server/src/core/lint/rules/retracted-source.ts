// A citation of a source that was taken back, corrected or superseded.

import { type Brief, citationsIn, inDocument, type PlacedStatement, statementsOf } from '../../model/brief.ts';
import { citedKeys } from '../../model/cited-keys.ts';
import { fallsWith } from '../../model/support/impact.ts';
import { usesIn } from '../../model/uses.ts';
import { sourcesOf } from '../../model/workspace.ts';
import type { Related } from '../problem.ts';
import { defineRule } from '../rule.ts';

export const retractedSource = defineRule({
  id: 'retracted-source',
  code: 'BRF2010',
  family: 'Source base',
  severity: { draft: 'error', review: 'error', release: 'error' },
  summary: 'a citation of a source that is retracted, corrected or superseded',
  description:
    'A source with `status: retracted` supports nothing; one that is `corrected` or `superseded` is a warning. Contradicting citations (`but`) are not reported. Related locations show every statement that rests on one that cites the source, and statements that cite a source derived only from it.',
  rationale:
    'What its own publisher has withdrawn cannot support a judgment. COPE and ICD 206 ask that readers be told, and that what rests on it be reviewed.',
  fixSummary: 'none',
  check({ brief, workspace, caps }, report) {
    const { byId } = sourcesOf(brief, workspace);
    const fallen = new Set(
      [...citedKeys(brief).keys()].filter((key) => (byId.get(key)?.status ?? 'current') !== 'current'),
    );
    if (fallen.size === 0) return;
    for (const passage of brief.placedPassages) {
      for (const citation of citationsIn(passage)) {
        if (citation.stance !== 'supports' || !fallen.has(citation.key)) continue;
        const { status, statusNote, id } = byId.get(citation.key)!;
        const note = statusNote === undefined ? '' : ` (${statusNote})`;
        const relays = fallsWith(brief, workspace, caps, { type: 'source', key: citation.key })?.sources ?? [];
        const related = restingOn(brief, citation.key, relays);
        if (status === 'retracted')
          report(
            inDocument(passage, citation.keySpan),
            `“${id}” was retracted${note}, so it supports nothing. Cite another source, or withdraw the statement.`,
            { related },
          );
        else
          report(
            inDocument(passage, citation.keySpan),
            `“${id}” was ${status}${note}, so this may no longer hold. Check what replaced it, and cite that.`,
            { related, atMost: 'warning' },
          );
      }
    }
  },
});

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
