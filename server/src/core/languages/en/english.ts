// English: the language with all parts, which lends them to those that lack them.

import type { Language } from '../language.ts';
import { englishComparisonWords } from './comparison-words.ts';
import { englishDifferenceWords } from './difference-words.ts';
import { englishEstimateWords } from './estimates/estimate-words.ts';
import { englishExemptionWords } from './exemptions/exemption-words.ts';
import { englishFigureWords } from './figures/figure-words.ts';
import { englishUnitWords } from './figures/unit-words.ts';
import { englishQuotationWords } from './quotation-words.ts';
import { englishSearchVocabulary } from './search/search-vocabulary.ts';
import { englishSentenceWords } from './sentence-words.ts';
import { englishWordingWords } from './wording/wording-words.ts';

export const english = {
  code: 'en',
  name: 'English',
  sentences: englishSentenceWords,
  exemptions: englishExemptionWords,
  wording: englishWordingWords,
  estimates: englishEstimateWords,
  figures: englishFigureWords,
  units: englishUnitWords,
  negations: "not no never none nobody nothing neither nor cannot without unless hardly denied denies \\p{L}+n't",
  referenceWords: `
    a an and at by for from in of on or the to vs with accessed archived article available cf chapter col cols compare
    consulted ed edited edition eds email et al fig figure footnote foreword ibid ibidem id idem interview issue last letter line
    memo minutes n.d near no note nr number online op cit p page pages paper para paragraph part posted pp press print published
    report reprint reprinted retrieved rev revised s sec section see also source sources statement supra tab table transcript
    trans transl translated translation updated version via video viewed visited vol volume working`,
  contraryOpeners: 'contra pace contrary\\s+to against despite unlike not denied\\s+by disputed\\s+by',
  quotations: englishQuotationWords,
  search: englishSearchVocabulary,
  comparison: englishComparisonWords,
  differences: englishDifferenceWords,
} satisfies Language;
