// The English words by which a sentence speaks of what is still to come. Our own selection: only forms that mean nothing else.

import type { WordingWords } from '../../wording-words.ts';

/** “The will of the people”, “political will”, “at will”. */
const noun =
  "(?<!\\b(?:the|an?|his|her|its|their|our|my|your|of|at|no|any|own|last|living|political|popular|public|national|free|good|ill|strong|collective)\\s)(?<![\\p{L}]’s\\s|[\\p{L}]'s\\s)";
/** What the writers say of themselves and of their text is a promise, no forecast. */
const self =
  '(?<!\\b(?:[Ww]e|I|[Tt]his\\s(?:briefing|report|paper|edition|section|update)|[Tt]he\\s(?:desk|next\\sedition))\\s)';
/** In “ships that will sail” the future is that of a part. */
const relative = '(?<!\\b(?:who|which|that|you)\\s)';
const forms = new RegExp(
  [
    `(?<![\\p{L}’'-])${noun}${self}${relative}will(?!\\s*[.,;:)]|\\s+(?:of|and\\s+testament)\\b)(?![\\p{L}-])`,
    "(?<![\\p{L}-])won['’]t(?!\\p{L})",
    "(?<![\\p{L}-])(?:is|are|['’]s|['’]re)\\s+(?:not\\s+)?going\\s+to\\s+(?!the\\b|an?\\b)[a-z]",
    '(?<![\\p{L}-])(?:is|are)\\s+(?:now\\s+|still\\s+|not\\s+|almost\\s+certainly\\s+)?(?:set|poised|bound|about|expected)\\s+to\\s+(?!the\\b|an?\\b|be\\b|have\\b)[a-z]',
    // “Could … soon”: a forecast without either number.
    '(?<![\\p{L}-])(?:may|might|could)\\s+(?:[\\p{L}-]+\\s+){1,6}?(?:soon|shortly|imminently|in\\s+the\\s+near\\s+future)(?![\\p{L}-])(?!\\s+(?:after|before|as)\\b)',
    '(?<![\\p{L}-])(?:is|are)\\s+(?:very\\s+|highly\\s+|almost\\s+|un)?(?:likely|certain)\\s+to\\s+(?:close|reopen|open|collapse|escalate|attack|invade|strike|fall|rise|increase|decrease|decline|grow|shrink|continue|resume|begin|start|end|win|lose|leave|withdraw|sign|accept|reject|retaliate|respond|move|seek|try|attempt|expand|launch|target|deploy|sanction|default|resign|happen|occur|arrive|return|spread|recover|worsen|improve)(?![\\p{L}-])',
  ].join('|'),
  'u',
);
/** What always happens so is no forecast: “the valve will open at 3 bar”, “will usually land here”, “water will boil”. */
const habit = new RegExp(
  [
    '(?<![\\p{L}-])will\\s+(?:then\\s+|not\\s+|also\\s+)?(?:always|usually|often|typically|normally|generally|automatically|sometimes|occasionally|invariably|tend)(?![\\p{L}-])',
    '(?<![\\p{L}-])will\\s[^.;:]{1,80}?\\s(?:at|above|below|under|over|beyond)\\s+(?:about\\s+|some\\s+|around\\s+)?[−-]?\\d[\\d.,]*\\s?(?:°|degrees|bar|mbar|psi|[kM]?Pa|[km]?V|volts?|[kM]?Hz|rpm|decibels|dB)(?![\\p{L}])',
    '(?<![\\p{L}-])will\\s[^.;:]{1,80}?\\s(?:whenever|(?:each|every)\\s+time|by\\s+default|when\\s+(?:\\p{L}+ly\\s+)?(?:\\p{L}+ed|wet|dry|hot|cold|full|empty|idle|in|on|under|needed|necessary|shut|open|lit|struck))(?![\\p{L}-])',
    '(?<![\\p{L}-])(?:[Ww]henever|[Ee](?:ach|very)\\s+time)(?![\\p{L}-])',
    '^\\s*(?!(?:The|This|That|These|Those|Its?|Our|Their|His|Her|An?)\\s)(?:\\p{Lu}\\p{Ll}+\\s+)?\\p{L}\\p{Ll}+\\s+will\\s+(?:boil|melt|freeze|evaporate|condense|dissolve|rust|corrode|float|sink|expand|contract)(?![\\p{L}-])(?!\\s+(?:in|by|this|next)\\s)',
  ].join('|'),
  'u',
);
/** A forecast under a condition waits for it; what is “when” or “once” belongs to its own clause. */
const condition = /(?<![\p{L}-])(?:if|unless|whether|provided|assuming)(?![\p{L}-])/iu;
const clause = /(?<![\p{L}-])(?:until|when|once)\b[^,;:]*$/iu;

export const englishFuture: WordingWords['future'] = { forms, tail: /\s+[a-z]$/, habit, condition, clause };
