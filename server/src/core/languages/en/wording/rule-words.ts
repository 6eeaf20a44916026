// English words that one rule each looks for.

import type { RuleWords } from '../../wording-words.ts';

export const englishRuleWords: RuleWords = {
  hedged:
    /(?<![\p{L}-])(?:may|might|could|alleged|allegations?|rumou?rs?|rumou?red|unconfirmed|unverified|accus\p{L}+|suspected|suspicions?|(?:is|are|was|were|been)\s+reported\s+(?:to|as)|it\s+(?:is|was|has\s+been)\s+reported|reports\s+(?:of|that))(?![\p{L}-])/iu,
  corroborated:
    /\b(?:confirm(?:s|ed|ing)?|corroborat(?:es?|ed|ing|ion)|independent(?:ly)?|(?:several|multiple|numerous|various)\s+(?:[\w-]+\s+){0,2}(?:sources|outlets|reports|accounts|media|agencies|newspapers|officials|witnesses))\b/i,
  severalSpeakers:
    /\b(?:sources|insiders|officials|aides|diplomats|witnesses|people familiar with [^,.;]{1,40}?)\s+(?:also\s+|have\s+|had\s+)?(?:say|said|tell|told|claim|claimed|report|reported|reveal|revealed|confirm|confirmed|believe|believed|warn|warned)\b/i,
};
