// How English speaks of a confidence in prose: “high confidence”, “80 % confident”.

import type { ConfidenceWords } from '../../wording-words.ts';

const figure = '\\d{1,3}(?:[.,]\\d+)?\\s?(?:%|per\\s?cent|percent)';
const level = '(?:very\\s+)?(?:low|moderate|medium|high)(?:[\\s-]to[\\s-](?:low|moderate|medium|high))?';

export const englishConfidence: ConfidenceWords = {
  level: new RegExp(
    `(?<![\\p{L}-])(${level})[\\s-]confidence(?![\\p{L}-])(?![\\s-]*(?:intervals?|levels?|limits?|bands?|scores?))`,
    'iu',
  ),
  percentage: new RegExp(
    `(?<![\\p{L}\\p{N}.,])${figure}\\s+(?:confident|sure|certain|confidence)(?![\\p{L}-])|(?<![\\p{L}])confidence\\s+(?:of|at|is)\\s+(?:about\\s+|some\\s+|around\\s+)?${figure}`,
    'iu',
  ),
  statistics:
    /^[\s-]*(?:intervals?|levels?|limits?|bands?|bounds?|regions?|ranges?|sets?|scores?)(?![\p{L}])|^[\s(]*(?:CI\b|interval)/iu,
  ofWriters: /(?<![\p{L}])((?:we|I)(?:\s+are|\s+am|['’]re|['’]m)\s+(?:about\s+|some\s+)?)$/iu,
  adjectiveEnd: /(?:confident|sure|certain)$/i,
  that: /^\s+that(?![\p{L}-])/u,
};
