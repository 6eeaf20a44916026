// The words by which a statement is known again in another edition: without tags, marks and punctuation, and without the words and
// figures of likelihood, which are what may have moved. Compares nothing.

import type { ComparisonWords } from '../../languages/comparison-words.ts';
import type { Span } from '../../text/span.ts';
import { type Brief, type PlacedStatement, wordsOf } from '../brief.ts';
import { findEstimates } from '../likelihood/estimate.ts';
import { printedBehind } from '../likelihood/printed-likelihood.ts';
import { printedRange } from '../likelihood/printed-range.ts';
import type { Statement } from '../statement.ts';

export interface ComparedWords {
  /** As written, on one line, without the tags that stand inside. */
  readonly shown: string;
  /** Words only, in lower case. */
  readonly all: string;
  /** `all` without its estimates. */
  readonly bare: readonly string[];
  /** The words of `bare` that make it another statement when they are others: figures, names, negations. In order. */
  readonly fixed: readonly string[];
  /** The negations among them. */
  readonly negations: readonly string[];
}

const kept = new WeakMap<Statement, { readonly settings: Brief['settings']; readonly words: ComparedWords }>();

/** Kept as long as the statement is, under the same settings. */
export function comparedWords(brief: Brief, placed: PlacedStatement): ComparedWords {
  const { settings } = brief;
  const known = kept.get(placed.statement);
  if (known?.settings === settings) return known.words;
  const words = readWords(brief, placed);
  kept.set(placed.statement, { settings, words });
  return words;
}

function readWords(brief: Brief, placed: PlacedStatement): ComparedWords {
  const text = withoutTags(wordsOf(brief, placed), placed);
  const { language } = brief.settings;
  const estimates = findEstimates(text, brief.settings.scales.likelihood, language).flatMap(({ span }) => {
    const figures = printedBehind(text, span.end, language);
    return figures ? [span, figures.span] : [span];
  });
  const printed = printedRange(brief, placed);
  const words = wordsIn(blank(text, printed ? [...estimates, printed.span] : estimates));
  return {
    shown: text.replace(/\s+/g, ' ').trim(),
    all: wordsIn(text).map(fold).join(' '),
    bare: words.map(fold),
    fixed: words.flatMap((word, index) => (isFixed(word, index === 0, language.comparison) ? [fold(word)] : [])),
    negations: words.filter((word) => language.comparison.negation.test(word)).map(fold),
  };
}

/** Tags stand inside a statement where words of it follow them. */
function withoutTags(words: string, { statement: { tags, span } }: PlacedStatement): string {
  return blank(
    words,
    tags.map((tag) => ({ start: tag.span.start - span.start, end: tag.span.end - span.start })),
  );
}

function blank(text: string, spans: readonly Span[]): string {
  return spans.reduce((rest, { start, end }) => {
    const [from, to] = [Math.max(0, start), Math.min(text.length, end)];
    return from < to ? rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to) : rest;
  }, text);
}

function wordsIn(text: string): readonly string[] {
  return text.normalize('NFKC').match(word) ?? [];
}

/** Figures keep their points; signs that change what a figure means are words of their own. */
const word = /[\p{L}\p{N}\p{M}]+(?:[.,:'’‐-][\p{L}\p{N}\p{M}]+)*|[%€$£<>≤≥±]/gu;

function fold(found: string): string {
  return found.replaceAll('’', "'").replaceAll('‐', '-').toLowerCase();
}

function isFixed(found: string, isFirst: boolean, { negation, quantity }: ComparisonWords): boolean {
  return (
    /\p{N}|[%€$£<>≤≥±]/u.test(found) ||
    (!isFirst && /\p{Lu}/u.test(found)) ||
    negation.test(found) ||
    quantity.test(found)
  );
}
