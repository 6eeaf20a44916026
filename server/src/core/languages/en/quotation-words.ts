// English words beside quotation marks and in quotations: those of translations, those that make a title or somebody's words of what is
// between the marks, and those whose loss changes what was said.

import type { QuotationWords } from '../quotation-words.ts';

export const englishQuotationWords: QuotationWords = {
  translated:
    /[([][^()[\]]{0,40}\btransl(?:ation|ated)\b[^()[\]]{0,40}[)\]]|\b(?:my|our|author[’']s|own|unofficial|machine|literal) translation\b|\b(?:translated|translation) (?:from|by)\b|\bin translation\b/i,
  workBefore:
    /\b(?:reports?|articles?|papers?|study|books?|essays?|films?|novels?|songs?|poems?|entitled|titled|chapter|documentary|memoirs?|headline|op-ed)[\s\0,:]*["“„«‘']$/i,
  speechBefore:
    /\b(?:sa(?:ys?|id|ying)|told|tells?|writes?|wrote|written|adds?|added|stat(?:es?|ed)|declar(?:es?|ed)|promis(?:es?|ed)|warn(?:s|ed)?|claim(?:s|ed)?|reads?|announc(?:es?|ed)|argu(?:es?|ed)|insist(?:s|ed)?|repl(?:y|ies|ied)|answer(?:s|ed)?|ask(?:s|ed)?|according\s+to\s+[^.;]{1,40}|quot(?:es?|ed)|that)[\s\0,:]*["“„«‘']$/i,
  turning:
    /(?<![\p{L}-])(?:refus(?:e|es|ed|al|ing)|fail(?:s|ed|ure|ing)?|unlikely|improbabl[ye]|impossible|unable|avoid(?:s|ed|ing|ance)?|prevent(?:s|ed|ing)?|barely|rarely|seldom|scarcely|few|fewer|little|declin(?:e|es|ed|ing)\s+to|reject(?:s|ed|ion|ing)?|stopp?(?:s|ed|ing)?|ceas(?:e|es|ed|ing)|lack(?:s|ed|ing)?|den(?:y|ying|ial)|doubt(?:s|ed|ful)?|far\s+from|instead\s+of|rather\s+than|no\s+longer|false(?:ly)?|forb(?:id|ids|ade|idden)|prohibit(?:s|ed)?|ban(?:s|ned)?|block(?:s|ed)?|halt(?:s|ed)?|abandon(?:s|ed)?|cancel(?:s|led|ed)?|neglect(?:s|ed)?|threaten(?:s|ed)?\s+to|tr(?:y|ies|ied)\s+(?:and\s+failed\s+)?to|attempt(?:s|ed)?\s+to|pretend(?:s|ed)?\s+to|oppos(?:e|es|ed|ing))(?![\p{L}-])/iu,
  weakening:
    /(?<![\p{L}-])(?:may|might|could|would|should|likely|probabl[ye]|possibl[ye]|perhaps|maybe|allegedly|reportedly|supposedly|presumably|apparently|potentially|almost|nearly|partly|partially|sometimes|but|if|unless|except|only|although|though|however|until|provided|whether|seems?|seemed|appears?\s+to|appeared\s+to|expects?\s+to|expected\s+to|plans?\s+to|planned\s+to|hopes?\s+to|hoped\s+to|wants?\s+to|wanted\s+to)(?![\p{L}-])/u,
  aside:
    /\([^()]{0,400}\)|[—–][^—–]{1,200}[—–]|,\s+(?:who|which|whose|whom|where)(?![\p{L}-])[^,;:.]{1,200},|^\s*,?\s*(?:who|which|whose|whom|where)(?![\p{L}-])[^,;:.]{1,200},\s*$/giu,
  standIn:
    /^(?:he|she|it|they|we|i|you|him|her|them|us|me|his|hers|its|their|theirs|our|ours|my|mine|your|yours|this|that|these|those|there|here|one|ones|former|latter|such|then|now|who|which|today|yesterday|tomorrow|tonight)$/i,
  auxiliary:
    /^(?:am|is|are|was|were|be|been|being|have|has|had|having|do|does|did|will|would|shall|['’](?:s|re|ve|m|d|ll))$/i,
  article: /^(?:the|an?|my|our|your|his|her|its|their|this|that|these|those|some|any|all|both|each|every)$/i,
};
