// Lines of a card that show how a level is carried: the ways to origins, the origins with their letters, and how high the confidence
// may be and why, in the words of the findings about it.

import { capsOf } from '../../core/lint/config/configured-tables.ts';
import type { PlacedStatement } from '../../core/model/brief.ts';
import { type Independence, independenceBelow } from '../../core/model/origins/independence.ts';
import { unretracted } from '../../core/model/origins/without-sources.ts';
import type { Source } from '../../core/model/sources/source.ts';
import { needsGrounds } from '../../core/model/statement.ts';
import { namesOf } from '../../core/model/statement-names.ts';
import { capReason } from '../../core/model/support/cap-words.ts';
import { judgmentBound } from '../../core/model/support/judgment-bound.ts';
import { aboutPlaced } from '../../core/model/support/own-matter.ts';
import { highestTerm, isBoundBySources, sourceCap } from '../../core/model/support/source-cap.ts';
import { sourcesOf } from '../../core/model/workspace.ts';
import type { KnownBrief } from '../feature.ts';
import type { Line } from './card.ts';

const mostListed = 8;

/** Nothing for what needs no grounds, and where a registry could not be read: more may be declared than can be seen. */
export function capLines(known: KnownBrief, placed: PlacedStatement): readonly Line[] {
  const { statement } = placed;
  const { byId, isComplete } = sourcesOf(known.brief, known.workspace);
  if (!isComplete || !needsGrounds(statement)) return [];
  const below = independenceBelow(known.brief, statement, unretracted(byId));
  const ways = below.graph.cited.length === 0 ? [] : [waysLine(below, byId)];
  const cap = capLine(known, placed, byId);
  return cap ? [cap, ...ways] : ways;
}

function waysLine(
  { least, most, known, unknown, chokePoints, isClosed }: Independence,
  byId: ReadonlyMap<string, Source>,
): Line {
  const count = least === most ? String(least) : `${least}–${most}`;
  const through = chokePoints.length > 0 ? `, all through ${chokePoints.join(', ')}` : '';
  const origins = [...known, ...unknown];
  const lines = origins.slice(0, mostListed).map(({ ids, origin }): Line => {
    const [id = ''] = ids;
    const letters = [...new Set(ids.flatMap((one) => byId.get(one)?.reliability ?? []))];
    const words = ` ${letters.length === 0 ? 'without a letter' : letters.join(', ')}${ids.length > 1 ? `, with ${ids.slice(1, mostListed).join(', ')}` : ''}${origin === 'unknown' ? ', does not say how it knows' : ''}`;
    return { words: [{ code: `@${id}` }, words] };
  });
  const rest = origins.length - mostListed;
  return {
    label: 'Separate lines of sources',
    words: [isClosed ? 'none: the sources derive only from each other' : `${count}${through}`],
    below: [...lines, ...(rest > 0 ? [{ words: [`and ${rest} more`] }] : [])],
  };
}

function capLine(
  { brief, config }: KnownBrief,
  placed: PlacedStatement,
  byId: ReadonlyMap<string, Source>,
): Line | undefined {
  const { statement } = placed;
  const caps = capsOf(config);
  const { confidence: scale } = brief.settings.scales;
  if (isBoundBySources(statement)) {
    const bound = sourceCap(statement, unretracted(byId), caps, aboutPlaced(brief, placed));
    return (
      bound && {
        label: 'Confidence at most',
        words: [{ strong: highestTerm(bound.cap, scale) ?? 'none' }, ` (${capReason(bound)})`],
      }
    );
  }
  if (statement.kind !== 'judgment') return undefined;
  const levelOf = (name: string): number | undefined =>
    namesOf(brief).get(name)?.[0]?.statement.assessment.confidence[0]?.index;
  const bound = judgmentBound(brief, statement, levelOf, byId, caps);
  if (!bound) return undefined;
  const strong = { strong: scale.rungs[bound.index]!.terms[0]! };
  const { premise } = bound;
  if (premise === undefined)
    return { label: 'Confidence at most', words: [strong, ` (it reaches more than ${caps.months} months ahead)`] };
  const ofPremise = scale.rungs[levelOf(premise) ?? 0]!.terms[0];
  const against = bound.by === 'contradiction' ? ', and something is cited against it' : '';
  return {
    label: 'Confidence at most',
    words: [strong, ' (it rests on ', { code: `#${premise}` }, `, which is “${ofPremise}”${against})`],
  };
}
