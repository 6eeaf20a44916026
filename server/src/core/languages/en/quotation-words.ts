// English words beside quotation marks: those of translations, and those that make a title of what is between them.

import type { QuotationWords } from '../quotation-words.ts';

export const englishQuotationWords: QuotationWords = {
  translated:
    /[([][^()[\]]{0,40}\btransl(?:ation|ated)\b[^()[\]]{0,40}[)\]]|\b(?:my|our|author[’']s|own|unofficial|machine|literal) translation\b|\b(?:translated|translation) (?:from|by)\b|\bin translation\b/i,
  workBefore:
    /\b(?:reports?|articles?|papers?|study|books?|essays?|films?|novels?|songs?|poems?|entitled|titled|chapter|documentary|memoirs?|headline|op-ed)[\s\0,:]*["“„«‘']$/i,
};
