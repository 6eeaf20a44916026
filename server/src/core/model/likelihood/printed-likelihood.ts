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
  /** Bare odds: it may be the opposite. */
  readonly mayBeTurned: boolean;
}

/** The figures in brackets directly behind `end`, read from the text as written: square brackets may be a tag elsewhere. */
export function printedBehind(text: string, end: number, language: ReadingLanguage): PrintedLikelihood | undefined {
  const words = language.estimates.printed;
  const rest = text.slice(end, end + 80);
  const found = /^\s*[([]/.test(rest) ? words.bracketed.exec(rest) : null;
  return found ? read(found, end + found.index + found[0].indexOf(found[1]!), words) : undefined;
}

/** “A 70 % chance of”, “the probability is 70 %”, “one in five chances”, in order; each place once. */
export function printedChances(own: string, language: ReadingLanguage): readonly PrintedLikelihood[] {
  const words = language.estimates.printed;
  if (!words.cue.test(own)) return none;
  const found: PrintedLikelihood[] = [];
  for (const expression of words.chances)
    for (const match of own.matchAll(expression)) {
      const printed = read(match, match.index + match[0].lastIndexOf(match[1]!), words);
      if (printed && !found.some(({ span }) => span.start < printed.span.end && printed.span.start < span.end))
        found.push(printed);
    }
  return found;
}

const none: readonly PrintedLikelihood[] = [];

function read([, whole]: RegExpExecArray, start: number, words: PrintedWords): PrintedLikelihood | undefined {
  const figure = words.read(whole!);
  if (!figure || figure.high > 1000 || figure.low > figure.high) return undefined;
  const { low, high, bound, isApproximate = false, mayBeTurned = false } = figure;
  const span = { start, end: start + whole!.trimEnd().length };
  // “>0–5 %” is how an open range is printed, and no bound on a figure.
  if (low < high) return { span, range: { range: [low, high] }, isApproximate, isBound: false, mayBeTurned };
  const range: LikelihoodRange = {
    range: bound === 'above' ? [low, 1000] : bound === 'below' ? [0, high] : [low, high],
  };
  return { span, range, isApproximate, isBound: bound !== undefined, mayBeTurned };
}
