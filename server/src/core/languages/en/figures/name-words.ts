// English names that have numbers in them: what counts nothing, what points into a document, and what must be the number of the source.

import type { NameWords } from '../../figure-words.ts';
import { wordSet } from '../../word-set.ts';

const whole = [
  // Days and bodies that are known by their digits.
  /(?<![\d/.])(?:9\/11|7\/7|24\/7)(?![\d/])/u,
  /\bP5\s?\+\s?1\b/u,
  // Standards, indexes, models.
  /\b(?:ISO|IEC|IEEE|DIN|ANSI|FIPS|RFC|NIST)(?:\/\p{Lu}+)*\s?(?:SP\s)?\d[\d.-]*(?::\d{4})?/u,
  /\b(?:S&P|Fortune|FTSE|Nasdaq|NASDAQ|Russell|Nikkei|Forbes|CAC|DAX|ASX|Stoxx|STOXX|Big|Group\s+of)\s\d+/u,
  /(?<![\d.,])\d{2,4}\s?(?:MAX|Max|NG|neo|ER|LR)\b/u,
  // Addresses of houses.
  /(?<![\d.,])\d{1,5}\s(?:(?:\p{Lu}[\p{L}.’']*|\d{1,3}(?:st|nd|rd|th))\s){1,4}(?:Street|Str?\.|Avenue|Ave\b|Road|Rd\b|Boulevard|Blvd\b|Lane|Drive|Square|Place|Way|Terrace|Court|Parkway|Plaza)/u,
  // Plans, codes and reports of law, dockets.
  /(?<![\d.,])\d{3}\([a-z]\)(?:\(\d+\))?/u,
  /(?<![\d.,])\d{1,3}\s(?:U\.?\s?S\.?\s?C\.?|C\.?\s?F\.?\s?R\.?|Fed\.\s?Reg\.|F\.\s?[23]d|F\.\s?Supp\.|U\.S\.|S\.\s?Ct\.|Stat\.)(?:\s?(?:§+|[Pp]arts?|[Ss]ec\.|[Ss]ections?))?\s?\d[\d.,()a-z–-]*(?<![.,])/u,
  /(?<![\p{L}\p{N}-])(?:\d{1,2}:)?\d{2}-\p{L}{2,4}-\d{2,6}(?![\p{L}\p{N}])/u,
  /\b(?:[Dd]ocket|[Cc]ase|[Aa]pplication|[Ff]ile)\s(?:[Nn]os?\.?\s)?\d[\d/–-]*\d/u,
  // Names with number words, and idioms.
  /\b(?:Big\s(?:Three|Four|Five|Six|Seven)|Magnificent\sSeven|Group\sof\s(?:Seven|Eight|Ten|Twenty)|Five\sEyes|24-hour)\b/u,
  // Telephones.
  /(?<![\d.,-])(?:\+?1[-.\s])?\(?\d{3}\)?[-.\s]\d{3}[-.]\d{4}(?![\d-])/u,
  /\b(?:[Cc]all(?:s|ed|ing)?|[Dd]ial(?:s|l?ed|l?ing)?)\s(?:911|999|112)(?!\d)/u,
  // Years of school.
  /(?<![\d.,])\d{1,2}(?:st|nd|rd|th)[-‑\s]grade(?:rs?)?\b/u,
];

export const englishNameWords: NameWords = {
  whole: new RegExp(whole.map(({ source }) => source).join('|'), 'gu'),
  isPointer: wordSet(
    'page pp p table figure fig annex appendix appendice paragraph para ¶ part item step line vol volume no № number issue room gate berth pier terminal',
  ),
  spellings: [
    ['section', 'sec sect § §§'],
    ['article', 'art'],
    ['chapter', 'ch'],
    ['version', 'v ver'],
    ['executive order', 'eo e.o'],
    ['public law', 'pub. l p.l'],
  ],
  isNoName: wordSet(
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Some About Over Nearly Almost Only Total Another',
  ),
  placeBefore:
    /(?:^|[\s(,;])(?:[Ii]n|[Aa]t|[Nn]ear|[Aa]round|[Aa]cross|[Ff]rom|[Oo]utside|[Oo]ff|[Oo]n)\s(?:(?:the\s)?\p{Lu}[\p{L}’'-]*\s){1,3}$/u,
  countedBehind: /^\s(?:were|are|have|had|died|people|others)\b/,
};
