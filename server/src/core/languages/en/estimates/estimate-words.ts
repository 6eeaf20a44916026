// All by which English says how likely something is, besides the terms of the scales.

import type { EstimateWords } from '../../estimate-words.ts';
import { englishPrintedWords } from './printed-words.ts';
import { englishResidualWords } from './residual-words.ts';
import { englishTermWords } from './term-words.ts';

export const englishEstimateWords: EstimateWords = {
  terms: englishTermWords,
  printed: englishPrintedWords,
  residual: englishResidualWords,
  looseChances:
    /\b(?:there\s+(?:is|are|remains)|has|have|we\s+see|stands?|with)\s+(?:still\s+)?(an?\s+(?:serious|real|strong|distinct|good|fair|slim|significant|small|high|low|decent|reasonable)\s+(?:possibility|chance|probability|likelihood))(?=\s+(?:that|of)\b)/giu,
  negated:
    /(?<![\p{L}-])(?:not|no|never|nor|neither|nobody|nothing|none|without|fails?|refuses?|avoids?)(?![\p{L}-])|n['’]t\b/iu,
};
