// Adverbs by which a sentence says that somebody said so. Does not know what the sentence cites.

import type { Span } from '../../text/span.ts';
import type { Voice } from './own-voice.ts';

const adverb = /(?<![\p{L}-])(?:reportedly|allegedly|purportedly|supposedly|rumou?redly|reputedly)(?![\p{L}-])/giu;
/** A charge is named as a charge: “under investigation for allegedly leaking”, “accused of allegedly”. */
const charge = /(?<![\p{L}-])(?:for|of|with|over|about)\s+(?:having\s+)?$/iu;
const court =
  /\b(?:charged|indicted|convicted|sued|investigat\p{L}+|prosecut\p{L}+|arrested|accused|lawsuit|complaint|indictment|alleges?|plaintiffs?)\b/iu;

/** The first that is the writer's own; undefined where there is none. */
export function hearsay({ own, has }: Voice): Span | undefined {
  if (!has('hearsay')) return undefined;
  const isCharge = court.test(own);
  for (const found of own.matchAll(adverb)) {
    if (charge.test(own.slice(Math.max(0, found.index - 20), found.index))) continue;
    if (isCharge && /^allegedly$/i.test(found[0])) continue;
    return { start: found.index, end: found.index + found[0].length };
  }
  return undefined;
}
