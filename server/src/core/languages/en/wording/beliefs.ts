// English passives of thinking and saying behind which nobody stands: “it is widely believed that”.

import type { WordingWords } from '../../wording-words.ts';

const adverb =
  '(?:(?:widely|generally|commonly|usually|popularly|largely|also|now|still|long|increasingly|universally|broadly)\\s+){0,2}';
const wide = '(?:widely|generally|commonly|popularly|universally|broadly|increasingly)';
const many =
  '(?:widely|generally|commonly|popularly|universally|broadly|increasingly|often|usually|frequently|sometimes|largely)';
const forms: readonly RegExp[] = [
  // “That” tells the belief from the report: “it was reported to the port”, “it is understood by all”.
  new RegExp(
    `\\b(it\\s+(?:is|was|has\\s+been|had\\s+been|has\\s+long\\s+been)\\s+${adverb}(?:believed|thought|said|reported|claimed|argued|rumou?red|alleged|understood|feared|speculated|suspected|presumed|held)\\s+that)(?![\\w-])`,
    'i',
  ),
  new RegExp(
    `\\b((?:is|are|was|were|has\\s+been|have\\s+been)\\s+${adverb}(?:believed|thought|said|rumou?red|alleged|understood|reputed|feared|suspected|presumed)\\s+to\\s+(?!(?:the|an?|us|me|you|him|her|them|it|this|that|these|our|its|his|their|my|one|all)\\b)(?=[a-z]))[\\w-]+`,
    'i',
  ),
  /\b((?:is|are|was|were|has\s+been|have\s+been)\s+reported\s+to\s+(?=(?:be|have)\b))\w+/i,
  new RegExp(
    `\\b((?:is|are|was|were|has\\s+been|have\\s+been)\\s+${many}\\s+(?:(?:regarded|seen|viewed|perceived)\\s+as|considered\\s+to\\s+be))(?![\\w-])(?!\\s+by\\b)`,
    'i',
  ),
  new RegExp(
    `\\b((?:is|are|was|were|has\\s+been|have\\s+been)\\s+${wide}\\s+(?:believed|thought|considered|expected|assumed|rumou?red|suspected|held|reported)\\s+(?:to|that))(?![\\w-])(?!\\s+by\\b)`,
    'i',
  ),
];
/** Who holds it is said behind: “is widely seen as a failure by the Port of Example”. */
const agent = /^[^.;]{0,80}?\bby\s+(?:the\s+)?(?:\p{Ll}+\s+)?\p{Lu}/u;

export const englishBeliefs: WordingWords['beliefs'] = { forms, agent };
