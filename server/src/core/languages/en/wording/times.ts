// English words by which a sentence says by when, or on which occasion.

const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b';
const span =
  '(?:seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|months?|quarters?|seasons?|years?|decades?|century|centuries|spring|summer|autumn|fall|winter|morning|afternoon|evening|term)';
export const englishTimes: readonly RegExp[] = [
  /\b(?:1[89]|20|21)\d\d\b|\b\d{4}-\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|\b\d{1,2}:\d\d\b|\bQ[1-4]\b|\bH[12]\b/,
  new RegExp(
    `\\b(?:\\d{1,2}(?:st|nd|rd|th)?\\s+${month}|${month}\\.?\\s+\\d|(?:in|by|until|till|before|after|since|during|from|to|of|late|early|mid|this|next|last)[\\s-]+${month})`,
  ),
  new RegExp(
    `\\b(?:this|next|coming|following|same|one|two|three|four|five|six|seven|eight|nine|ten|twelve|few|several|\\d+|an?|each|every|the)[\\s-]+(?:\\p{L}+[\\s-]+)?${span}\\b`,
    'iu',
  ),
  /\b(?:today|tonight|tomorrow|Mondays?|Tuesdays?|Wednesdays?|Thursdays?|Fridays?|Saturdays?|Sundays?|midnight|noon|Christmas|Easter|Ramadan)\b/i,
  // An occasion is a horizon too, whether or not the reader knows its day.
  /\b(?:within|until|till|before|during|throughout|after|past|once|when|while|as\s+soon\s+as|as\s+long\s+as|by\s+the\s+(?:end|time|start|middle|close)|at\s+the\s+(?:end|next|coming|summit|election)|ahead\s+of|in\s+time\s+for)\b/i,
];
