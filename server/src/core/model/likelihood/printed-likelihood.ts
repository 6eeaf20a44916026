// Likelihoods that a sentence gives in figures: “(55–80 %)” behind a term, “a 70 % chance”. Percentages of anything else are none.

import type { Span } from '../../text/span.ts';
import type { LikelihoodRange } from './likelihood-range.ts';

export interface PrintedLikelihood {
  /** The figures with their sign. */
  readonly span: Span;
  readonly range: LikelihoodRange;
  /** “About”, “some”, “≈”: not to be held to the unit. */
  readonly isApproximate: boolean;
  /** “More than”, “at least”, “up to”: `range` is all that it leaves open. */
  readonly isBound: boolean;
}

const number = '(\\d{1,3}(?:[.,]\\d+)?)';
const sign = '(?:%|per\\s?cent\\b|percent\\b)';
const hedge =
  '(?:(about|around|roughly|approximately|some|circa|c\\.|ca\\.|≈|~|more\\s+than|over|above|at\\s+least|>|≥|less\\s+than|under|below|up\\s+to|at\\s+most|<|≤)\\s*)?';
const figures = `${hedge}${number}\\s*(?:${sign})?(?:\\s*(?:[-–—−‐‑]|to|and)\\s*[<≈~]?\\s*${number}\\s*${sign}|(?<=${sign.replaceAll('\\b', '')}))`;
const bracketed = new RegExp(
  `^\\s*[([]\\s*(?:(?:a|an|i\\.e\\.|that\\s+is|meaning|between)[,\\s]+)?(${figures})\\s*(?:chance|likelihood|probability)?\\s*[)\\]]`,
  'iu',
);
const ofChance = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(${figures})\\s+(?:chances?|likelihood|probability|odds)\\b(?!\\s+(?:interval|level|distribution|density))`,
  'giu',
);
const chanceOf = new RegExp(
  `\\b(?:chances?|likelihood|probability|odds)\\s+(?:of|at|is|are|as|stands?\\s+at)\\s+(?:between\\s+)?(${figures})`,
  'giu',
);

/** The figures in brackets directly behind `end`, read from the text as written: square brackets may be a tag elsewhere. */
export function printedBehind(text: string, end: number): PrintedLikelihood | undefined {
  const rest = text.slice(end, end + 80);
  const found = /^\s*[([]/.test(rest) ? bracketed.exec(rest) : null;
  return found ? read(found, end + found.index + found[0].indexOf(found[1]!)) : undefined;
}

/** “A 70 % chance of”, “the probability is 70 %”. */
export function printedChances(own: string): readonly PrintedLikelihood[] {
  if (!/\d/.test(own)) return [];
  return [ofChance, chanceOf].flatMap((expression) =>
    [...own.matchAll(expression)].flatMap((found) => read(found, found.index + found[0].indexOf(found[1]!)) ?? []),
  );
}

function read([, whole, word, first, second]: RegExpExecArray, start: number): PrintedLikelihood | undefined {
  const low = tenths(first!);
  const high = second === undefined ? low : tenths(second);
  if (high > 1000 || low > high) return undefined;
  const span = { start, end: start + whole!.trimEnd().length };
  const hedged = word?.toLowerCase().replace(/\s+/g, ' ') ?? '';
  const isAbove = /^(?:more than|over|above|at least|>|≥)$/.test(hedged);
  const isBelow = /^(?:less than|under|below|up to|at most|<|≤)$/.test(hedged);
  // “>0–5 %” is how an open range is printed, and no bound on a figure.
  if (second !== undefined)
    return {
      span,
      range: { range: [low, high] },
      isApproximate: hedged !== '' && !isAbove && !isBelow,
      isBound: false,
    };
  const range: LikelihoodRange = { range: isAbove ? [low, 1000] : isBelow ? [0, high] : [low, high] };
  return { span, range, isApproximate: hedged !== '' && !isAbove && !isBelow, isBound: isAbove || isBelow };
}

function tenths(figure: string): number {
  return Math.round(Number(figure.replace(',', '.')) * 10);
}
