// All by which English says how likely something is, besides the terms of the scales.

import type { EstimateWords } from '../../estimate-words.ts';
import { englishPrintedWords } from './printed-words.ts';
import { englishResidualWords } from './residual-words.ts';
import { englishTermWords } from './term-words.ts';

/** Clauses and asides whose negation is their own. */
const aside =
  /\([^)]*\)|,\s+(?:which|who|whom|whose|where|when|with|without|having|being|despite|as|for|after|before|until|even)(?![\p{L}-])[^,;:]*|(?<![\p{L}-])(?:because|since|although|though|while|whereas|given|despite|unless|without|if|whether|not\s+only|no\s+matter)(?![\p{L}-])[^,;:]*|(?<![\p{L}-])(?:which|who|whose)\s+(?:\p{L}+\s+){0,2}?(?:not|no|never)(?![\p{L}-])|(?<![\p{L}-])(?:with|for|of|by|at|in|on|from|has|have|had)\s+no(?![\p{L}-])|(?<![\p{L}-])no\s+(?:doubt|later|more|less|fewer|sooner)(?![\p{L}-])/giu;
const negation = /(?<![\p{L}-])(?:not|no|never|nor|neither|nobody|nothing|none)(?![\p{L}-])|n['’]t(?!\p{L})/iu;

function isTurned(own: string): boolean {
  return negation.test(own) && negation.test(own.replace(aside, ' '));
}

export const englishEstimateWords: EstimateWords = {
  terms: englishTermWords,
  printed: englishPrintedWords,
  residual: englishResidualWords,
  looseChances: new RegExp(
    [
      '(?<![\\p{L}-])(?:there\\s+(?:is|are|remains)|has|have|we\\s+see|stands?|with)\\s+(?:still\\s+)?(an?\\s+(?:serious|real|strong|distinct|good|fair|slim|significant|small|high|low|decent|reasonable|better)\\s+(?:possibility|chance|probability|likelihood))(?=\\s+(?:that|of)\\b)',
      '(?<![\\p{L}-])(in\\s+all\\s+(?:likelihood|probability)|every\\s+(?:chance|likelihood|prospect)(?=\\s+(?:that|of)\\b)|chances\\s+are(?=\\s+(?!\\d|about|less|more|better|over|under|at\\b|good\\b|slim\\b|between)[\\p{L}])|the\\s+odds\\s+are(?=\\s+that\\b))',
      '(?<![\\p{L}-])(?:is|remains|are|be|looks|seems)\\s+(?:now\\s+|still\\s+|almost\\s+|all\\s+but\\s+)?((?:a\\s+)?toss-?\\s?up|a\\s+coin\\s+(?:toss|flip)|touch\\s+and\\s+go|a\\s+foregone\\s+conclusion|a\\s+safe\\s+bet|inevitable|unavoidable|as\\s+good\\s+as\\s+certain)(?![\\p{L}-])',
    ].join('|'),
    'giu',
  ),
  negated: isTurned,
};
