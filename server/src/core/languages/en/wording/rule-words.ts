// English words that one rule each looks for.

import type { RuleWords } from '../../wording-words.ts';
import { saysSourcesAgree } from './agreement.ts';

export const englishRuleWords: RuleWords = {
  hedged:
    /(?<![\p{L}-])(?:may|might|could|alleged|allegations?|rumou?rs?|rumou?red|unconfirmed|unverified|accus\p{L}+|suspected|suspicions?|(?:is|are|was|were|been)\s+reported\s+(?:to|as)|it\s+(?:is|was|has\s+been)\s+reported|reports\s+(?:of|that))(?![\p{L}-])/iu,
  saysSourcesAgree,
  severalSpeakers:
    /\b(?:sources|insiders|officials|aides|diplomats|witnesses|people familiar with [^,.;]{1,40}?)\s+(?:also\s+|have\s+|had\s+)?(?:say|said|tell|told|claim|claimed|report|reported|reveal|revealed|confirm|confirmed|believe|believed|warn|warned)\b/i,
};
