// What the tokens behind `::` mean on the declared scales. Does not judge: two levels on one statement are both kept.

import type { Tag } from '../syntax/tag.ts';
import type { Span } from '../text/span.ts';
import { findRung, type Scale, type ScalePair } from './scales/scale.ts';

/** A term found on a declared scale. */
export interface LevelTerm {
  /** As the scale spells it; a synonym stays the synonym, `index` tells the rung. */
  readonly term: string;
  readonly index: number;
  readonly span: Span;
}

export interface Assessment {
  readonly confidence: readonly LevelTerm[];
  readonly likelihood: readonly LevelTerm[];
  readonly by?: string;
  readonly because?: string;
  /** Tokens on neither scale. */
  readonly unknown: readonly { readonly text: string; readonly span: Span }[];
  /** `?` where a level is still to be chosen. */
  readonly placeholders: readonly Span[];
}

/** What a fix leaves where the writer must choose a level; reported until one is chosen. */
export const levelPlaceholder = '?';

const noAssessment: Assessment = { confidence: [], likelihood: [], unknown: [], placeholders: [] };

/** Reads the assessments of all tags of one statement. Spans are those of the tags. */
export function readAssessment(tags: readonly Tag[], scales: ScalePair): Assessment {
  if (tags.length === 0) return noAssessment;
  const confidence: LevelTerm[] = [];
  const likelihood: LevelTerm[] = [];
  const unknown: { text: string; span: Span }[] = [];
  const placeholders: Span[] = [];
  let by: string | undefined;
  let because: string | undefined;
  // What stands in an unclosed tag is a guess: it never gainsays a tag that is whole.
  for (const tag of closedFirst(tags)) {
    for (const token of tag.assessment) {
      if (token.type === 'by') by ??= token.date;
      else if (token.type === 'because') because ??= token.reason;
      else if (token.text === levelPlaceholder) placeholders.push(token.span);
      else {
        const onConfidence = levelTerm(scales.confidence, token.text, token.span);
        const onLikelihood = levelTerm(scales.likelihood, token.text, token.span);
        // A word on both scales is the confidence, unless the tag has one already.
        if (onConfidence && (!onLikelihood || confidence.length === 0)) {
          if (tag.isClosed || confidence.length === 0) confidence.push(onConfidence);
        } else if (onLikelihood) {
          if (tag.isClosed || likelihood.length === 0) likelihood.push(onLikelihood);
        } else unknown.push({ text: token.text, span: token.span });
      }
    }
  }
  const assessment: { -readonly [K in keyof Assessment]: Assessment[K] } = {
    confidence,
    likelihood,
    unknown,
    placeholders,
  };
  if (by !== undefined) assessment.by = by;
  if (because !== undefined) assessment.because = because;
  return assessment;
}

function closedFirst(tags: readonly Tag[]): readonly Tag[] {
  if (tags.every(({ isClosed }) => isClosed)) return tags;
  return [...tags.filter(({ isClosed }) => isClosed), ...tags.filter(({ isClosed }) => !isClosed)];
}

function levelTerm(scale: Scale, text: string, span: Span): LevelTerm | undefined {
  const found = findRung(scale, text);
  return found && { term: found.term, index: found.index, span };
}
