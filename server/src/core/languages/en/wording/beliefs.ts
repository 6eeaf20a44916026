// English passives of thinking and saying behind which nobody stands: “it is widely believed that”.

import type { WordingWords } from '../../wording-words.ts';

const adverb =
  '(?:(?:widely|generally|commonly|usually|popularly|largely|also|now|still|long|increasingly|universally|broadly|often|sometimes|frequently|well|fairly|internationally|privately|publicly)\\s+){0,2}';
const be = '(?:is|are|was|were|(?:has|have|had)\\s+been)';
const wide = '(?:widely|generally|commonly|popularly|universally|broadly|increasingly)';
const many =
  '(?:widely|generally|commonly|popularly|universally|broadly|increasingly|often|usually|frequently|sometimes|largely|long|routinely|regularly)';
/** What is often seen to swim is seen. */
const moving =
  '(?:swim|fly|run|walk|feed|move|sail|rise|fall|jump|glow|flicker|drift|dive|float|burn|smoke|pass|leave|enter|cross)';
/** “Is widely”, “has long been”. */
const ofMany = `(?:(?:is|are|was|were|(?:has|have|had)\\s+been)\\s+(?:now\\s+|also\\s+|still\\s+)?(?:well|${many})|(?:has|have|had)\\s+(?:now\\s+|also\\s+)?${many}\\s+been)`;
const ofWide = `(?:${be}\\s+(?:now\\s+|also\\s+|still\\s+)?${wide}|(?:has|have|had)\\s+(?:long|${wide})\\s+been)`;
const forms: readonly RegExp[] = [
  // “That” tells the belief from the report: “it was reported to the port”, “it is understood by all”.
  new RegExp(
    `\\b(it\\s+(?:is|was|(?:has|had)\\s+(?:(?:long|also|often|now|since|always)\\s+)?been)\\s+${adverb}(?:believed|thought|said|reported|claimed|argued|rumou?red|alleged|understood|feared|speculated|suspected|presumed|held|recogni[sz]ed|acknowledged|assessed|judged|estimated|(?<!is\\s)suggested|hoped|considered|theori[sz]ed|hypothesi[sz]ed|asserted|contended|conceded|whispered|anticipated)\\s+that)(?![\\w-])`,
    'i',
  ),
  // What is known is a fact, what is assumed may be the writer's own premise, and what is agreed a decision: only if by many.
  new RegExp(
    `\\b(it\\s+${ofMany}\\s+(?:known|assumed|agreed|accepted|noted|observed|expected|felt)\\s+that)(?![\\w-])`,
    'i',
  ),
  // Without “that”: “it is feared the dam may break”.
  new RegExp(
    `\\b(it\\s+(?:is|was)\\s+${adverb}(?:believed|thought|understood|feared|rumou?red|alleged|said|hoped|estimated|suspected))(?=\\s+(?:the|an?|he|she|they|it|there|these|those|his|her|their|its|some|many|most|more|nearly|around|about|up\\s+to|at\\s+least|\\d[\\d,.]*)\\s+[a-z])`,
    'i',
  ),
  new RegExp(
    `\\b(${be}\\s+${adverb}(?:believed|thought|said|rumou?red|alleged|understood|reputed|feared|suspected|presumed|assessed|claimed)\\s+to\\s+(?!(?:the|an?|us|me|you|him|her|them|it|this|that|these|our|its|his|their|my|one|all)\\b)(?=[a-z]))[\\w-]+`,
    'i',
  ),
  /\b((?:is|are|was|were|has\s+been|have\s+been)\s+reported\s+to\s+(?=(?:be|have)\b))\w+/i,
  new RegExp(
    `\\b(${ofMany}\\s+(?:(?:regarded|seen|viewed|perceived)\\s+as|considered\\s+to\\s+be|considered\\s+as|(?:portrayed|dismissed|hailed|touted|recogni[sz]ed|criticis?z?ed|praised|accepted|acknowledged|thought\\s+of)\\s+as|credited\\s+with|(?:blamed|criticis?z?ed|praised)\\s+for|accused\\s+of))(?![\\w-])(?!\\s+by\\b)`,
    'i',
  ),
  new RegExp(
    `\\b(${ofWide}\\s+(?:believed|thought|considered|expected|assumed|rumou?red|suspected|held|reported|accepted|acknowledged|recogni[sz]ed|agreed|acknowledged|perceived|presumed)\\s+(?:to|that))(?![\\w-])(?!\\s+by\\b)`,
    'i',
  ),
  new RegExp(
    `\\b(${ofMany}\\s+(?:seen|perceived|held|assumed|felt)\\s+to)(?=\\s+(?!${moving}\\b|(?:the|an?|this|that|it|its|his|her|their|our)\\b)[a-z])`,
    'i',
  ),
  new RegExp(
    `\\b(${ofMany}\\s+(?:considered|deemed))(?=\\s+(?!(?:by|for|in|when|before|at|during|if|and|or|with|on|as|to|that|alongside|together|from|only|separately|after)\\b)[a-z])`,
    'i',
  ),
  // Of a deed, to somebody with a name: what is put down to a cause is the writer's own reading.
  /\b((?:is|are|was|were|(?:has|have|had)\s+(?:since\s+|long\s+|also\s+)?been)\s+(?:(?:widely|generally|commonly|publicly|often|later|also|initially|since|subsequently|tentatively)\s+){0,2}attributed\s+to)(?=\s+(?:the\s+|an?\s+|its\s+|his\s+)?(?:\p{Ll}[\p{Ll}-]*\s+){0,2}(?!January|COVID|Covid)\p{Lu})/u,
];
/** Who holds it is said behind: “is widely seen as a failure by the Port of Example”. */
const agent = /^[^.;]{0,80}?\bby\s+(?:the\s+)?(?:\p{Ll}+\s+)?\p{Lu}/u;

export const englishBeliefs: WordingWords['beliefs'] = { forms, agent };
