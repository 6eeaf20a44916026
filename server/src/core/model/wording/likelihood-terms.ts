// Terms of a scale of likelihood in prose. Knows the words of the declared scale only.

import { findRung, type Scale } from '../scale.ts';

export interface ProseTerm {
  readonly start: number;
  readonly end: number;
  /** The rung, from the weakest. */
  readonly index: number;
}

/**
 * The terms of `scale` in `own`, the writer's own words: the longest where one holds another. Comparisons (“more likely than”),
 * denials (“not likely”) and modified terms (“quite likely”) are none, as nobody can say what they stand for; nor is “remote”,
 * which is more often a place.
 */
export function likelihoodTerms(own: string, scale: Scale): readonly ProseTerm[] {
  const found: ProseTerm[] = [];
  if (scale.rungs.length === 0) return found;
  for (const match of own.matchAll(expressionOf(scale))) {
    const index = findRung(scale, match[0])?.index;
    if (index !== undefined) found.push({ start: match.index, end: match.index + match[0].length, index });
  }
  return found;
}

const expressions = new WeakMap<Scale, RegExp>();

function expressionOf(scale: Scale): RegExp {
  let expression = expressions.get(scale);
  if (!expression) {
    const terms = scale.rungs.flatMap(({ terms: all }) => all).filter((term) => term !== 'remote').sort((a, b) => b.length - a.length);
    const escaped = terms.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+'));
    const before = '(?<!\\b(?:more|less|most|least|as|so|not|never|hardly|quite|rather|fairly|somewhat|very|highly|extremely|too|how|equally)\\s+)(?<!n[\'’]t\\s+)(?<!-)';
    expressions.set(scale, (expression = new RegExp(`${before}\\b(?:${escaped.join('|')})\\b(?!-)`, 'gi')));
  }
  return expression;
}
