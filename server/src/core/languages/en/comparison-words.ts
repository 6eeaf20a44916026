// English words that make a statement another one, and those that join two.

import type { ComparisonWords } from '../comparison-words.ts';

export const englishComparisonWords: ComparisonWords = {
  negation: /^(?:no|not|never|neither|nor|none|nobody|nothing|without|cannot|hardly|scarcely|unless|except|.*n['’]t)$/i,
  quantity:
    /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?|half|third|quarter|twice|double|all|most|many|few|some|first|second|last|next|before|after|until|by|more|less|fewer|least)$/i,
  seam: /(?:,\s+(?:and|but|while|whereas)|;)(?=\s)/g,
};
