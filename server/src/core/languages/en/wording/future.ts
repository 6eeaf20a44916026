// The English words by which a sentence speaks of what is still to come. Our own selection: only forms that mean nothing else.

import { splitWords } from '../../word-set.ts';
import type { WordingWords } from '../../wording-words.ts';

/** “The will of the people”, “political will”, “at will”. */
const noun =
  "(?<!\\b(?:the|an?|his|her|its|their|our|my|your|of|at|no|any|own|last|living|political|popular|public|national|free|good|ill|strong|collective)\\s)(?<![\\p{L}]’s\\s|[\\p{L}]'s\\s)";
/** What the writers say of themselves and of their text is a promise, no forecast. */
const self =
  '(?<!\\b(?:[Ww]e|I|[Tt]his\\s(?:briefing|report|paper|edition|section|update)|[Tt]he\\s(?:desk|next\\sedition))\\s)';
/** In “ships that will sail” the future is that of a part. */
const relative = '(?<!\\b(?:who|which|that|you)\\s)';
/** What happens, and is not only so. */
const verbs = splitWords(`
  survive endure prevail surrender capitulate ratify dissolve convene devalue seize capture storm bomb
  mobilise mobilize depart sail renew postpone quit veto cut lift impose extend cross ban release
  publish complete finish deliver abandon adopt announce appoint arrest buy concede cease declare
  defeat dismiss divide double elect evacuate halve intervene join merge nominate oust overthrow pay
  plunge propose protest raise reform repeal replace resist restore revise revolt riot seek shut sell
  shift slow stabilise stabilize step suspend tighten topple turn visit walk weaken move attempt
  increase close reopen open collapse escalate attack invade strike fall rise decrease decline grow
  shrink resume begin start end win lose leave withdraw sign accept reject retaliate respond expand
  launch deploy sanction default resign happen occur arrive return spread recover worsen improve fail
  succeed pass approve agree break vote die sink burn erupt flood spill stop stay hold continue
`);
const event = verbs
  .map((verb) =>
    /(?:sh|ch|ss)$/.test(verb)
      ? `${verb}(?:es)?`
      : /fy$|ly$/.test(verb)
        ? `${verb.slice(0, -1)}(?:y|ies)`
        : `${verb}s?`,
  )
  .join('|');
const forms = new RegExp(
  [
    `(?<![\\p{L}’'-])${noun}${self}${relative}will(?!\\s*[.,;:)]|\\s+(?:of|and\\s+testament)\\b)(?![\\p{L}-])`,
    "(?<![\\p{L}-])won['’]t(?!\\p{L})",
    "(?<![\\p{L}-])(?:is|are|['’]s|['’]re)\\s+(?:not\\s+)?going\\s+to\\s+(?!the\\b|an?\\b)[a-z]",
    '(?<![\\p{L}-])(?:is|are)\\s+(?:now\\s+|still\\s+|not\\s+|almost\\s+certainly\\s+)?(?:set|poised|bound|about|expected)\\s+to\\s+(?!the\\b|an?\\b|be\\b|have\\b)[a-z]',
    // “Could … soon”: a forecast without either number.
    '(?<![\\p{L}-])(?:may|might|could)\\s+(?:[\\p{L}-]+\\s+){1,6}?(?:soon|shortly|imminently|in\\s+the\\s+near\\s+future)(?![\\p{L}-])(?!\\s+(?:after|before|as)\\b)',
    // Events only: “is likely to be tired”, “to know” and “to allow” tell what is so.
    `(?<![\\p{L}-])(?:is|are|looks?|seems?|appears?|remains?)\\s+(?:now\\s+|still\\s+|also\\s+|not\\s+)?(?:very\\s+|highly\\s+|almost\\s+|more\\s+|un)?(?:likely|unlikely|certain|sure)\\s+to\\s+(?:hold\\s+(?:on|out|together|firm)|${verbs.join('|')})(?![\\p{L}-])`,
    // “It is likely that the port opens”: an event in the present tense is one to come.
    `(?<![\\p{L}-])(?:likely|unlikely|probable|improbable|chance|possibility|certain|odds|inevitable)\\s+that\\s(?:(?!(?:was|were|is|are|has|have|had|did|does|do|been|be|who|which|that)(?![\\p{L}-])|\\p{L}+ed(?![\\p{L}-]))[^.;:,]){1,80}?\\s(?:${event})(?![\\p{L}-])(?!\\s+(?:daily|weekly|monthly|yearly|annually|regularly|often|usually|every|each|from\\s+time)(?![\\p{L}-]))`,
    '(?<![\\p{L}-])(?:[Ww]e|I|[Tt]he\\s+desk)\\s+(?:still\\s+|now\\s+|also\\s+|do\\s+|therefore\\s+)?(?:expects?|anticipates?|foresees?|forecasts?|predicts?)\\s+(?:[^.;:]{1,80}?\\sto\\s+(?!be\\b|have\\b|the\\b|an?\\b)[a-z])',
  ].join('|'),
  'u',
);
/** What always happens so is no forecast: “the valve will open at 3 bar”, “will usually land here”, “water will boil”. */
const habit = new RegExp(
  [
    '(?<![\\p{L}-])will\\s+(?:then\\s+|not\\s+|also\\s+|only\\s+|very\\s+)?(?:always|usually|often|typically|normally|generally|automatically|sometimes|occasionally|invariably|regularly|frequently|routinely|habitually|commonly|ordinarily|rarely|seldom|tend)(?![\\p{L}-])',
    '(?<![\\p{L}-])will\\s[^.;:]{1,80}?\\s(?:(?:each|every|most)\\s+(?:other\\s+|single\\s+)?(?:days?|nights?|mornings?|afternoons?|evenings?|weeks?|weekends?|months?|quarters?|years?|spring|summer|autumn|winter|season|Mondays?|Tuesdays?|Wednesdays?|Thursdays?|Fridays?|Saturdays?|Sundays?)|from\\s+time\\s+to\\s+time|as\\s+a\\s+rule|more\\s+often\\s+than\\s+not|for\\s+hours\\s+on\\s+end)(?![\\p{L}-])',
    '^\\s*(?:(?:Each|Every|Most)\\s+(?:day|night|morning|evening|week|month|year|spring|summer|autumn|winter|season|weekend)s?|As\\s+a\\s+rule|Typically|Usually|Normally|Often|Sometimes)(?![\\p{L}-])',
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

/** Where the tag has a likelihood, “the port should reopen” is a forecast and no advice. */
const hoped = new RegExp(
  `(?<![\\p{L}-])(?:should|ought\\s+to)\\s+(?:then\\s+|soon\\s+|now\\s+|eventually\\s+)?(?:${verbs.join('|')})(?![\\p{L}-])`,
  'u',
);

export const englishFuture: WordingWords['future'] = { forms, tail: /\s+[a-z]$/, hoped, habit, condition, clause };
