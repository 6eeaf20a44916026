// Likelihoods that a sentence gives in figures: “(55–80 %)” behind a term, “a 70 % chance”. Percentages of anything else are none.

import type { PrintedWords } from '../../languages/estimate-words.ts';
import type { ReadingLanguage } from '../../languages/language.ts';
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

/** The figures in brackets directly behind `end`, read from the text as written: square brackets may be a tag elsewhere. */
export function printedBehind(text: string, end: number, language: ReadingLanguage): PrintedLikelihood | undefined {
  const words = language.estimates.printed;
  const rest = text.slice(end, end + 80);
  const found = /^\s*[([]/.test(rest) ? words.bracketed.exec(rest) : null;
  return found ? read(found, end + found.index + found[0].indexOf(found[1]!), words) : undefined;
}

/** “A 70 % chance of”, “the probability is 70 %”. */
export function printedChances(own: string, language: ReadingLanguage): readonly PrintedLikelihood[] {
  if (!/\d/.test(own)) return [];
  const words = language.estimates.printed;
  return words.chances.flatMap((expression) =>
    [...own.matchAll(expression)].flatMap(
      (found) => read(found, found.index + found[0].indexOf(found[1]!), words) ?? [],
    ),
  );
}

function read(
  [, whole, word, first, second]: RegExpExecArray,
  start: number,
  { above, below }: PrintedWords,
): PrintedLikelihood | undefined {
  const low = tenths(first!);
  const high = second === undefined ? low : tenths(second);
  if (high > 1000 || low > high) return undefined;
  const span = { start, end: start + whole!.trimEnd().length };
  const hedged = word?.toLowerCase().replace(/\s+/g, ' ') ?? '';
  const isAbove = above.test(hedged);
  const isBelow = below.test(hedged);
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
