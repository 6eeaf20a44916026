// English words by which a sentence says by when, or on which occasion. A time that is past, or of something else, bounds no forecast:
// “since 2011”, “its 2025 budget”, “one day”, “in the near term”.

const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b';
const span =
  '(?:seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|months?|quarters?|seasons?|years?|decades?|century|centuries|spring|summer|autumn|fall|winter|morning|afternoon|evening|term)';
const count =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|twenty|thirty|forty|sixty|ninety|few|several|couple\\s+of|\\d+|an?)';

export const englishTimes: readonly RegExp[] = [
  /\b\d{4}-\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|\b\d{1,2}:\d\d\b|\bQ[1-4]\b|\b[1-4]Q\b|\bH[12]\b|\bFY\s?['’]?\d\d(?:\d\d)?\b/,
  new RegExp(
    `\\b(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${month}|${month}\\.?\\s+\\d|(?:in|by|until|till|before|after|during|from|through|to|of|late|early|mid|this|next|end)[\\s-]+${month})`,
  ),
  new RegExp(
    `\\b(?:this|coming|following|same|next)[\\s-]+(?:${count}[\\s-]+)?(?:\\p{L}+[\\s-]+)?${span}\\b|\\b(?:within|in|over|for|during|inside|under|another|next)\\s+(?:about\\s+|the\\s+|around\\s+|at\\s+least\\s+|some\\s+|only\\s+)?(?:(?:next|coming|following|remaining|last)\\s+)?${count}(?:\\s+(?:to|or|and)\\s+${count})?(?:[\\s-]+(?:more|further|full|calendar|working|or\\s+(?:so|two|more)))?[\\s-]+${span}\\b|\\b(?:in|during|over|by|until|before|after|this)\\s+(?:the\\s+)?(?:(?:early|late|mid|first|second|third|fourth|last|coming|next|following|dry|wet|rainy|hot|cold|holiday|fishing|growing|ice)[\\s-]+)?(?:half|quarter|weeks?|weekend|spring|summer|autumn|winter|monsoon|season|morning|afternoon|evening)\\b`,
    'iu',
  ),
  // “By year-end”, “at the end of the year”, “by mid-century”.
  /\b(?:year|month|week|quarter|season|decade|century|term)[’'s]*[-\s]end\b|\b(?:the\s+)?(?:end|close|turn|start|beginning|middle)\s+of\s+(?:the|this|next|its|his|her|their)\b|\bby\s+(?:the\s+)?(?:mid|late|early)[-\s](?:year|term|decade|century|month|week)\b|\b(?:this|next|by\s+the)\s+(?:decade|century|fiscal\s+year|financial\s+year|parliament|legislature|session)\b/i,
  /\b(?:today|tonight|tomorrow|Mondays?|Tuesdays?|Wednesdays?|Thursdays?|Fridays?|Saturdays?|Sundays?|midnight|noon|Christmas|Easter|Ramadan)\b/i,
  // An occasion is a horizon too, whether or not the reader knows its day.
  /\b(?:within|until|till|before|during|throughout|after|once|when|while|as\s+soon\s+as|as\s+long\s+as|by\s+the\s+(?:end|time|start|middle|close)|at\s+the\s+(?:end|next|coming|summit|election)|ahead\s+of|in\s+time\s+for)\b/i,
  /\b(?:at|by|in|on)\s+(?:the|its|their|his|her)\s+(?:next|coming|forthcoming|upcoming|autumn|spring|summer|winter|annual|first|second)\s+\p{L}+/iu,
];

/** A year that bounds nothing where it stands: what began then, what is dated by it. Looked for before a year. */
export const englishSince =
  /(?<![\p{L}-])(?:since|dated|born(?:\s+in)?|of\s+its|founded\s+in|built\s+in)\s+(?:\p{L}+\s+)?$/iu;
